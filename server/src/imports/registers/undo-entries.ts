import { refused } from '@due-regard/shared/http/problem.ts';
import { aFewOf } from '@due-regard/shared/measure/words.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import { nameOfEntry } from '@due-regard/shared/registers/words.ts';
import type { Change } from '@due-regard/db/change.ts';
import { valuesIn } from '@due-regard/db/registers/queries.ts';
import type { RegisterEntryTable } from '@due-regard/db/registers/tables.ts';
import { namesWithin } from '../../registers/named-things.ts';
import { withoutFactColumns } from '../fact-content.ts';
import { takenBack } from './taken-back.ts';

interface Undoing {
  /** The entry of the record of changes that accepted the file. */
  readonly acceptedSeq: number;
}

/**
 * Withdraws what a file brought to a register, and records again what it had replaced.
 * @throws Refusal `conflict` when an entry that it brought or changed is not what the file made of it
 */
export async function undoEntries(
  one: Change,
  { acceptedSeq: seq }: Undoing,
): Promise<Readonly<Record<string, number>>> {
  const back = takenBack(await allRows(one), { idOf: ({ entry_id }) => entry_id, seq });
  await refuseTouched(one, back.touchedSince);
  await one.withdraw(
    'register_entry',
    back.toWithdraw.map(({ fact_id }) => fact_id),
  );
  await one.record(
    'register_entry',
    back.toRecord.map((row) => withoutFactColumns<'register_entry'>(row)),
  );
  return { register_entry: back.toWithdraw.length };
}

async function refuseTouched(one: Change, rows: readonly RegisterEntryTable[]): Promise<void> {
  if (rows.length === 0) return;
  const names = new Map<string, string>();
  for (const { entry_id, register: code, content, valid_from } of rows) {
    const register = findRegister(code);
    if (register === undefined) continue;
    const nameOf = await namesWithin(one, register, valid_from);
    names.set(entry_id, `“${nameOfEntry(register, { values: valuesIn(content) }, nameOf)}”`);
  }
  const has = names.size === 1 ? 'has' : 'have';
  throw refused(
    'conflict',
    `Since the file was taken in, ${aFewOf([...names.values()])} ${has} been changed. Withdraw that first, or correct by hand what the file has wrong.`,
  );
}

/** All that was ever recorded of registers, withdrawn or not. */
async function allRows(one: Change): Promise<readonly RegisterEntryTable[]> {
  return one.read
    .selectFrom('register_entry')
    .selectAll()
    .where('authority_id', '=', one.authority)
    .orderBy('fact_id')
    .execute();
}
