import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { earliestFirstDay, firstDaysLost, isHeld } from '@due-regard/shared/plans/first-day.ts';
import type { Promises } from '@due-regard/shared/plans/first-day.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { knownBeforeEntry } from '@due-regard/db/known.ts';
import type { Known } from '@due-regard/db/known.ts';
import { listActionPlaces, listActions } from '@due-regard/db/plans/actions.ts';
import { listPlanApprovals } from '@due-regard/db/plans/queries.ts';
import { knownNow } from '../http/as-at.ts';

/** What is promised of an action, as it stands or as it was known. */
export async function promisesOf(one: Change, actionId: string, known?: Known): Promise<Promises> {
  const as = known ?? knownNow(one.authority);
  return {
    versions: await listActions(one.read, as, [actionId]),
    revisions: await listRevisions(one.read, as, { about: 'action', aboutIds: [actionId] }),
  };
}

interface Correcting {
  readonly actionId: string;
  readonly before: Promises;
  readonly after: Promises;
  readonly today: IsoDate;
}

/**
 * Whether a correction would make the day first promised later, or take it away, once it has come or once a plan was
 * approved with it: then it is put off, so that it is seen, and what is due counts it still.
 */
export async function losesFirstDay(one: Change, { actionId, before, after, today }: Correcting): Promise<boolean> {
  const lost = firstDaysLost(before, after);
  if (lost.length === 0) return false;
  const approved = await approvedDays(one, actionId);
  return lost.some((each) => isHeld(each, { today, approved }));
}

/** The first day as each approved version held it, of the plans in which the action stood when they were approved. */
async function approvedDays(one: Change, actionId: string): Promise<readonly IsoDate[]> {
  const now = knownNow(one.authority);
  const days: IsoDate[] = [];
  for (const { planId, recordedSeq } of await listPlanApprovals(one.read, now)) {
    const then = knownBeforeEntry(one.authority, recordedSeq);
    const places = await listActionPlaces(one.read, then);
    if (!places.some((place) => place.actionId === actionId && place.planId === planId)) continue;
    const first = earliestFirstDay(await promisesOf(one, actionId, then));
    if (first !== null) days.push(first);
  }
  return days;
}
