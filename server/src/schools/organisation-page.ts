import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { lapseOf } from '@due-regard/shared/training/expiring.ts';
import { listSuccessions } from '@due-regard/db/schools/queries.ts';
import type { KnownSuccession } from '@due-regard/db/schools/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { historyOf } from './history.ts';
import { shownNames } from '@due-regard/shared/schools/described-at.ts';
import { registerLines } from './register.ts';
import { toldBy } from './told.ts';

/** One organisation on the view's dates. @throws Refusal `not-found` */
export async function readOrganisation(
  read: Reader,
  view: CoverageView,
  organisationId: string,
): Promise<Sendable<OrganisationReply>> {
  const line = registerLines(view).find((one) => one.organisationId === organisationId);
  if (line === undefined)
    throw refused('not-found', 'There is no organisation with this number here, or it was not known on that date.');
  const life = view.facts.lives.findLast((one) => one.organisationId === organisationId);
  const timeline = view.timelines.find((one) => one.organisationId === organisationId);
  const day = dayNumber(view.dates.asAt);
  const isFollowed = timeline !== undefined && line.isInScope;
  return {
    ...line,
    closedBasis: life?.closedBasis ?? null,
    closedReason: life?.closedReason ?? null,
    staff: isFollowed ? valueAt(timeline.staff, day) : null,
    dsl: isFollowed ? valueAt(timeline.dsl, day) : null,
    upToDateUntil: isFollowed ? lapseOf(timeline, view.dates.asAt) : null,
    ...(await toldBy(read, view, organisationId)),
    ...(await relativesOf(read, view, organisationId)),
    history: historyOf(view, organisationId),
    provenance: view.provenance,
  };
}

async function relativesOf(
  read: Reader,
  view: CoverageView,
  organisationId: string,
): Promise<Pick<Sendable<OrganisationReply>, 'predecessors' | 'successors'>> {
  const names = shownNames(view.facts, view.dates.asAt);
  const successions = await listSuccessions(read, view.dates.known);
  return {
    predecessors: successions
      .filter((one) => one.successorId === organisationId)
      .map((one) => relativeOf(names(one.predecessorId), one.predecessorId, one)),
    successors: successions
      .filter((one) => one.predecessorId === organisationId)
      .map((one) => relativeOf(names(one.successorId), one.successorId, one)),
  };
}

type Relative = Sendable<OrganisationReply>['predecessors'][number];

function relativeOf(
  name: string,
  organisationId: string,
  { successionId, kind, carries, on }: KnownSuccession,
): Relative {
  return { successionId, organisationId, name, kind, carries, on };
}
