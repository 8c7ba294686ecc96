import { SelectQueryNode } from 'kysely';
import type { CompiledQuery, Kysely } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Known } from './known.ts';
import type { CompiledSelect, Reader } from './open.ts';
import type { Tables } from './tables.ts';

/** What a query is asked with. */
type Asked = string | number | undefined | readonly string[] | Known;

interface Compilable<Row> {
  compile(): CompiledQuery<Row>;
}

/** A compiled query, and where in its parameters each value that it is asked with belongs. */
interface Form<Query> {
  readonly query: Query;
  readonly placeOf: readonly (number | undefined)[];
}

// Beyond so many values there would be as many forms as lengths of lists; compiling is then the least of the work.
const mostValues = 30;

/**
 * A query that is built and compiled once for each form in which it is asked, since that takes longer than to run it:
 * a form is which values are given and how many a list has. The builder must not look into the texts that it is given.
 * @throws TypeError when it is asked and is no select
 * @example const listOf = compiledOnce((db, known: Known) => db.selectFrom('scope').selectAll().where(knownIn<'scope'>(known)))
 */
export function compiledOnce<Values extends readonly Asked[], Row>(
  build: (db: Reader, ...values: Values) => Compilable<Row>,
): (db: Reader, ...values: Values) => Promise<Row[]> {
  const formed = new Forms((db: Reader, values: Values) => selectOf(build(db, ...values)));
  return async (db, ...values) => {
    const executor = db.getExecutor();
    return (await executor.executeQuery(formed.queryOf(executor.adapter, db, values))).rows;
  };
}

/** The same for a statement that every save writes with; its values are given as a list. */
export function writtenOnce<Values extends readonly Asked[]>(
  build: (tx: Kysely<Tables>, values: Values) => Compilable<unknown>,
): (tx: Kysely<Tables>, values: Values) => Promise<void> {
  const formed = new Forms((tx: Kysely<Tables>, values: Values) => build(tx, values).compile());
  return async (tx, values) => {
    await tx.executeQuery(formed.queryOf(tx.getExecutor().adapter, tx, values));
  };
}

/** The forms of one query, by the way in which a database compiles and by what is asked. */
class Forms<Db, Values extends readonly Asked[], Query extends CompiledQuery> {
  readonly #compile: (db: Db, values: Values) => Query;
  readonly #forms = new WeakMap<object, Map<string, Form<Query>>>();

  constructor(compile: (db: Db, values: Values) => Query) {
    this.#compile = compile;
  }

  queryOf(adapter: object, db: Db, values: Values): Query {
    const asked = valuesIn(values);
    if (asked.length > mostValues || values.some(isBeforeEntry)) return this.#compile(db, values);
    const forms = this.#forms.get(adapter) ?? new Map<string, Form<Query>>();
    this.#forms.set(adapter, forms);
    const name = nameOfForm(values);
    const form = forms.get(name) ?? formOf(this.#compile(db, asMarks(values)));
    forms.set(name, form);
    const { query, placeOf } = form;
    const parameters = query.parameters.map((constant, index) => {
      const place = placeOf[index];
      return place === undefined ? constant : asked[place];
    });
    return { ...query, parameters };
  }
}

/** All values, in order. */
function valuesIn(values: readonly Asked[]): readonly (string | number)[] {
  return values.flatMap((value) => {
    if (value === undefined) return [];
    if (typeof value !== 'object') return value;
    if (!('authority' in value)) return value;
    return value.before === undefined ? value.authority : [value.authority, value.before];
  });
}

/** Asked so seldom that it has no form of its own. */
function isBeforeEntry(value: Asked): boolean {
  return typeof value === 'object' && 'authority' in value && value.beforeEntry !== undefined;
}

function nameOfForm(values: readonly Asked[]): string {
  return values.map((value) => (typeof value === 'object' ? valuesIn([value]).length : typeof value)).join();
}

const marked = '\u0000value ';

/** The same values with a mark in place of each, which says the how-manieth it is. */
function asMarks<Values extends readonly Asked[]>(values: Values): Values {
  let count = 0;
  function next(): string {
    count += 1;
    return `${marked}${String(count - 1)}`;
  }
  const marks = values.map((value): Asked => {
    if (value === undefined) return undefined;
    if (typeof value !== 'object') return next();
    if (!('authority' in value)) return value.map(() => next());
    return { authority: next(), before: value.before === undefined ? undefined : asInstant(next()) };
  });
  // A mark is a text, and never run; TypeScript does not follow a tuple through map.
  return marks as unknown as Values;
}

// A mark is never compared or shown: it is but looked for among the parameters.
function asInstant(text: string): Instant {
  return text as Instant;
}

function selectOf<Row>(built: Compilable<Row>): CompiledSelect<Row> {
  const compiled = built.compile();
  if (!isSelect(compiled)) throw new TypeError('what is compiled once is a select');
  return compiled;
}

function isSelect<Row>(compiled: CompiledQuery<Row>): compiled is CompiledSelect<Row> {
  return SelectQueryNode.is(compiled.query);
}

function formOf<Query extends CompiledQuery>(query: Query): Form<Query> {
  const placeOf = query.parameters.map((parameter) =>
    typeof parameter === 'string' && parameter.startsWith(marked) ? Number(parameter.slice(marked.length)) : undefined,
  );
  return { query, placeOf };
}
