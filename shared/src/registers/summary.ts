import { daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { counted } from '../measure/words.ts';
import type { Entry, Register, RegisterView } from './register.ts';
import { dayIn, isOver } from './standing.ts';

/**
 * Sentences over the entries of a register that a reader sees, as they may be copied from the screen: each with the day
 * that it is true of, and at the end how old what they rest on is.
 * @returns none over an empty register, which is not a gap
 */
export function sentencesOver(register: Register, entries: readonly Entry[], view: RegisterView): readonly string[] {
  const said = entries.length === 0 ? [] : (register.summaryOf?.(entries, view) ?? []);
  const dated = said.map((sentence) => `${sentence.replace(/\.$/, '')}, as at ${longDate(view.asAt)}.`);
  const open = entries.filter((entry) => !isOver(register, entry, view));
  return said.length === 0 ? [] : [...dated, ...ageInWords(register, open, view)];
}

/** `Last checked: 3 May 2017 to 9 March 2018, the latest 4 days ago; not recorded for 9 of 240.` */
function ageInWords(
  { agedBy, fields }: Register,
  open: readonly Entry[],
  { asAt }: Pick<RegisterView, 'asAt'>,
): readonly string[] {
  const label = fields[agedBy ?? '']?.label;
  if (agedBy === undefined || label === undefined || open.length === 0) return [];
  const days = open.flatMap(({ values }) => dayIn(values[agedBy]) ?? []).toSorted();
  const untold = open.length - days.length;
  const all = String(open.length);
  const of = untold === 0 ? `recorded for ${all} of ${all}` : `not recorded for ${String(untold)} of ${all}`;
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [`${label}: ${of}.`];
  const span = first === last ? longDate(last) : `${longDate(first)} to ${longDate(last)}, the latest`;
  return [`${label}: ${span}${first === last ? ',' : ''} ${agoInWords(last, asAt)}; ${of}.`];
}

function agoInWords(day: IsoDate, asAt: IsoDate): string {
  const days = daysBetween(day, asAt);
  if (days === 0) return 'today';
  return days > 0 ? `${counted(days, ['day', 'days'])} ago` : `in ${counted(-days, ['day', 'days'])}`;
}
