import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ReportCell } from '@due-regard/shared/reports/content.ts';

/** A day as a letter writes it; a large number in groups of three, and a year as it is. */
export function cellWords(cell: ReportCell): string {
  if (cell === null) return 'not known';
  if (typeof cell === 'number') return Math.abs(cell) < 10_000 ? String(cell) : cell.toLocaleString('en-GB');
  const day = parseIsoDate(cell);
  return day === undefined ? cell : longDate(day);
}
