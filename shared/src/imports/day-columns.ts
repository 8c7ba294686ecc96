import type { IsoDate } from '../calendar/iso-date.ts';
import { answerWord } from './answer-cells.ts';
import type { AnswerWord } from './answer-cells.ts';
import { readDate, readDateColumn } from './dates.ts';
import type { DateOrder, DateReading } from './dates.ts';
import { cellText } from './table.ts';
import type { Cell } from './table.ts';

/** What a cell in a column of days says: a day (null for a blank), a word in its place, or nothing that is read. */
export type DayReading = DateReading | { readonly word: Exclude<AnswerWord, 'nothing'> };

/** A column of days; `isPast` when no day in it can lie ahead. */
export type DayColumn = { readonly cells: readonly Cell[]; readonly isPast: boolean };

/** Columns of days read one way, or the column and the values that fit both ways. */
export type DayColumns =
  | { readonly kind: 'read'; readonly columns: readonly (readonly DayReading[])[] }
  | { readonly kind: 'ask'; readonly column: number; readonly example: string };

interface ReadingDays {
  /** A value of the past that would lie after it is proof of the other order. */
  readonly today: IsoDate;
  /** What a person has said of the file; what does not fit it is refused value by value. */
  readonly order?: DateOrder | undefined;
}

/**
 * The columns of days of one file, all read one way: one value that can only be day before month settles them all, since
 * one program wrote them. Nothing is guessed: a file in which no value settles it is a question.
 */
export function readDayColumns(columns: readonly DayColumn[], { today, order }: ReadingDays): DayColumns {
  const past = columns.filter(({ isPast }) => isPast).flatMap(({ cells }) => cells);
  const all = columns.flatMap(({ cells }) => cells.map((cell) => (answerWord(cell) === undefined ? cell : '')));
  const read = readDateColumn(all, order ?? orderByTime(past, today));
  if (read.kind === 'ask') {
    const example = read.examples[0] ?? '';
    const column = columns.findIndex(({ cells }) => cells.some((cell) => cellText(cell).trim() === example));
    return { kind: 'ask', column, example };
  }
  let at = 0;
  return {
    kind: 'read',
    columns: columns.map(({ cells }) =>
      cells.map((cell) => {
        const reading = read.readings[at] ?? { day: null };
        at += 1;
        return inWords(cell) ?? reading;
      }),
    ),
  };
}

/** Day before month, when some day would otherwise not have come yet and none speaks for the other order. */
function orderByTime(cells: readonly Cell[], latest: IsoDate): DateOrder | undefined {
  const pairs = cells.map((cell) => [dayIn(cell, 'day-month'), dayIn(cell, 'month-day')] as const);
  const isProof = pairs.some(([dayFirst, monthFirst]) => dayFirst <= latest && monthFirst > latest);
  const isDoubt = pairs.some(([dayFirst, monthFirst]) => dayFirst > latest && monthFirst <= latest);
  return isProof && !isDoubt ? 'day-month' : undefined;
}

/** @returns the day, or the empty text for what is none in this order, which lies before every day */
function dayIn(cell: Cell, order: DateOrder): string {
  const reading = readDate(cell, order);
  return 'day' in reading ? (reading.day ?? '') : '';
}

function inWords(cell: Cell): DayReading | undefined {
  const word = answerWord(cell);
  return word === undefined || word === 'nothing' ? undefined : { word };
}
