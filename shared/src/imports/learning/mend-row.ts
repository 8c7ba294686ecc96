import { readLine } from '../answer-cells.ts';
import type { CellReading } from '../answer-cells.ts';
import type { ReasonCode } from '../reasons.ts';
import { rowProblem } from '../row-problem.ts';
import type { RowProblem } from '../row-problem.ts';
import { readOutcomeCell } from './course-cell.ts';
import type { DayRules } from './course-cell.ts';
import { isBefore, readPostDay } from './read-staff-row.ts';
import type { BadRow, LearningRow, MendablePart, StaffRow } from './rows.ts';

/** What somebody says that a cell should hold. */
export interface Mend {
  /** The file's own name of the column, as the problem has it. */
  readonly column: string;
  readonly value: string;
}

/** A row that is good now, or one of which other cells are still wrong. */
export type Mended<Row> = { readonly row: Row } | { readonly bad: BadRow<Row> };

/** The given value cannot be read either: the row stays as the file has it. The value itself is told to nobody. */
export type NotMended = { readonly notTaken: RowProblem };

/** A part of a row as the given value says it, or why that cannot be read either. */
type Given<Row> = { readonly given: Partial<Row> } | { readonly refused: ReasonCode };

/**
 * A row of a learning system with one of its cells given anew, read as in the file: a day or a word for how the course
 * ended, or words. A cell that cannot be mended leaves the row as it was.
 */
export function mendLearningRow(bad: BadRow<LearningRow>, mend: Mend, days: DayRules): Mended<LearningRow> | NotMended {
  return mended<LearningRow>(bad, mend, (part) => {
    if (part === 'onDay' || part === 'outcome') return endingGiven(bad, { part, value: mend.value }, days);
    if (part !== 'course') return wordsGiven(part, mend.value);
    const read = needed(readLine(mend.value));
    return 'refused' in read ? read : { given: { course: read.value } };
  });
}

/** A row of a list of staff with one of its cells given anew. */
export function mendStaffRow(
  bad: BadRow<StaffRow>,
  mend: Mend,
  { order }: Pick<DayRules, 'order'>,
): Mended<StaffRow> | NotMended {
  return mended<StaffRow>(bad, mend, (part) => {
    if (part === 'from' || part === 'to') return postDayGiven(bad, part, readPostDay(mend.value, order));
    return wordsGiven(part, mend.value);
  });
}

function mended<Row>(
  bad: BadRow<Row>,
  { column }: Mend,
  read: (part: MendablePart) => Given<Row>,
): Mended<Row> | NotMended {
  const part = bad.mendable.find((one) => one.column === column)?.part;
  if (part === undefined) return { bad };
  const given = read(part);
  if ('refused' in given) return { notTaken: rowProblem(given.refused, { row: bad.rowNumber, column }) };
  const others = bad.problems.filter((problem) => problem.column !== column);
  const partial = { ...bad.partial, ...given.given };
  if (others.length === 0) return { row: wholeRow<Row>(partial) };
  return { bad: { ...bad, partial, problems: others, mendable: bad.mendable.filter((one) => one.column !== column) } };
}

interface EndingCell {
  readonly part: 'onDay' | 'outcome';
  readonly value: string;
}

/** How a course ended: a word for completed needs its day, unless the row has it or the day is asked of the whole file. */
function endingGiven(bad: BadRow<LearningRow>, { part, value }: EndingCell, days: DayRules): Given<LearningRow> {
  const read = readOutcomeCell(value, days);
  if ('refused' in read) return read;
  if (read.says === 'not-completed') return { given: { outcome: 'not-completed', onDay: null } };
  if (read.says !== 'completed') return { refused: 'value-missing' };
  if (read.day !== null) return { given: { outcome: 'completed', onDay: read.day } };
  const { onDay } = bad.partial;
  return part === 'outcome' && onDay !== undefined
    ? { given: { outcome: 'completed', onDay } }
    : { refused: 'training-day-missing' };
}

function postDayGiven(
  bad: BadRow<StaffRow>,
  part: 'from' | 'to',
  read: ReturnType<typeof readPostDay>,
): Given<StaffRow> {
  if ('refused' in read) return read;
  const given = part === 'from' ? { from: read.value } : { to: read.value };
  const { from = null, to = null } = { ...bad.partial, ...given };
  return isBefore(to, from) ? { refused: 'post-ends-before-it-begins' } : { given };
}

/** Where somebody works, or whom they count among, which may be left open. */
function wordsGiven(part: MendablePart, value: string): Given<Pick<LearningRow, 'organisation' | 'audience'>> {
  const read = readLine(value);
  if ('refused' in read) return read;
  if (part === 'audience') return { given: { audience: read.value } };
  return read.value === null ? { refused: 'value-missing' } : { given: { organisation: read.value } };
}

function needed(read: CellReading<string>): CellReading<string> {
  return 'value' in read && read.value === null ? { refused: 'value-missing' } : read;
}

/** What the reader could read together with what was mended is the whole row: nothing else was wrong with it. */
function wholeRow<Row>(partial: Partial<Row>): Row {
  return partial as Row;
}
