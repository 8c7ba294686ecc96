import { SelectQueryNode } from 'kysely';
import type { CompiledQuery } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Known } from './known.ts';
import type { CompiledSelect, Reader } from './open.ts';

/** What a query is asked with. */
type Asked = string | undefined | readonly string[] | Known;

interface Compilable<Row> {
  compile(): CompiledQuery<Row>;
}

/** A compiled query, and where in its parameters each text that it is asked with belongs. */
interface Form<Row> {
  readonly query: CompiledSelect<Row>;
  readonly placeOf: readonly (number | undefined)[];
}

// Beyond so many texts there would be as many forms as lengths of lists; compiling is then the least of the work.
const mostTexts = 30;

/**
 * A query that is built and compiled once for each form in which it is asked, since that takes longer than to run it:
 * a form is which values are given and how many a list has. The builder must not look into the texts that it is given.
 * @throws TypeError when it is asked and is no select
 * @example const listOf = compiledOnce((db, known: Known) => db.selectFrom('scope').selectAll().where(knownIn<'scope'>(known)))
 */
export function compiledOnce<Values extends readonly Asked[], Row>(
  build: (db: Reader, ...values: Values) => Compilable<Row>,
): (db: Reader, ...values: Values) => Promise<Row[]> {
  const formsOf = new WeakMap<object, Map<string, Form<Row>>>();
  return async (db, ...values) => {
    const executor = db.getExecutor();
    const texts = textsIn(values);
    if (texts.length > mostTexts) return (await executor.executeQuery(selectOf(build(db, ...values)))).rows;
    const forms = formsOf.get(executor.adapter) ?? new Map<string, Form<Row>>();
    formsOf.set(executor.adapter, forms);
    const name = nameOfForm(values);
    const form = forms.get(name) ?? formOf(selectOf(build(db, ...asMarks(values))));
    forms.set(name, form);
    const { query, placeOf } = form;
    const parameters = query.parameters.map((constant, index) => {
      const place = placeOf[index];
      return place === undefined ? constant : texts[place];
    });
    return (await executor.executeQuery<Row>({ ...query, parameters })).rows;
  };
}

/** All texts of the values, in order. */
function textsIn(values: readonly Asked[]): readonly string[] {
  return values.flatMap((value) => {
    if (value === undefined || typeof value === 'string') return value ?? [];
    if (!('authority' in value)) return value;
    return value.before === undefined ? value.authority : [value.authority, value.before];
  });
}

function nameOfForm(values: readonly Asked[]): string {
  return values
    .map((value) => (value === undefined || typeof value === 'string' ? typeof value : textsIn([value]).length))
    .join();
}

const marked = '\u0000text ';

/** The same values with a mark in place of each text, which says the how-manieth it is. */
function asMarks<Values extends readonly Asked[]>(values: Values): Values {
  let count = 0;
  function next(): string {
    count += 1;
    return `${marked}${String(count - 1)}`;
  }
  const marks = values.map((value): Asked => {
    if (value === undefined) return undefined;
    if (typeof value === 'string') return next();
    if (!('authority' in value)) return value.map(() => next());
    return { authority: next(), before: value.before === undefined ? undefined : asInstant(next()) };
  });
  // A mark is a text where there was one; TypeScript does not follow a tuple through map.
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

function formOf<Row>(query: CompiledSelect<Row>): Form<Row> {
  const placeOf = query.parameters.map((parameter) =>
    typeof parameter === 'string' && parameter.startsWith(marked) ? Number(parameter.slice(marked.length)) : undefined,
  );
  return { query, placeOf };
}
