import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { answerWord, readCount, readLine, readShare } from '@due-regard/shared/imports/answer-cells.ts';
import type { CellReading } from '@due-regard/shared/imports/answer-cells.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import type { LeftOut, RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import type { Cell, TableRow } from '@due-regard/shared/imports/table.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import { completed, draftProblems, isBlank } from '@due-regard/shared/training/draft.ts';
import type { StatementDraft } from '@due-regard/shared/training/draft.ts';
import { AgreeingCells } from '../imports/agreeing-cells.ts';
import type { AnswerFile } from '../imports/answer-file.ts';
import { dayOrNone } from '../imports/file-days.ts';
import type { DaySaid } from '../imports/file-days.ts';
import { namedBy } from '../imports/named-by.ts';
import { sourceOfFile } from '../imports/source-of-file.ts';
import { courseFinder, courseInHeader } from './find-course.ts';
import type { FindCourse } from './find-course.ts';
import { leftOutWith, withoutAnswers } from './left-out.ts';
import { isColumn } from './statement-columns.ts';
import type { DayColumn, StatementColumn } from './statement-columns.ts';
import { statementDays } from './statement-days.ts';

/** What one row of a file says, before it is known whose it is. */
export interface StatementRow {
  readonly rowNumber: number;
  readonly named: NamedBy;
  /** The day of which a sheet of ours was filled in; what was told since then is not contradicted by it. */
  readonly filledInOn: IsoDate | null;
  readonly answers: Omit<StatementDraft, 'organisationId'>;
  /** Whether something stands under names that are not known. */
  readonly saysMore: boolean;
}

interface RowsOf {
  readonly courses: readonly Course[];
  readonly fileName: string;
  /** The day a row was told on when it does not say so itself. */
  readonly fileDate: IsoDate;
  readonly today: IsoDate;
  /** What somebody has said of days such as 01/02/2018. */
  readonly dayOrder: DateOrder | undefined;
}

/**
 * The rows of a file as drafts, and every bad one.
 * @throws Refusal `bad-file` when it cannot be told whether days or months come first
 */
export function readStatementRows(
  file: AnswerFile<StatementColumn>,
  { courses, fileName, fileDate, today, dayOrder }: RowsOf,
): { readonly rows: readonly StatementRow[]; readonly refused: readonly RowProblem[] } {
  const dayOf = statementDays(file, { today, order: dayOrder });
  const context = { findCourse: courseFinder(courses), fileDate, source: sourceOfFile(fileName), today };
  const rows: StatementRow[] = [];
  const refused: RowProblem[] = [];
  file.rows.forEach((row, place) => {
    const cells = new AnswerCells(file, row, (column) => dayOf(place, column));
    if (cells.isTotal()) return;
    const read = readRow(cells, context);
    const { named, problems } = namedBy(file, row);
    // Where nothing is said, it does not matter whose row it is.
    const isBlankRow = saysNothing(read.answers);
    const wrong = isBlankRow && cells.problems.length === 0 ? [] : [...problems, ...cells.problems];
    // What is left of a row is taken when bad rows are left out; nothing is left where all of it is bad.
    const isLost = wrong.length > 0 && (isBlankRow || wrong.some(({ leavesOut }) => leavesOut === undefined));
    if (!isLost) rows.push({ ...read, named, saysMore: file.saysMore(row) });
    refused.push(...(isLost ? wrong.map(ofTheWholeRow) : wrong));
  });
  return { rows, refused };
}

function ofTheWholeRow({ leavesOut: _part, ...problem }: RowProblem): RowProblem {
  return problem;
}

interface RowContext {
  readonly findCourse: FindCourse;
  readonly fileDate: IsoDate;
  /** Where an answer comes from when its row does not say. */
  readonly source: string;
  readonly today: IsoDate;
}

type RowRead = Omit<StatementRow, 'named' | 'saysMore'>;

/** One row's cells, and what it says in its columns of days. */
class AnswerCells extends AgreeingCells<StatementColumn> {
  readonly #dayOf: (column: DayColumn) => DaySaid;
  readonly #saysNo: (column: StatementColumn) => boolean;
  readonly #nameOfDay: (column: DayColumn) => string;

  constructor(file: AnswerFile<StatementColumn>, row: TableRow, dayOf: (column: DayColumn) => DaySaid) {
    super(file, row);
    this.#dayOf = dayOf;
    this.#saysNo = (column) => file.cellsOf(row, column).some((cell) => answerWord(cell) === 'no');
    this.#nameOfDay = (column) => {
      const place = file.cellsOf(row, column).findIndex((cell) => answerWord(cell) === undefined);
      return file.namesOf(row, column)[place] ?? '';
    };
  }

  /** The columns whose cells cannot be taken. */
  readonly bad: StatementColumn[] = [];

  override refuse(column: StatementColumn, reason: ReasonCode): null {
    this.bad.push(column);
    return super.refuse(column, reason);
  }

  protected override leftOutWith(column: StatementColumn): LeftOut | undefined {
    return leftOutWith(column);
  }

  /** Of the staff in post, how many are trained; one cell may say both. */
  staff(): Pick<StatementDraft, 'staffTrained' | 'staffInPost'> {
    const trained = this.value('staffTrained', readShare);
    const inPost = this.value('staffInPost', readCount);
    const whole = trained?.whole ?? null;
    if (whole !== null && inPost !== null && whole !== inPost) this.refuse('staffTrained', 'answers-contradict');
    return { staffTrained: trained?.part ?? null, staffInPost: inPost ?? whole };
  }

  /** A row of totals under the others is nobody's answer. */
  isTotal(): boolean {
    const named = (['name', 'urn', 'dfeNumber'] as const).map((column) => cellText(this.cell(column)).trim());
    const [first = '', ...others] = named.filter((text) => text !== '');
    return totalWord.test(first) && others.every((text) => totalWord.test(text));
  }

  day(column: DayColumn): IsoDate | null {
    const reading = dayOrNone(this.#dayOf(column));
    return this.taken(column, 'refused' in reading ? reading : { value: reading.day });
  }

  /**
   * A day with the course that was held on it, which the row or the day's column names; a course that is not on the list
   * is other training, to be checked.
   */
  training(columns: TrainingColumns, findCourse: FindCourse): Training {
    const { answer, day } = this.#answer(columns.day);
    const course = this.value(columns.course, readCourse);
    const listed = course === null ? null : findCourse(course);
    const named = this.value(columns.other, readLine);
    const unlisted = course !== null && listed === null ? course : null;
    const others = [unlisted, named]
      .filter((text) => text !== null)
      .join('; ')
      .slice(0, longestOther);
    const other = others === '' ? null : others;
    const isNo = this.#saysNo(columns.course) && day === null && answer === null && other === null;
    // A list that names the same course in every row says nothing of those without a day or an answer.
    const isAnswered = day !== null || answer !== null || other !== null;
    const isOfDay = day !== null && course === null && other === null;
    const courseId = isOfDay ? courseInHeader(this.#nameOfDay(columns.day), findCourse) : listed;
    const isCourseTold = isAnswered && answer !== 'not-trained';
    return { day, courseId: isCourseTold ? courseId : null, other, answer: isNo ? 'not-trained' : answer };
  }

  /** The day of a training, or the word in its place. */
  #answer(column: DayColumn): Pick<Training, 'answer' | 'day'> {
    const reading = this.#dayOf(column);
    if ('word' in reading) return { answer: reading.word === 'no' ? 'not-trained' : 'trained', day: null };
    const day = this.taken(column, 'refused' in reading ? reading : { value: reading.day });
    if (day !== null && this.#saysNo(column)) this.refuse(column, 'not-trained-with-date');
    return { answer: null, day };
  }
}

function readRow(cells: AnswerCells, context: RowContext): RowRead {
  const { findCourse, fileDate, today } = context;
  const staff = cells.training({ day: 'heldOn', course: 'course', other: 'otherTraining' }, findCourse);
  const dsl = cells.training({ day: 'dslTrainedOn', course: 'dslCourse', other: 'dslOtherTraining' }, findCourse);
  const draft = completed({
    organisationId: '',
    toldOn: cells.day('toldOn') ?? fileDate,
    staffAnswer: staff.answer,
    courseId: staff.courseId,
    heldOn: staff.day,
    ...cells.staff(),
    otherTraining: staff.other,
    dslAnswer: dsl.answer,
    dslCourseId: dsl.courseId,
    dslTrainedOn: dsl.day,
    dslInPostSince: cells.day('dslInPostSince'),
    dslLeftOn: cells.day('dslLeftOn'),
    dslOtherTraining: dsl.other,
    askedOn: cells.day('askedOn'),
    remindedOn: cells.day('remindedOn'),
    source: cells.value('source', readLine) ?? context.source,
    evidence: cells.value('evidence', readLine),
  });
  const filledInOn = cells.day('filledInOn');
  const readable = withoutAnswers(draft, cells.bad);
  for (const { field, code } of draftProblems(readable, today)) cells.refuse(columnOf(field), reasonOf(code));
  const { organisationId: _, ...answers } = withoutAnswers(draft, cells.bad);
  return { rowNumber: cells.rowNumber, filledInOn, answers };
}

interface TrainingColumns {
  readonly day: DayColumn;
  readonly course: StatementColumn;
  readonly other: StatementColumn;
}

interface Training {
  readonly answer: StatementDraft['staffAnswer'];
  readonly day: IsoDate | null;
  readonly courseId: string | null;
  readonly other: string | null;
}

const longestOther = 300;

// A school may be called Total Learning: only what stands alone, or with what was added up, is a total.
const totalWord = /^(?:grand |sub-?\s?)?totals?(?: schools| staff| trained)?(?:\s*[:=(].*)?$/i;

/** The name of a course; a word such as "none" or "done" in its place is no name. */
function readCourse(cell: Cell): CellReading<string> {
  return answerWord(cell) === undefined ? readLine(cell) : { value: null };
}

/** Whether a row has neither an answer nor a word beside it. */
export function saysNothing(answers: Omit<StatementDraft, 'organisationId'>): boolean {
  return isBlank({ ...answers, organisationId: '' }) && answers.evidence === null;
}

/** A draft's fields have the names of their columns. */
function columnOf(field: string): StatementColumn {
  return isColumn(field) ? field : 'heldOn';
}

const reasons: ReadonlyMap<string, ReasonCode> = new Map([
  ['in-the-future', 'day-in-the-future'],
  ['not-trained-with-date', 'not-trained-with-date'],
  ['not-trained-with-count', 'not-trained-with-count'],
  ['more-than-in-post', 'more-trained-than-in-post'],
  ['missing', 'training-day-missing'],
  ['held-after-told', 'held-after-told'],
  ['too-early', 'training-too-early'],
  ['trained-after-left', 'trained-after-left'],
  ['before-in-post', 'left-before-in-post'],
  ['before-asked', 'reminded-before-asked'],
]);

function reasonOf(code: string): ReasonCode {
  return reasons.get(code) ?? 'answers-contradict';
}
