import { addMonths } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';

/** A closing or a change of what is counted may be agreed on before its day; no council plans further than this. */
const furthestMonths = 24;

/** Whether a day lies so far ahead that it must be a slip. */
export function isFarAhead(day: IsoDate, today: IsoDate): boolean {
  return day > addMonths(today, furthestMonths);
}
