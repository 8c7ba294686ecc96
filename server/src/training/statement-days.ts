import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import { readDayColumns } from '@due-regard/shared/imports/day-columns.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { DayReading } from '@due-regard/shared/imports/day-columns.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { Cell } from '@due-regard/shared/imports/table.ts';
import { badFile } from '../imports/answer-file.ts';
import type { AnswerFile } from '../imports/answer-file.ts';
import { dayColumns } from './statement-columns.ts';
import type { DayColumn, StatementColumn } from './statement-columns.ts';

/** What a row, by its place among the rows, says in a column of days. */
export type DayOf = (place: number, column: DayColumn) => DayReading;

// A safeguarding lead may come or leave on a day that is known beforehand.
const mayLieAhead: ReadonlySet<DayColumn> = new Set(['dslInPostSince', 'dslLeftOn']);

/** @throws Refusal `bad-file` when it cannot be told whether days or months come first */
export function statementDays(
  file: AnswerFile<StatementColumn>,
  reading: { readonly today: IsoDate; readonly order: DateOrder | undefined },
): DayOf {
  const columns = dayColumns.map((column) => ({
    cells: file.rows.map((row) => dayCell(file.cellsOf(row, column))),
    isPast: !mayLieAhead.has(column),
  }));
  const read = readDayColumns(columns, reading);
  if (read.kind === 'read')
    return (place, column) => read.columns[dayColumns.indexOf(column)]?.[place] ?? { day: null };
  const column = file.nameOf(dayColumns[read.column] ?? 'heldOn');
  throw badFile([rowProblem('date-order-unknown', { column, value: read.example })]);
}

/** The day where one column says yes and another when. */
function dayCell(cells: readonly Cell[]): Cell {
  return cells.find((cell) => answerWord(cell) === undefined) ?? cells[0] ?? '';
}
