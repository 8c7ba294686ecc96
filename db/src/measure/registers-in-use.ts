import { sql } from 'kysely';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { optionalRegisters } from '@due-regard/shared/measure/registers-in-use.ts';
import type { OptionalRegister } from '@due-regard/shared/measure/registers-in-use.ts';
import type { Reader } from '../open.ts';

const tables = { strategies: 'document', bodies: 'body', registers: 'register_entry' } as const satisfies Readonly<
  Record<OptionalRegister, string>
>;
const things = { strategies: 'document_id', bodies: 'body_id', registers: 'entry_id' } as const;

/**
 * @returns the registers that hold a thing whose latest row may be read by who reads rows of these levels: what was closed
 * since is there for nobody else
 */
export async function registersInUse(
  db: Reader,
  authority: string,
  levels: readonly Publication[],
): Promise<readonly OptionalRegister[]> {
  const held: OptionalRegister[] = [];
  if (levels.length === 0) return held;
  for (const register of optionalRegisters) {
    const row = await db
      .selectFrom(tables[register])
      .select('fact_id')
      .where('authority_id', '=', authority)
      .where('withdrawn_at', 'is', null)
      .where('publication', 'in', levels)
      .where(isLatest(register))
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) held.push(register);
  }
  return held;
}

/** Whether no later row of the same thing stands. */
function isLatest(register: OptionalRegister) {
  const [table, thing] = [tables[register], things[register]];
  function of(column: string) {
    return sql.ref(`${table}.${column}`);
  }
  return sql<boolean>`not exists (
    select 1 from ${sql.table(table)} as later
    where later.authority_id = ${of('authority_id')} and later.withdrawn_at is null
      and ${sql.ref(`later.${thing}`)} = ${of(thing)}
      and (later.valid_from, later.fact_id) > (${of('valid_from')}, ${of('fact_id')})
  )`;
}
