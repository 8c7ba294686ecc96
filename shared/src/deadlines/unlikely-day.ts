import { addMonths, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { FieldProblem } from '../http/problem.ts';

const firstLikely = isoDate('1990-01-01');
const monthsAhead = 120;

/**
 * Whether a day that is promised can hardly be meant: of 1066, or more than ten years ahead. What is promised for 2109
 * would never be late, and nobody would look for it again.
 * @returns false for a likely day, and for none
 */
export function unlikelyDay(field: string, day: IsoDate | null, today: IsoDate): FieldProblem | false {
  if (day === null || (firstLikely <= day && day <= addMonths(today, monthsAhead))) return false;
  return { field, code: 'unlikely' };
}
