import { sql } from 'kysely';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** SQLite's tables check their types; PostgreSQL's always do. */
export function tableEnding(engine: Engine): RawBuilder<unknown> {
  return engine === 'sqlite' ? sql`strict, without rowid` : sql``;
}

const changing = { sqlite: ['update', 'delete'], postgres: ['update', 'delete', 'truncate'] } as const;

/** Statements that make a table refuse UPDATE and DELETE, whoever asks. */
export function appendOnly(engine: Engine, table: string): readonly string[] {
  return changing[engine].flatMap((verb) => refusing(engine, table, { verb, when: '', because: 'append-only' }));
}

/** Statements that make a table refuse an insert that does not continue the chain of its authority. */
export function refusingGaps(engine: Engine, table: string): readonly string[] {
  const next = `new.seq <> 1 + coalesce((select max(seq) from ${table} where authority_id = new.authority_id), 0)`;
  return refusing(engine, table, { verb: 'insert', when: next, because: 'gap' });
}

interface RefusingRule {
  readonly verb: 'insert' | 'update' | 'delete' | 'truncate';
  readonly when: string;
  readonly because: string;
}

function refusing(engine: Engine, table: string, rule: RefusingRule): readonly string[] {
  const name = `${table}_no_${rule.because.replace('-', '_')}_${rule.verb}`;
  if (engine === 'sqlite') {
    const condition = rule.when === '' ? '' : ` when ${rule.when}`;
    return [
      `create trigger ${name} before ${rule.verb} on ${table}${condition} begin select raise(abort, '${table}: ${rule.because}'); end`,
    ];
  }
  const test = rule.when === '' ? 'true' : rule.when;
  const each = rule.verb === 'truncate' ? 'statement' : 'row';
  const result = rule.verb === 'delete' ? 'old' : 'new';
  return [
    `create function ${name}() returns trigger language plpgsql as $$ begin if ${test} then raise exception '${table}: ${rule.because}'; end if; return ${result}; end $$`,
    `create trigger ${name} before ${rule.verb} on ${table} for each ${each} execute function ${name}()`,
  ];
}

/** Locks the authority's row until the transaction ends; SQLite's writer is alone already. */
export async function lockAuthority(engine: Engine, tx: QueryExecutorProvider, authority: string): Promise<void> {
  if (engine === 'postgres')
    await sql`select 1 from authority where authority_id = ${authority} for update`.execute(tx);
}

/** What is ruled across councils: of each, one change of the whole database at a time. */
export type SharedRule = 'training-releases';

/**
 * Waits until no other change holds the rule, and holds it until the transaction ends; SQLite's writer is alone already.
 * It is taken after the authority's row, and nothing is waited for after it, so that no two wait for each other.
 */
export async function lockRule(engine: Engine, tx: QueryExecutorProvider, rule: SharedRule): Promise<void> {
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${`due-regard ${rule}`}))`.execute(tx);
}
