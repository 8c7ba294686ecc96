import { refused } from '@due-regard/shared/http/problem.ts';
import type { Refusal } from '@due-regard/shared/http/problem.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { RegisterEntryTable } from '@due-regard/db/registers/tables.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { namesAnother } from '../../registers/naming.ts';

interface Undoing {
  /** The entry of the record of changes that accepted the file. */
  readonly acceptedSeq: number;
}

/**
 * Withdraws what a file brought to a register, and records again what it had replaced.
 * @throws Refusal `conflict` when somebody has worked since on an entry that it brought or changed, or has named one that
 * it brought
 */
export async function undoEntries(
  one: Change,
  { acceptedSeq: seq }: Undoing,
): Promise<Readonly<Record<string, number>>> {
  const all = await allRows(one);
  const recorded = all.filter((row) => row.recorded_seq === seq);
  const replaced = all.filter((row) => row.withdrawn_seq === seq);
  const touched = new Set(recorded.map((row) => row.entry_id));
  const since = all.filter((row) => row.recorded_seq > seq || (row.withdrawn_seq ?? 0) > seq);
  const worked = since.flatMap(({ entry_id }) => (touched.has(entry_id) ? [entry_id] : []));
  const resting = new Set([...worked, ...(await namedSince(one, all, seq))]).size;
  if (resting > 0) throw restsOn(resting);
  await one.withdraw(
    'register_entry',
    recorded.map(({ fact_id }) => fact_id),
  );
  await one.record(
    'register_entry',
    replaced.map(({ register, entry_id, valid_from, content, publication, batch_id }) => ({
      register,
      entry_id,
      valid_from,
      content,
      publication,
      batch_id,
    })),
  );
  return { register_entry: recorded.length };
}

function restsOn(count: number): Refusal {
  const what =
    count === 1
      ? 'an entry that it brought or changed has'
      : `${String(count)} entries that it brought or changed have`;
  return refused(
    'conflict',
    `Since the file was taken in, ${what} been changed or named by others. Withdraw that first, or correct by hand what the file has wrong.`,
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

/** Entries that were not there before the file, and are named by others now. */
async function namedSince(one: Change, all: readonly RegisterEntryTable[], seq: number): Promise<readonly string[]> {
  const before = new Set(all.flatMap((row) => (row.recorded_seq < seq ? row.entry_id : [])));
  const brought = new Set(
    all.flatMap((row) => (row.recorded_seq === seq && !before.has(row.entry_id) ? row.entry_id : [])),
  );
  const entries = await listEntries(one.read, knownNow(one.authority));
  const others = entries.filter(({ entryId }) => !brought.has(entryId));
  return [...brought].filter((id) => others.some((entry) => namesAnother(entry, id)));
}
