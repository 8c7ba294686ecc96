import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import { shownNames } from '@due-regard/shared/schools/described-at.ts';
import type { Organisation } from '@due-regard/shared/schools/organisation.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import { peopleOn } from '@due-regard/shared/training/learners/people-at.ts';
import type { PeopleRow } from '@due-regard/shared/training/learners/people-at.ts';
import { peopleHistories } from '@due-regard/shared/training/learners/people-history.ts';
import { unplacedSteps } from '@due-regard/shared/training/learners/unplaced.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { lastChangeAt } from '@due-regard/db/journal/queries.ts';
import { loadLearnerFacts } from '@due-regard/db/measure/learner-facts.ts';
import type { SmallFacts } from '@due-regard/db/measure/learner-facts.ts';
import { listDescriptions, listOrganisations } from '@due-regard/db/schools/queries.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { resolveDates } from '../http/as-at.ts';
import type { AskedDates, Dates } from '../http/as-at.ts';

/** Everything a page about people's own training shows, at one pair of dates. */
export interface PeopleView {
  readonly dates: Dates;
  readonly organisations: readonly Organisation[];
  readonly nameOf: (organisationId: string) => string;
  readonly courses: readonly Course[];
  readonly small: SmallFacts;
  /** The people of each audience of each organisation on a day, as a number. */
  readonly rowsOn: (day: number) => readonly PeopleRow[];
  /** People in files whom no figure counts on the day asked for. */
  readonly unplaced: number;
  readonly changedAt: string | null;
}

/** Loads what was known and follows the people of each organisation through time. @throws Refusal as {@link resolveDates} does */
export async function viewPeople(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  code: string,
  asked: AskedDates,
): Promise<PeopleView> {
  const dates = await resolveDates(deps, code, asked);
  const { read } = deps.db;
  const organisations = await listOrganisations(read, code);
  const facts = await loadLearnerFacts(read, dates.known);
  const histories = peopleHistories(facts, organisations);
  return {
    dates,
    organisations,
    nameOf: shownNames({ descriptions: await listDescriptions(read, dates.known) }, dates.asAt),
    courses: await listCourses(read, dates.known),
    small: facts,
    rowsOn: (day) => peopleOn(histories, day),
    unplaced: valueAt(unplacedSteps(facts), dayNumber(dates.asAt)),
    changedAt: await lastChangeAt(read, dates.known),
  };
}
