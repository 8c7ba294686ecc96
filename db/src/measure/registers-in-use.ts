import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { optionalRegisters } from '@due-regard/shared/measure/registers-in-use.ts';
import type { OptionalRegister } from '@due-regard/shared/measure/registers-in-use.ts';
import type { Reader } from '../open.ts';

const tables = { strategies: 'document', bodies: 'body', registers: 'register_entry' } as const satisfies Readonly<
  Record<OptionalRegister, string>
>;

/** @returns the registers in which a row stands that may be read by who reads rows of these levels */
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
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) held.push(register);
  }
  return held;
}
