import type { LearningRow, MendablePart, StaffRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { Mended } from '@due-regard/shared/imports/learning/mend-row.ts';
import type { PersonsRow } from './learning-file.ts';
import type { WaitingBadRow } from './waiting-rows.ts';

/** What the record of changes keeps of a mended cell, for good. */
interface MendWritten {
  readonly before?: { readonly cell: string };
  readonly after: { readonly row: number; readonly column: string; readonly cell?: string };
}

/**
 * Numbers set out as a day is, with or without a time. Any word may be a name that stands in the wrong column, and what is
 * written down can never be taken out again: the file's row and column say where it stands.
 */
const dayLike = /^\d{1,4}([-./])\d{1,2}\1\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2})?)?$/;

type Days = Partial<Pick<LearningRow, 'onDay' | 'outcome'> & Pick<StaffRow, 'from' | 'to'>>;

/** Which cell of the file was mended; of one for a day or an outcome also what stood there, and as what it was taken. */
export function mendWritten(bad: WaitingBadRow, column: string, mended: Mended<PersonsRow>): MendWritten {
  const part = bad.mendable.find((cell) => cell.column === column)?.part;
  const had = bad.problems.find((problem) => problem.column === column)?.value ?? '';
  const taken = takenAs('row' in mended ? mended.row : mended.bad.partial, part);
  if (taken === undefined) return { after: { row: bad.rowNumber, column } };
  const after = { row: bad.rowNumber, column, cell: taken };
  return dayLike.test(had) ? { before: { cell: had }, after } : { after };
}

function takenAs(row: Days, part: MendablePart | undefined): string | undefined {
  if (part === 'onDay' || part === 'outcome') return row.onDay ?? row.outcome;
  if (part === 'from' || part === 'to') return row[part] ?? undefined;
  return undefined;
}
