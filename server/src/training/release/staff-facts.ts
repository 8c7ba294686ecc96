import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { descriptionsAt } from '@due-regard/shared/schools/described-at.ts';
import { rowTotal } from '@due-regard/shared/training/learners/people-at.ts';
import type { PeopleRow } from '@due-regard/shared/training/learners/people-at.ts';
import type { StaffCount } from '@due-regard/shared/training/release/staff-table.ts';
import { listDescriptions } from '@due-regard/db/schools/queries.ts';
import type { Deps } from '../../deps.ts';
import { viewPeople } from '../../measure/people-view.ts';
import { requirementsOf } from '../learners/audience-asked.ts';
import { staffCaveats } from './staff-caveats.ts';
import type { StaffCaveats } from './staff-caveats.ts';
import { namedWith } from './named-with.ts';

/** People in post on a day by organisation and group, and what is to be known of them. */
export interface StaffFacts extends StaffCaveats {
  readonly counts: readonly StaffCount[];
}

interface Where {
  readonly authority: string;
  readonly asAt: IsoDate;
  readonly council: string;
  /** Names under which figures of the same day were given before: a thing keeps its name, or it would be another. */
  readonly given: readonly string[];
}

export async function readStaff(deps: Deps, { authority, asAt, council, given }: Where): Promise<StaffFacts> {
  const view = await viewPeople(deps, authority, { asAt });
  const { known } = view.peopleOn(asAt);
  const ids = [...new Set(known.map(({ organisationId }) => organisationId))];
  const described = descriptionsAt(await listDescriptions(deps.db.read, view.dates.known, ids), asAt);
  const organisations = new Map(view.organisations.map((one) => [one.organisationId, one]));
  const nameOf = uniqueNames(ids, (id) => {
    const urn = organisations.get(id)?.urn ?? null;
    return urn === null ? view.nameOf(id) : namedWith(view.nameOf(id), `URN ${urn}`, given);
  });
  const courses = new Map(view.courses.map(({ courseId, name }) => [courseId, name]));
  function coursesFor(row: PeopleRow): readonly string[] {
    return requirementsOf(view, [row]).flatMap(({ acceptedCourses }) =>
      acceptedCourses.map((id) => courses.get(id) ?? id),
    );
  }
  const counts = known.flatMap((row) => {
    const { posts, trained, outOfDate } = rowTotal(row);
    const organisation = organisations.get(row.organisationId);
    if (posts === null || organisation === undefined) return [];
    const { kind } = organisation;
    const phase = described.get(row.organisationId)?.phase ?? 'other';
    const place = { council, organisation: nameOf(row.organisationId), kind, phase };
    return [{ ...place, group: row.audience, inPost: posts, upToDate: trained, outOfDate, courses: coursesFor(row) }];
  });
  return { counts, ...(await staffCaveats(deps, authority, view)) };
}

/** Two services of one name are two rows. */
function uniqueNames(ids: readonly string[], nameOf: (id: string) => string): (id: string) => string {
  const named = Map.groupBy(ids.toSorted(), nameOf);
  const found = new Map(
    [...named].flatMap(([name, own]) => own.map((id, at) => [id, at === 0 ? name : `${name} (${String(at + 1)})`])),
  );
  return (id) => found.get(id) ?? id;
}
