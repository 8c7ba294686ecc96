import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { AnswerFile } from '../imports/answer-file.ts';
import { fileDays } from '../imports/file-days.ts';
import type { DayOf } from '../imports/file-days.ts';
import { dayColumns } from './statement-columns.ts';
import type { DayColumn, StatementColumn } from './statement-columns.ts';

// A safeguarding lead may come or leave on a day that is known beforehand.
const mayLieAhead: ReadonlySet<DayColumn> = new Set(['dslInPostSince', 'dslLeftOn']);

/** @throws Refusal `bad-file` when it cannot be told whether days or months come first */
export function statementDays(
  file: AnswerFile<StatementColumn>,
  reading: { readonly today: IsoDate; readonly order: DateOrder | undefined },
): DayOf<DayColumn> {
  const columns = dayColumns.map((column) => ({ column, isPast: !mayLieAhead.has(column) }));
  return fileDays<StatementColumn>(file, { columns, ...reading });
}
