import type { EntriesComparison } from '@due-regard/shared/imports/registers/compare-entries.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import type { Change } from '@due-regard/db/change.ts';
import { idsInOrder } from '@due-regard/db/new-id.ts';
import type { Kept } from '../../registers/keeping.ts';

interface ApplyingEntries {
  readonly comparison: EntriesComparison;
  readonly register: Register;
  readonly kept: Kept;
  readonly batchId: string;
}

/**
 * Records what a file says of a register from its day on; what is said of an entry since that very day makes way.
 * @returns what the record of changes keeps: of which register, and how many
 */
export async function applyEntries(
  one: Change,
  { comparison, register, kept, batchId }: ApplyingEntries,
): Promise<Readonly<Record<string, number | string>>> {
  const { added, changed, unchanged } = comparison;
  const replaced = changed.flatMap(({ standing, validFrom }) =>
    standing?.validFrom === validFrom ? standing.factId : [],
  );
  await kept.withdraw(one, replaced);
  // They follow each other, so that what comes out again has the order of the file.
  const nextId = idsInOrder(one.at);
  const edits = [...added, ...changed].map((edit) => ({ ...edit, entryId: edit.standing?.entryId ?? nextId() }));
  await kept.record(one, edits, batchId);
  return {
    register: register.code,
    accepted: added.length + changed.length,
    added: added.length,
    changed: changed.length,
    unchanged,
  };
}
