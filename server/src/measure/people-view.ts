import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { shownNames } from '@due-regard/shared/schools/described-at.ts';
import type { Organisation } from '@due-regard/shared/schools/organisation.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import { listsOn } from '@due-regard/shared/training/learners/lists-on.ts';
import type { ListsOn } from '@due-regard/shared/training/learners/lists-on.ts';
import type { PeopleRow, TakenCourse } from '@due-regard/shared/training/learners/people-at.ts';
import { partByKnown } from '@due-regard/shared/training/learners/not-yet-known.ts';
import type { LaterRow } from '@due-regard/shared/training/learners/not-yet-known.ts';
import { firstDays } from '@due-regard/shared/training/learners/people-trend.ts';
import type { PeopleTrend } from '@due-regard/shared/training/learners/people-trend.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import type { SmallFacts } from '@due-regard/db/measure/learner-facts.ts';
import type { KnownStaffList } from '@due-regard/db/training/learners/queries.ts';
import { resolveDates } from '../http/as-at.ts';
import type { AskedDates, Dates } from '../http/as-at.ts';
import { readPeople } from './read-people.ts';

/** People on a day: those of whom it is known who, or how many, are in post, and those of whom nothing is until later. */
export interface PeopleOn {
  readonly known: readonly PeopleRow[];
  readonly later: readonly LaterRow[];
}

/** Everything a page about people's own training shows, at one pair of dates. */
export interface PeopleView {
  readonly dates: Dates;
  readonly organisations: readonly Organisation[];
  readonly nameOf: (organisationId: string) => string;
  readonly courses: readonly Course[];
  readonly small: SmallFacts;
  /** What the lists of staff say on the day asked for. */
  readonly lists: ListsOn<KnownStaffList>;
  /** The people of each audience of each organisation on a day. */
  readonly peopleOn: (day: IsoDate) => PeopleOn;
  readonly coursesOn: (day: IsoDate) => readonly TakenCourse[];
  /** Each audience at the ends of so many months up to the day asked for. */
  readonly trendOver: (months: number) => readonly PeopleTrend[];
  /** People in files whom no figure counts on the day asked for. */
  readonly unplaced: number;
  readonly changedAt: string | null;
}

/** What is known of people, ready to be asked about the day. @throws Refusal as {@link resolveDates} does */
export async function viewPeople(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  code: string,
  asked: AskedDates,
): Promise<PeopleView> {
  const dates = await resolveDates(deps, code, asked);
  const { descriptions, unplaced, ...read } = await readPeople(deps.db, dates);
  const knownFrom = firstDays(read.small);
  return {
    ...read,
    dates,
    lists: listsOn(read.small.lists, dates.asAt),
    nameOf: shownNames({ descriptions }, dates.asAt),
    peopleOn: (day) => partByKnown(read.people.rowsOn(dayNumber(day)), { on: day, knownFrom }),
    coursesOn: (day) => read.people.coursesOn(dayNumber(day)),
    trendOver: (months) => read.people.trend({ ...read.small, asAt: dates.asAt, months }),
    unplaced: valueAt(unplaced, dayNumber(dates.asAt)),
  };
}
