import { partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';

const first = 2010;
const last = 2034;

/** Financial years by a code that a file would hold: `2017-18` is 1 April 2017 to 31 March 2018. The codes sort as the years do. */
export const financialYears: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: last - first + 1 }, (_, index) => [codeOf(first + index), wordsOf(first + index)]),
);

/** The code of the financial year in which a day lies. */
export function financialYearOf(day: IsoDate): string {
  const [year, month] = partsOf(day);
  return codeOf(month >= 4 ? year : year - 1);
}

/** `2017 to 2018`; what is not a year here stays as it is. */
export function yearInWords(code: string): string {
  return financialYears[code] ?? code;
}

function codeOf(year: number): string {
  return `${String(year)}-${String((year + 1) % 100).padStart(2, '0')}`;
}

function wordsOf(year: number): string {
  return `${String(year)} to ${String(year + 1)}`;
}
