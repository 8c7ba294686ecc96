import { capital, uncapital } from '@due-regard/shared/measure/words.ts';
import { timesWords } from '@due-regard/shared/deadlines/slip-words.ts';
import { daysBetween, parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { namesSomething } from '@due-regard/shared/registers/field.ts';
import type { Field } from '@due-regard/shared/registers/field.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';

/** The banner after a change: whose change of a past day another followed is told that what is shown today stays. */
export function changeSaid(said: string, until: IsoDate | null): string {
  if (until === null) return said;
  return `${said}. From ${longDate(until)} on another change holds: what is shown of that day and later stays as it is`;
}

export const publicationWords: FieldWords = choice('who may read it');

export function linkWords(noun: string): FieldWords {
  return {
    noun,
    codes: { link: `${capital(noun)} must begin with https:// or http://` },
  };
}

/** `in 293 days`, `today`, `1 day ago`. */
export function awayWords(day: IsoDate, asAt: IsoDate): string {
  const days = daysBetween(asAt, day);
  if (days === 0) return 'today';
  return days > 0 ? `in ${daysWords(days)}` : `${daysWords(-days)} ago`;
}

function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}

interface Promised {
  readonly dueOn: IsoDate | null;
  readonly firstDueOn: IsoDate | null;
  readonly slips: number;
}

/** `first due 31 December 2018, put off twice`: never left out beside a day put off; null where nothing was. */
export function slipWords({ dueOn, firstDueOn, slips }: Promised): string | null {
  if (firstDueOn === null || (slips === 0 && firstDueOn === dueOn)) return null;
  return `first due ${longDate(firstDueOn)}${slips === 0 ? '' : `, put off ${timesWords(slips)}`}`;
}

/** What is said where nobody has said anything: it is never “no”. */
export const notRecorded = 'Not recorded';

/** Where nothing stands: who may not read everything is told the same whether nothing is there or it is not theirs. */
export function nothingWords(roles: readonly Role[]): string {
  return reachOf(roles) === 'officers' ? notRecorded : `${notRecorded}, or not for you to read`;
}

/** What stands where a field says nothing. */
export function nothingIn(field: Field, roles: readonly Role[]): string {
  return namesSomething(field) ? nothingWords(roles) : notRecorded;
}

/** A text of a row's history: a day as a letter would write it. */
export function textWords(text: string | null, nothing: string): string {
  if (text === null) return nothing;
  const day = parseIsoDate(text);
  return day === undefined ? text : longDate(day);
}

/** `3 of 5 boards, committees and groups`; where no filter hides any, how many there are. */
export function foundWords(shown: number, all: number, things: string): string {
  const words = uncapital(things);
  if (all === 1) return shown === 1 ? 'One entry' : 'None of one entry';
  return shown === all ? `${String(all)} ${words}` : `${String(shown)} of ${String(all)} ${words}`;
}
