import { addDays } from '../calendar/iso-date.ts';
import type { DatedDocument } from './standing.ts';

/** Whether a consultation runs from the first day of a month to the last of one. */
export function wholeMonthsFrom({ consultFrom, consultTo }: Pick<DatedDocument, 'consultFrom' | 'consultTo'>): boolean {
  if (consultFrom === null || consultTo === null) return false;
  return consultFrom.endsWith('-01') && addDays(consultTo, 1).endsWith('-01');
}
