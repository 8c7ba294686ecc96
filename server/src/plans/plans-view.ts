import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { PlanFigures } from '@due-regard/shared/overview/plan-sentence.ts';
import { readsSchools } from '@due-regard/shared/people/role.ts';
import type { Action } from '@due-regard/shared/plans/action.ts';
import { plansAt } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionHistory, PlanBook } from '@due-regard/shared/plans/facts.ts';
import type { Plan } from '@due-regard/shared/plans/plan.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import type { AskedDates, Dates } from '../http/as-at.ts';
import { nextReviewOf } from '../measure/next-review.ts';
import { readPlans } from '../measure/read-plans.ts';
import type { PlansRead } from '../measure/read-plans.ts';
import { readableBy } from '../registers/readable.ts';

/** Everything that a page about plans shows, at one pair of dates, to somebody. */
export interface PlansView extends PlansRead {
  readonly dates: Dates;
  readonly shown: DatesShown;
  readonly reader: PlansReader;
  /** Plans as they are on the day, by their ids. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly bodyName: (bodyId: string | null) => string | null;
  /** The review of any plan that comes first. */
  readonly nextReview: () => PlanFigures['nextReview'];
  readonly historyOf: (actionId: string) => ActionHistory | undefined;
}

/** What somebody may read of plans. */
export interface PlansReader {
  readonly userId: string;
  /** Notes of bodies, names of people and files to agencies: for those who read school by school. */
  readonly seesAll: boolean;
  readonly mayReadAction: (action: Action) => boolean;
  readonly mayReadLevel: (publication: Publication) => boolean;
  /** Something that was written of an action on a day, by its id. */
  readonly mayReadWritten: (history: ActionHistory, written: Written) => boolean;
}

interface Written {
  readonly on: IsoDate;
  readonly id: string;
}

/** Plans as known, ready to be asked about the day. @throws Refusal as {@link resolveDates} does */
export async function viewPlans(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor, asked: AskedDates): Promise<PlansView> {
  const dates = await resolveDates(deps, actor.authority, asked);
  return plansViewOf(deps, actor, dates);
}

/** The same on days that are resolved already. */
export async function plansViewOf(deps: Pick<Deps, 'db'>, actor: Actor, dates: Dates): Promise<PlansView> {
  const read = await readPlans(deps.db, dates);
  const now = await readPlans(deps.db, { ...dates, known: dates.now });
  const { asAt, knownAt, projection } = dates;
  const histories = new Map(read.book.histories.map((history) => [history.actionId, history]));
  const mayName = readableBy(now.bodies, ({ bodyId }) => bodyId, actor.roles);
  const bodies = new Map(
    registerAt(read.bodies, ({ bodyId }) => bodyId, asAt)
      .filter(mayName)
      .map(({ bodyId, name }) => [bodyId, name]),
  );
  return {
    ...read,
    dates,
    shown: { asAt, knownAt, projection, changedAt: read.changedAt },
    reader: readerOf(actor, now.book),
    plans: new Map(plansAt(read.book.plans, asAt).map((plan) => [plan.planId, plan])),
    bodyName: (bodyId) => (bodyId === null ? null : (bodies.get(bodyId) ?? null)),
    nextReview: () => nextReviewOf(read, { asAt, roles: actor.roles, bodiesNow: now.bodies }),
    historyOf: (actionId) => histories.get(actionId),
  };
}

/**
 * An action is read at the level it has on the day and at the level it has now, whichever is the narrower: what was
 * closed since is closed in the past as well, and what was opened since does not open the words of before.
 */
function readerOf({ roles, userId }: Actor, now: PlanBook): PlansReader {
  const seesAll = roles.some((role) => readsSchools.some((reader) => reader === role));
  const levels = new Map(now.histories.map(({ actionId, versions }) => [actionId, versions.at(-1)?.publication]));
  const standing = seesAll ? new Set<string>() : writtenIn(now);
  function mayReadAction({ actionId, publication }: Action): boolean {
    return mayRead(publication, roles) && mayRead(levels.get(actionId) ?? 'officers', roles);
  }
  return {
    userId,
    seesAll,
    mayReadLevel: (publication) => mayRead(publication, roles),
    mayReadAction,
    // What was written while the action was closed stays closed, on the day it was opened too; what was withdrawn since
    // may have been closed by it.
    mayReadWritten: (history, { on, id }) =>
      seesAll || (standing.has(id) && versionsAbout(history, on).every(mayReadAction)),
  };
}

/** What an action was on a day and before that day began. */
function versionsAbout({ versions }: ActionHistory, on: IsoDate): readonly Action[] {
  const held = versions.findLast(({ validFrom }) => validFrom <= on) ?? versions[0];
  const before = versions.findLast(({ validFrom }) => validFrom < on) ?? held;
  return [held, before].filter((version) => version !== undefined);
}

/** Ids of all that stands written of actions. */
function writtenIn({ histories }: PlanBook): ReadonlySet<string> {
  return new Set(
    histories.flatMap(({ progress, checks, overrides, revisions }) => [
      ...progress.map(({ progressId }) => progressId),
      ...checks.map(({ checkId }) => checkId),
      ...overrides.map(({ overrideId }) => overrideId),
      ...revisions.map(({ revisionId }) => revisionId),
    ]),
  );
}
