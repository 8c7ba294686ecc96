import { parseIsoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { promisedDay } from '../deadlines/revision.ts';
import type { PromisedDay } from '../deadlines/revision.ts';
import type { Meeting } from '../governance/meeting.ts';
import { registerAt } from '../measure/register.ts';
import type { Entry, Register, RegisterView, Schools } from './register.ts';

/** What of the house the rules of registers reckon with. */
export type House = {
  /** As they are on the day. */
  readonly schools?: Schools;
  readonly meetings?: readonly Pick<Meeting, 'meetingId' | 'meetsOn' | 'status'>[];
};

/**
 * The registers as they stand on a day.
 * @param rows of every register, the earliest first, whatever day they begin on
 */
export function viewOf(
  rows: readonly Entry[],
  asAt: IsoDate,
  { schools = new Map(), meetings = [] }: House = {},
): RegisterView {
  const upTo = rows.filter(({ validFrom }) => validFrom <= asAt);
  const held = Map.groupBy(
    registerAt(upTo, ({ entryId }) => entryId, asAt),
    ({ register }) => register,
  );
  const byEntry = Map.groupBy(upTo, ({ entryId }) => entryId);
  const days = new Map(
    meetings.filter(({ status }) => status !== 'cancelled').map(({ meetingId, meetsOn }) => [meetingId, meetsOn]),
  );
  return {
    asAt,
    entriesOf: (register) => held.get(register) ?? [],
    rowsOf: (entryId) => byEntry.get(entryId) ?? [],
    schools,
    dayOf: (meetingId) => days.get(meetingId),
    hides: () => false,
  };
}

/** Whether anything may still fall due of an entry. */
export function isOver(register: Register, entry: Entry, view: RegisterView): boolean {
  return register.isOver?.(entry, view) ?? false;
}

/**
 * A day that a field promises, with the one first said and how often it was put off.
 * @param rows what was said of the entry up to the day, the earliest first
 */
export function promiseOf(rows: readonly Entry[], name: string, asAt: IsoDate): PromisedDay {
  const said = rows.flatMap(({ values, validFrom }) => {
    const dueOn = dayIn(values[name]);
    return dueOn === undefined ? [] : [{ dueOn, revisedOn: validFrom }];
  });
  const changes = said.filter(({ dueOn }, index) => dueOn !== said[index - 1]?.dueOn);
  return promisedDay(changes[0]?.dueOn ?? null, changes.slice(1), asAt);
}

export function dayIn(value: unknown): IsoDate | undefined {
  return typeof value === 'string' ? parseIsoDate(value) : undefined;
}
