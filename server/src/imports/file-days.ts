import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { readDayColumns } from '@due-regard/shared/imports/day-columns.ts';
import type { DayReading } from '@due-regard/shared/imports/day-columns.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { badFile } from './answer-file.ts';
import type { AnswerFile } from './answer-file.ts';

/** What a row says in its columns of one meaning: a day or a word in its place, unless they differ. */
export type DaySaid = DayReading | { readonly refused: 'columns-differ' };

/** What a row, by its place among the rows, says in a column of days. */
export type DayOf<Column> = (place: number, column: Column) => DaySaid;

interface ReadingDays<Column> {
  readonly columns: readonly { readonly column: Column; readonly isPast: boolean }[];
  readonly today: IsoDate;
  /** What somebody has said of days such as 01/02/2018. */
  readonly order: DateOrder | undefined;
}

/**
 * The days of a file, all read one way.
 * @throws Refusal `bad-file` when it cannot be told whether days or months come first
 */
export function fileDays<Column extends string>(
  file: AnswerFile<Column>,
  { columns, today, order }: ReadingDays<Column>,
): DayOf<Column> {
  // A meaning may have several columns: each has its own place, so that none is lost behind another.
  const single = columns.flatMap(({ column, isPast }) => {
    const said = file.rows.map((row) => file.cellsOf(row, column));
    const most = Math.max(1, ...said.map(({ length }) => length));
    return Array.from({ length: most }, (_, at) => ({ column, isPast, cells: said.map((cells) => cells[at] ?? '') }));
  });
  const read = readDayColumns(single, { today, order });
  if (read.kind === 'ask') {
    const asked = single[read.column]?.column;
    throw badFile([
      rowProblem('date-order-unknown', {
        ...(asked === undefined ? {} : { column: file.nameOf(asked) }),
        value: read.example,
      }),
    ]);
  }
  const readings = Map.groupBy(single.keys(), (index) => single[index]?.column);
  return (place, column) =>
    agreed((readings.get(column) ?? []).map((index) => read.columns[index]?.[place] ?? { day: null }));
}

/** A day where one column says yes and another when; the word where there is no day. */
function agreed(readings: readonly DayReading[]): DaySaid {
  const said = readings.filter((reading) => !('day' in reading && reading.day === null));
  const days = said.filter((reading) => !('word' in reading));
  const [one, ...others] = days.length > 0 ? days : said;
  if (one === undefined) return { day: null };
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(one));
  return isSame ? one : { refused: 'columns-differ' };
}

/** The day of a column in which a word stands for no day at all, such as "not asked". */
export function dayOrNone(reading: DaySaid): Exclude<DaySaid, { word: unknown }> {
  if (!('word' in reading)) return reading;
  return reading.word === 'no' ? { day: null } : { refused: 'date-not-read' };
}
