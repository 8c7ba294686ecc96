import type { IsoDate } from '../calendar/iso-date.ts';
import { answerWord } from './answer-cells.ts';
import type { AnswerWord } from './answer-cells.ts';
import { readDateColumn } from './dates.ts';
import type { DateReading } from './dates.ts';
import { cellText } from './table.ts';
import type { Cell } from './table.ts';

/** What a cell in a column of days says: a day (null for a blank), a word in its place, or nothing that is read. */
export type DayReading = DateReading | { readonly word: Exclude<AnswerWord, 'nothing'> };

/** Columns of days read one way, or the column and the values that fit both ways. */
export type DayColumns =
  | { readonly kind: 'read'; readonly columns: readonly (readonly DayReading[])[] }
  | { readonly kind: 'ask'; readonly column: number; readonly example: string };

/**
 * The columns of days of one file, all read one way: one value that can only be day before month settles them all, since
 * one program wrote them. Nothing is guessed: a file in which no value settles it is a question.
 */
export function readDayColumns(columns: readonly (readonly Cell[])[]): DayColumns {
  const cells = columns.flatMap((column) => column.map((cell) => (answerWord(cell) === undefined ? cell : '')));
  const read = readDateColumn(cells);
  if (read.kind === 'ask') {
    const example = read.examples[0] ?? '';
    const column = columns.findIndex((one) => one.some((cell) => cellText(cell).trim() === example));
    return { kind: 'ask', column, example };
  }
  let at = 0;
  return {
    kind: 'read',
    columns: columns.map((column) =>
      column.map((cell) => {
        const reading = read.readings[at] ?? { day: null };
        at += 1;
        return inWords(cell) ?? reading;
      }),
    ),
  };
}

function inWords(cell: Cell): DayReading | undefined {
  const word = answerWord(cell);
  return word === undefined || word === 'nothing' ? undefined : { word };
}

/** The day of a column in which a word stands for no day at all, such as "not asked". */
export function dayOrNone(reading: DayReading): DateReading {
  if (!('word' in reading)) return reading;
  const day: IsoDate | null = null;
  return reading.word === 'no' ? { day } : { refused: 'date-not-read' };
}
