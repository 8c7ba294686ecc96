import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';

// What is true in the simulated year, kept apart from the product: its rules are written here a second time, by hand.

/** An action or a strategy, as it stands. */
export interface Thing {
  readonly title: string;
  readonly kind: 'action' | 'document';
  readonly id: string;
  readonly publication: 'officers' | 'exempt' | 'public';
  owner: string | null;
  /** Null once it is done. */
  dueOn: IsoDate | null;
}

export interface ModelPerson {
  readonly userId: string;
  readonly email: string;
  role: 'lead' | 'officer' | 'member' | 'viewer';
  /** The last day of the role. */
  readonly until: IsoDate | null;
  readonly hasAccount: boolean;
  isHere: boolean;
  wants: boolean;
}

/** The parts of a mail as they are headed. */
export const headings = {
  overdue: 'Overdue',
  soon: 'Due within 7 days',
  unowned: 'Overdue, and nobody here has it',
  later: 'Due in 8 to 30 days',
} as const;
export type Heading = keyof typeof headings;

export type Told = Readonly<Record<Heading, readonly Thing[]>>;

export class YearModel {
  readonly things: Thing[] = [];
  readonly people: ModelPerson[] = [];

  /** Whether somebody has an account and holds a role on a day. */
  isHere({ hasAccount, isHere, until }: ModelPerson, day: IsoDate): boolean {
    return hasAccount && isHere && (until === null || day <= until);
  }

  mayBeMailed(person: ModelPerson, day: IsoDate): boolean {
    return person.wants && this.isHere(person, day);
  }

  /** All that a mail to a person could tell on a day. */
  toTell(person: ModelPerson, day: IsoDate): Told {
    const open = this.things.flatMap((thing) => (thing.dueOn === null ? [] : [{ thing, dueOn: thing.dueOn }]));
    const own = open.filter(({ thing }) => this.#hasIt(person, thing, day));
    const nobodys = open.filter(
      ({ thing }) => person.role === 'lead' && !this.people.some((other) => this.#hasIt(other, thing, day)),
    );
    const [near, far] = [addDays(day, 7), addDays(day, 30)];
    return {
      overdue: own.filter(({ dueOn }) => dueOn < day).map(({ thing }) => thing),
      soon: own.filter(({ dueOn }) => day <= dueOn && dueOn <= near).map(({ thing }) => thing),
      unowned: nobodys.filter(({ dueOn }) => dueOn < day).map(({ thing }) => thing),
      later: own.filter(({ dueOn }) => near < dueOn && dueOn <= far).map(({ thing }) => thing),
    };
  }

  #hasIt(person: ModelPerson, { owner, publication }: Thing, day: IsoDate): boolean {
    if (owner !== person.userId || !this.isHere(person, day)) return false;
    if (person.role === 'viewer') return publication === 'public';
    return person.role !== 'member' || publication !== 'officers';
  }
}

/** What a person must have been told by the end of a day: each thing with its day and how near it is. */
export function pressingKeys({ overdue, soon }: Told): readonly string[] {
  return [
    ...overdue.map(({ title, dueOn }) => `overdue ${title} ${String(dueOn)}`),
    ...soon.map(({ title, dueOn }) => `soon ${title} ${String(dueOn)}`),
  ];
}

/** gov.uk's list for England and Wales over the simulated year. */
const bankHolidays = new Set([
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
]);

export function isWorked(day: IsoDate): boolean {
  return ![0, 6].includes(weekday(day)) && !bankHolidays.has(day);
}

/** Whether no day of its week before this one was worked. */
export function isFirstOfWeek(day: IsoDate): boolean {
  const back = (weekday(day) + 6) % 7;
  return isWorked(day) && !Array.from({ length: back }, (_, index) => addDays(day, -index - 1)).some(isWorked);
}

function weekday(day: IsoDate): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}
