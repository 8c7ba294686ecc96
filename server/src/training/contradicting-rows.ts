import { contradictions } from '@due-regard/shared/training/contradictions.ts';
import type { NewStatement } from './settle-statements.ts';

/** How many schools are named by their rows before the rest is only counted. */
const named = 10;

/** A sentence on the rows of a file that contradict each other, so that whoever brings it can ask before it is stored. */
export function contradictionNotes(accepted: readonly NewStatement[]): readonly string[] {
  const bySchool = Map.groupBy(accepted, ({ draft }) => draft.organisationId);
  const pairs = [...bySchool.values()].flatMap((rows) =>
    contradictions(
      rows.map(({ row, draft }) => ({ ...draft, rowNumber: row.rowNumber })),
      () => false,
    ).map(({ yes, no }) => `${String(yes.rowNumber)} and ${String(no.rowNumber)}`),
  );
  if (pairs.length === 0) return [];
  const more = pairs.length > named ? ` and ${String(pairs.length - named)} more pairs` : '';
  return [
    `Rows that contradict each other, one saying trained and one not trained: ${pairs.slice(0, named).join('; ')}${more}. They are taken as they are, and wait among the training to check until one of the two is corrected.`,
  ];
}
