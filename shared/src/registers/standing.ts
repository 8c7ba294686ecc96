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
  const byMeeting = new Map(meetings.map((meeting) => [meeting.meetingId, meeting]));
  function dayOf(meetingId: string, isCancelled: boolean): IsoDate | undefined {
    const { status, meetsOn } = byMeeting.get(meetingId) ?? {};
    return (status === 'cancelled') === isCancelled ? meetsOn : undefined;
  }
  return {
    asAt,
    entriesOf: (register) => held.get(register) ?? [],
    rowsOf: (entryId) => byEntry.get(entryId) ?? [],
    schools,
    dayOf: (meetingId) => dayOf(meetingId, false),
    cancelledOf: (meetingId) => dayOf(meetingId, true),
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
  const [first, ...others] = daysSaid(rows, name);
  return promisedDay(first?.dueOn ?? null, others, asAt);
}

/** Each day that a field was said to be, with the day from which that was so; the same said again is no other. */
export function daysSaid(
  rows: readonly Pick<Entry, 'values' | 'validFrom'>[],
  name: string,
): readonly { readonly dueOn: IsoDate; readonly revisedOn: IsoDate }[] {
  const said = rows.flatMap(({ values, validFrom }) => {
    const dueOn = dayIn(values[name]);
    return dueOn === undefined ? [] : [{ dueOn, revisedOn: validFrom }];
  });
  return said.filter(({ dueOn }, index) => dueOn !== said[index - 1]?.dueOn);
}

/** How the promise of a field stands on the day: as it was said, or, once it was kept, by when it is owed again. */
export function promiseIn(register: Register, name: string, { entry, view }: EntryInView): PromisedInTurn {
  const again = register.promisedAgain?.(name, entry, view);
  if (again !== undefined) return { ...again, isAgain: true };
  const { firstDueOn, slips } = promiseOf(view.rowsOf(entry.entryId), name, view.asAt);
  return { dueOn: dayIn(entry.values[name]) ?? null, firstDueOn, slips, isAgain: false };
}

/** A promised day, and whether it is one of those that follow the first that was kept. */
export type PromisedInTurn = PromisedDay & { readonly isAgain: boolean };

interface EntryInView {
  readonly entry: Entry;
  readonly view: RegisterView;
}

/** Whether a day is told and has come: what was closed, ended or given up on it is so from then on. */
export function hasCome(day: IsoDate | null | undefined, asAt: IsoDate): day is IsoDate {
  return day !== null && day !== undefined && day <= asAt;
}

export function dayIn(value: unknown): IsoDate | undefined {
  return typeof value === 'string' ? parseIsoDate(value) : undefined;
}
