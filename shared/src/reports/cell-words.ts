import { parseIsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { ReportCell, ReportTable } from './content.ts';

/** What a cell says where there is nothing: a number is not known; of words and days nothing is recorded, which is no "no". */
const nothing = { number: 'not known', text: 'not recorded', date: 'not recorded' } as const;

/** A cell of a report in words, the same in every form: a day as a letter writes it, a large number in threes. */
export function cellWords(cell: ReportCell, kind: ReportTable['columns'][number]['kind']): string {
  if (cell === null || cell === '') return nothing[kind];
  if (typeof cell === 'number') return cell.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  const day = kind === 'date' ? parseIsoDate(cell) : undefined;
  return day === undefined ? cell : longDate(day);
}
