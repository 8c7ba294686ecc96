import { addDays, addMonths, parseIsoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { dateFormOf } from '../date-forms.ts';
import { cellText, isBlankCell } from '../table.ts';
import type { Cell } from '../table.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const lead = /^(?:by|before|end of|the end of|end|by end|by end of|by the end of|to|until)\s+/i;
const monthYear = /^([a-z]{3,9})\.?,?\s+(\d{4}|\d{2})$/i;
const quarter = /^(?:q|quarter\s*)([1-4])[\s,]*(?:of\s*)?(\d{4})\s*[/-]\s*(?:20)?(\d{2})$/i;
const financialYear = /^(\d{4})\s*[/-]\s*(?:20)?(\d{2})$/;
const year = /^(\d{4})$/;

/** Whether a cell of a column of days holds words in place of a day: `Ongoing`, `Q2 2018/19`, `13 March` without a year. */
export function isDayInWords(cell: Cell): boolean {
  if (isBlankCell(cell)) return false;
  const { kind } = dateFormOf(cell);
  return kind === 'other' || kind === 'no-year' || (kind === 'serial' && suggestedDay(cellText(cell)) !== null);
}

/**
 * The last day of the time that words name: of `March 2018`, `Q2 2018/19` (of a financial year), `by end of 2018`. It is
 * offered to a person and never taken unasked.
 * @returns null for words that name no time, such as `Ongoing`
 */
export function suggestedDay(text: string): IsoDate | null {
  let said = text.trim();
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(lead, '');
  }
  return ofMonth(said) ?? ofQuarter(said) ?? ofYears(said);
}

function ofMonth(said: string): IsoDate | null {
  const [, name = '', digits = ''] = monthYear.exec(said) ?? [];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : lastOf(digits.length === 2 ? 2000 + Number(digits) : Number(digits), month);
}

function ofQuarter(said: string): IsoDate | null {
  const [, number = '', first = '', second = ''] = quarter.exec(said) ?? [];
  if (!follows(first, second)) return null;
  return number === '4' ? lastOf(Number(first) + 1, 3) : lastOf(Number(first), 3 + Number(number) * 3);
}

function ofYears(said: string): IsoDate | null {
  const [, first = '', second = ''] = financialYear.exec(said) ?? [];
  if (follows(first, second)) return lastOf(Number(first) + 1, 3);
  const [, whole] = year.exec(said) ?? [];
  return whole === undefined ? null : lastOf(Number(whole), 12);
}

function follows(first: string, second: string): boolean {
  return first !== '' && (Number(first) + 1) % 100 === Number(second);
}

function lastOf(ofYear: number, month: number): IsoDate | null {
  const first = parseIsoDate(`${String(ofYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  return first === undefined || ofYear < 1990 || ofYear > 2100 ? null : addDays(addMonths(first, 1), -1);
}
