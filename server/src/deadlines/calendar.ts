import { agencyKey } from '@due-regard/shared/plans/agency.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ComingDeadline } from '@due-regard/shared/deadlines/api.ts';
import { deadlineKinds, deadlineState } from '@due-regard/shared/deadlines/deadline.ts';
import type { Deadline, DeadlineKind } from '@due-regard/shared/deadlines/deadline.ts';
import { everyDeadline } from '@due-regard/shared/deadlines/every-deadline.ts';
import { gathered } from '@due-regard/shared/deadlines/gathered.ts';
import { asOurs } from '@due-regard/shared/deadlines/owner.ts';
import { filterDeadlines, ownerWords } from '@due-regard/shared/deadlines/filter.ts';
import type { DeadlineFilter } from '@due-regard/shared/deadlines/filter.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import type { Dates } from '../http/as-at.ts';
import { readRegisters } from '../measure/read-registers.ts';
import { readSchools } from '../measure/read-schools.ts';

/**
 * Everything that falls due at a pair of dates.
 * @param toldTo roles of whoever is told of it; absent, all first days and slips are told
 */
export async function readDeadlines(
  { db }: Pick<ChangeDeps, 'db'>,
  dates: Dates,
  toldTo?: readonly Role[],
): Promise<readonly Deadline[]> {
  const registers = await readRegisters(db, dates);
  const { timelines } = await readSchools(db, dates);
  return everyDeadline({ ...registers, timelines, toldTo }, dates.asAt).map((one) => asOurs(one, dates.authority.name));
}

/** What the page of the calendar shows, without its dates. */
export interface CalendarShown {
  readonly total: number;
  readonly deadlines: readonly (Deadline & { readonly state: ReturnType<typeof deadlineState> })[];
  readonly kinds: readonly DeadlineKind[];
  readonly owners: readonly string[];
  readonly agencies: readonly string[];
}

export function calendarShown(all: readonly Deadline[], filter: DeadlineFilter, asAt: IsoDate): CalendarShown {
  const there = new Set(all.map(({ kind }) => kind));
  return {
    total: all.length,
    deadlines: filterDeadlines(all, filter, asAt).map((one) => ({ ...one, state: deadlineState(one, asAt) })),
    kinds: deadlineKinds.filter((kind) => there.has(kind)),
    owners: named(all.map(ownerWords)),
    agencies: named(all.map(({ agency }) => agency)),
  };
}

interface ComingShown {
  readonly total: number;
  readonly deadlines: readonly ComingDeadline[];
}

const mostComing = 6;

/** The first of what falls due from the day on; what is overdue is told elsewhere. */
export function comingShown(all: readonly Deadline[], asAt: IsoDate): ComingShown {
  const coming = gathered(all.filter((one) => deadlineState(one, asAt) !== 'overdue'));
  return {
    total: coming.length,
    deadlines: coming
      .slice(0, mostComing)
      .map(({ deadlineId, kind, subject, what, title, dueOn }) => ({ deadlineId, kind, subject, what, title, dueOn })),
  };
}

/** Each once, however it is written. */
function named(names: readonly (string | null)[]): readonly string[] {
  const written = names.filter((name) => name !== null).toSorted((one, other) => one.localeCompare(other, 'en'));
  return [...new Map(written.map((name) => [agencyKey(name), name])).values()];
}
