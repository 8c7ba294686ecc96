import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import { readDayColumns } from '@due-regard/shared/imports/day-columns.ts';
import type { DayReading } from '@due-regard/shared/imports/day-columns.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { isDayInWords } from '@due-regard/shared/imports/plans/day-words.ts';
import { dayMeanings } from '@due-regard/shared/imports/plans/meanings.ts';
import type { DayMeaning, PlanMeaning } from '@due-regard/shared/imports/plans/meanings.ts';
import type { PlanRow, TextMeaning } from '@due-regard/shared/imports/plans/plan-row.ts';
import { ownStatus, wordForm } from '@due-regard/shared/imports/plans/status-words.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText, isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { Cell, Table, TableRow } from '@due-regard/shared/imports/table.ts';
import { badFile } from '../answer-file.ts';
import { readPlanText } from './plan-cells.ts';
import { placeOf } from './plan-table.ts';
import type { PlanColumns } from './plan-table.ts';

interface ReadingPlan {
  readonly columns: PlanColumns;
  /** Plans by the form of their names. */
  readonly plans: ReadonlyMap<string, string>;
  /** The plan that was chosen for the file. */
  readonly planId: string | undefined;
  readonly today: IsoDate;
  readonly order: DateOrder | undefined;
}

export interface PlanRowsRead {
  readonly rows: readonly PlanRow[];
  readonly refused: readonly RowProblem[];
  readonly notes: readonly string[];
  readonly nameOf: (meaning: PlanMeaning) => string;
}

/**
 * Reads the rows of a plan by what its columns mean.
 * @throws Refusal `bad-file` when it cannot be told whether days or months come first
 */
export function readPlanRows(table: Table, reading: ReadingPlan): PlanRowsRead {
  const sheet = new PlanSheet(table, reading);
  const rows: PlanRow[] = [];
  const refused: RowProblem[] = [];
  for (const [place, row] of table.rows.entries()) {
    const read = sheet.read(row, place);
    if (read === undefined) continue;
    if ('rowNumber' in read) rows.push(read);
    else refused.push(...read);
  }
  return { rows, refused, notes: sheet.notes(), nameOf: (meaning) => sheet.nameOf(meaning) };
}

class PlanSheet {
  readonly #table: Table;
  readonly #reading: ReadingPlan;
  readonly #places: ReadonlyMap<PlanMeaning, number>;
  readonly #statuses: ReadonlyMap<string, PlanRow['status']>;
  readonly #days: ReadonlyMap<DayMeaning, readonly DayReading[]>;
  readonly #noDays: string[] = [];
  /** Words in place of a day that were taken as one, as a saved reading says. */
  readonly #ownDays = new Map<string, IsoDate>();
  #headings = 0;
  #above: string | undefined;

  constructor(table: Table, reading: ReadingPlan) {
    const { columns } = reading.columns;
    this.#table = table;
    this.#reading = reading;
    this.#places = new Map(
      columns.flatMap((column) => {
        const place = placeOf(column, table.header);
        return place === undefined ? [] : [[meaningOf(column.meaning), place] as const];
      }),
    );
    this.#statuses = new Map(reading.columns.words.statuses.map(({ text, means }) => [wordForm(text), means]));
    this.#days = this.#readDays();
  }

  nameOf(meaning: PlanMeaning): string {
    return this.#table.header[this.#places.get(meaning) ?? -1] ?? meaning;
  }

  /** @returns what is wrong with it; undefined for a heading between rows */
  read(row: TableRow, place: number): PlanRow | readonly RowProblem[] | undefined {
    const filled = row.cells.filter((cell) => !isBlankCell(cell)).length;
    if (filled <= 1 && isBlankCell(this.#cell(row, 'title'))) {
      this.#headings += 1;
      return undefined;
    }
    if (this.#table.kind === 'csv' && row.extra > 0) return [rowProblem('row-has-extra-cells', { row: row.rowNumber })];
    const problems: RowProblem[] = [];
    const refuse = (meaning: PlanMeaning, reason: ReasonCode): void =>
      void problems.push(this.#problem(row, meaning, reason));
    const texts = this.#texts(row, refuse);
    const planId = this.#planOf(row, refuse);
    const days = this.#daysOf(row, { place, refuse });
    const { status, statusWord } = this.#statusOf(row, refuse);
    const actionId = this.#has('action-id') ? cellText(this.#cell(row, 'action-id')).trim() || null : null;
    if (actionId !== null && !/^[\w-]{1,64}$/.test(actionId)) refuse('action-id', 'action-not-known');
    if (texts.title === undefined && actionId === null && problems.length === 0) refuse('title', 'value-missing');
    if (problems.length > 0 || planId === undefined) return problems;
    return { rowNumber: row.rowNumber, planId, actionId, status, statusWord, days, texts };
  }

  notes(): readonly string[] {
    const words = [...new Set(this.#noDays)];
    const shown = words.slice(0, 5).map((word) => `“${word}”`);
    const more = words.length > shown.length ? ' and others' : '';
    const count = this.#noDays.length;
    return [
      ...ownDaysNote([...this.#ownDays]),
      ...(count === 0
        ? []
        : [
            `${String(count)} ${count === 1 ? 'cell gives' : 'cells give'} words in place of a day and ${count === 1 ? 'was' : 'were'} taken as no day: ${shown.join(', ')}${more}.`,
          ]),
      ...(this.#headings === 0
        ? []
        : [
            `${String(this.#headings)} ${this.#headings === 1 ? 'row has' : 'rows have'} one cell alone, with no action, and ${this.#headings === 1 ? 'was' : 'were'} passed over as ${this.#headings === 1 ? 'a heading' : 'headings'}.`,
          ]),
    ];
  }

  #has(meaning: PlanMeaning): boolean {
    return this.#places.has(meaning);
  }

  #cell(row: TableRow, meaning: PlanMeaning): Cell {
    return row.cells[this.#places.get(meaning) ?? -1] ?? '';
  }

  #problem(row: TableRow, meaning: PlanMeaning, reason: ReasonCode): RowProblem {
    const value = reason === 'personal-data' ? undefined : this.#cell(row, meaning);
    return rowProblem(reason, { row: row.rowNumber, column: this.nameOf(meaning), value });
  }

  #texts(row: TableRow, refuse: Refuse): PlanRow['texts'] {
    const texts: Partial<Record<TextMeaning, string>> = {};
    for (const meaning of textMeanings) {
      if (!this.#has(meaning)) continue;
      const read = readPlanText(this.#cell(row, meaning), meaning);
      if ('refused' in read) refuse(meaning, read.refused);
      else if (read.text !== undefined) texts[meaning] = read.text;
    }
    if (this.#reading.columns.words.fillsDown) {
      this.#above = texts.objective ?? this.#above;
      if (this.#above !== undefined) texts.objective = this.#above;
    }
    return texts;
  }

  #planOf(row: TableRow, refuse: Refuse): string | undefined {
    const { plans, planId } = this.#reading;
    const name = this.#has('plan') ? cellText(this.#cell(row, 'plan')).trim() : '';
    // Our own file has actions that stand in no plan.
    if (name === '' && this.#has('plan') && !isBlankCell(this.#cell(row, 'action-id'))) return '';
    const named = name === '' ? planId : plans.get(wordForm(name));
    if (named === undefined) refuse('plan', name === '' ? 'plan-not-said' : 'plan-not-known');
    return named;
  }

  #daysOf(row: TableRow, { place, refuse }: { readonly place: number; readonly refuse: Refuse }): PlanRow['days'] {
    const days: Partial<Record<DayMeaning, IsoDate>> = {};
    for (const meaning of dayMeanings) {
      const reading = this.#days.get(meaning)?.[place];
      if (reading === undefined) continue;
      if (findPersonalData(cellText(this.#cell(row, meaning))) !== undefined) refuse(meaning, 'personal-data');
      else if ('refused' in reading) refuse(meaning, reading.refused);
      else if ('day' in reading && reading.day !== null) {
        if (meaning === 'progress-on' && reading.day > this.#reading.today) refuse(meaning, 'day-in-the-future');
        days[meaning] = reading.day;
      } else if ('word' in reading && cellText(this.#cell(row, meaning)).trim() !== '') {
        this.#noteNoDay(this.#cell(row, meaning));
      }
    }
    return days;
  }

  #statusOf(row: TableRow, refuse: Refuse): Pick<PlanRow, 'status' | 'statusWord'> {
    const word = this.#has('status') ? cellText(this.#cell(row, 'status')).trim() : '';
    if (answerWord(word) === 'nothing') return { status: null, statusWord: null };
    const status = this.#statuses.get(wordForm(word)) ?? ownStatus(word) ?? null;
    const isOfPerson = findPersonalData(word) !== undefined;
    if (status === null || isOfPerson) refuse('status', isOfPerson ? 'personal-data' : 'progress-word-not-known');
    return { status, statusWord: word.slice(0, longestWord) };
  }

  /** All days one way; words in place of a day are the day that was said of them, or none. */
  #readDays(): ReadonlyMap<DayMeaning, readonly DayReading[]> {
    const { columns, today, order } = this.#reading;
    const said = new Map(columns.words.days.map(({ text, means }) => [wordForm(text), means]));
    const here = dayMeanings.filter((meaning) => this.#has(meaning));
    const read = readDayColumns(
      here.map((meaning) => ({
        isPast: meaning === 'progress-on',
        cells: this.#table.rows.map((row) => this.#dayCell(this.#cell(row, meaning), said)),
      })),
      { today, order },
    );
    if (read.kind === 'ask') {
      const asked = here[read.column] ?? 'due';
      throw badFile([rowProblem('date-order-unknown', { column: this.nameOf(asked), value: read.example })]);
    }
    return new Map(here.map((meaning, at) => [meaning, read.columns[at] ?? []]));
  }

  #dayCell(cell: Cell, said: ReadonlyMap<string, IsoDate | null>): Cell {
    const means = said.get(wordForm(cellText(cell)));
    if (means !== undefined && !isBlankCell(cell)) {
      if (means === null) this.#noteNoDay(cell);
      else this.#noteDay(cell, means);
      return means === null ? '' : { date: means };
    }
    if (!isDayInWords(cell)) return cell;
    this.#noteNoDay(cell);
    return '';
  }

  #noteNoDay(cell: Cell): void {
    const text = cellText(cell).trim();
    if (findPersonalData(text) === undefined) this.#noDays.push(text.slice(0, longestWord));
  }

  #noteDay(cell: Cell, means: IsoDate): void {
    const text = cellText(cell).trim();
    if (findPersonalData(text) === undefined) this.#ownDays.set(text.slice(0, longestWord), means);
  }
}

/** What was said of words such as “Summer term” may be another year’s by now: it is told each time. */
function ownDaysNote(days: readonly (readonly [string, IsoDate])[]): readonly string[] {
  if (days.length === 0) return [];
  const shown = days.slice(0, 5).map(([word, day]) => `“${word}” as ${longDate(day)}`);
  const more = days.length > shown.length ? ', and others so too' : '';
  return [`Words in place of a day were taken as the days that were said of them: ${shown.join(', ')}${more}.`];
}

type Refuse = (meaning: PlanMeaning, reason: ReasonCode) => void;
const longestWord = 80;

const textMeanings = [
  'ref',
  'objective',
  'title',
  'outcome',
  'theme',
  'lead-agency',
  'partners',
  'owner-role',
  'owner-organisation',
  'accountable-role',
  'progress',
  'evidence',
  'publication',
  'obligations',
  'recommendations',
  'risks',
  'other-duties',
] as const satisfies readonly TextMeaning[];

// A reading of a plan is saved with meanings of plans alone.
function meaningOf(meaning: string): PlanMeaning {
  return meaning as PlanMeaning;
}
