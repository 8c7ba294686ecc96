import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { readCount, readLine, readShare, readYesOrNo } from '@due-regard/shared/imports/answer-cells.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { TableRow } from '@due-regard/shared/imports/table.ts';
import { organisationKindOf } from '@due-regard/shared/schools/kind-words.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import { AgreeingCells } from '../imports/agreeing-cells.ts';
import { badFile } from '../imports/answer-file.ts';
import type { AnswerFile, ColumnNames } from '../imports/answer-file.ts';
import { dayOrNone, fileDays } from '../imports/file-days.ts';
import type { DaySaid } from '../imports/file-days.ts';
import { namedBy } from '../imports/named-by.ts';
import { sourceOfFile } from '../imports/source-of-file.ts';
import { courseFinder } from './find-course.ts';
import { totalProblems } from './totals.ts';

/** A total as a row of a file has it, before it is known whose it is. */
export interface TotalRow {
  readonly rowNumber: number;
  readonly named: NamedBy;
  readonly kind: OrganisationKind | null;
  readonly countedOn: IsoDate;
  readonly trained: number;
  readonly inPost: number;
  readonly includesELearning: boolean;
  readonly courseId: string | null;
  readonly source: string;
  readonly note: string | null;
}

/** What a sheet of totals holds. */
export const totalColumns = {
  name: 'Organisation|organisation name|service|service name|team|directorate|partner|agency|department|school|name',
  urn: 'URN',
  dfeNumber: 'DfE number|laestab',
  postcode: 'Postcode|post code',
  kind: 'Kind|kind of organisation|organisation kind|type',
  countedOn: 'Counted on|date counted|count date|date of count|as at|at|date',
  trained: 'Trained|staff trained|number trained|number of staff trained|trained staff',
  inPost: 'In post|staff in post|headcount|workforce|number of staff|total staff|posts',
  includesELearning:
    'E-learning counted|elearning counted|includes e-learning|e-learning included|e-learning|elearning',
  course: 'Course|course name|training',
  source: 'Source|source of information',
  note: 'Note|notes|comment|comments',
} as const satisfies ColumnNames<string>;

type TotalColumn = keyof typeof totalColumns;

const needed = ['name', 'countedOn', 'trained', 'inPost', 'includesELearning'] as const;

interface RowsOf {
  readonly courses: readonly Course[];
  readonly fileName: string;
  readonly today: IsoDate;
  readonly dayOrder: DateOrder | undefined;
}

/**
 * The rows of a file of totals, and every bad one.
 * @throws Refusal `bad-file` when a column is missing, or when it cannot be told whether days or months come first
 */
export function readTotalRows(
  file: AnswerFile<TotalColumn>,
  { courses, fileName, today, dayOrder }: RowsOf,
): { readonly rows: readonly TotalRow[]; readonly refused: readonly RowProblem[] } {
  const missing = needed.filter((column) => !file.has(column));
  if (missing.length > 0)
    throw badFile(missing.map((column) => rowProblem('column-missing', { column: file.nameOf(column) })));
  const dayOf = fileDays(file, { columns: [{ column: 'countedOn', isPast: true }], today, order: dayOrder });
  const readers = file.rows.map((row, place) => ({ row, day: dayOf(place, 'countedOn') }));
  const context = { file, findCourse: courseFinder(courses), source: sourceOfFile(fileName), today };
  const read = readers.map(({ row, day }) => readTotalRow(context, row, day));
  return { rows: read.flatMap(({ row }) => row ?? []), refused: read.flatMap(({ problems }) => problems) };
}

interface RowContext {
  readonly file: AnswerFile<TotalColumn>;
  readonly findCourse: (text: string) => string | null;
  /** Where a total comes from when its row does not say. */
  readonly source: string;
  readonly today: IsoDate;
}

function readTotalRow(
  { file, findCourse, source, today }: RowContext,
  row: TableRow,
  day: DaySaid,
): { readonly row: TotalRow | undefined; readonly problems: readonly RowProblem[] } {
  const cells = new AgreeingCells(file, row);
  const { named, problems: naming } = namedBy(file, row);
  cells.problems.push(...naming);
  const on = dayOrNone(day);
  const countedOn = cells.needed('countedOn', () => ('refused' in on ? on : { value: on.day }));
  const share = cells.needed('trained', readShare);
  const trained = share?.part ?? null;
  const whole = share?.whole ?? null;
  const inPost = whole === null ? cells.needed('inPost', readCount) : (cells.value('inPost', readCount) ?? whole);
  if (whole !== null && inPost !== whole) cells.refuse('trained', 'answers-contradict');
  const includesELearning = cells.needed('includesELearning', readYesOrNo);
  const courseName = cells.value('course', readLine);
  const courseId = courseName === null ? null : (findCourse(courseName) ?? cells.refuse('course', 'course-not-known'));
  const kindName = cells.value('kind', readLine);
  const kind = kindName === null ? null : (organisationKindOf(kindName) ?? cells.refuse('kind', 'kind-not-known'));
  const told = cells.value('source', readLine) ?? source;
  const note = cells.value('note', readLine);
  if (countedOn === null || trained === null || inPost === null || includesELearning === null) {
    return { row: undefined, problems: cells.problems };
  }
  const total = { countedOn, trained, inPost, includesELearning, courseId };
  for (const { field, code } of totalProblems(total, today)) cells.refuse(columnOf(field), reasonOf(code));
  const rowRead = { rowNumber: row.rowNumber, named, kind, ...total, source: told, note };
  return { row: cells.problems.length === 0 ? rowRead : undefined, problems: cells.problems };
}

function columnOf(field: string): TotalColumn {
  return field === 'countedOn' || field === 'inPost' ? field : 'trained';
}

function reasonOf(code: string): ReasonCode {
  if (code === 'in-the-future') return 'day-in-the-future';
  return code === 'more-than-in-post' ? 'more-trained-than-in-post' : 'value-missing';
}
