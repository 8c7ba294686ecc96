import { partsOf } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

/** The academic year in which a day lies, `2017/18`: from 1 September to 31 August, as schools in England keep it. */
export function academicYear(day: IsoDate): string {
  const [year, month] = partsOf(day);
  const first = month >= 9 ? year : year - 1;
  return `${String(first)}/${String((first + 1) % 100).padStart(2, '0')}`;
}
