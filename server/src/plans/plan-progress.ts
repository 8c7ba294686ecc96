import { Refusal, notValid } from '@due-regard/shared/http/problem.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { actionsAt, countsIn, hasEnded, openBeyondPlans } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import { agencyKey } from '@due-regard/shared/plans/agency.ts';
import type { ProgressReply } from '@due-regard/shared/plans/api.ts';
import { finishedAgainstPlanned } from '@due-regard/shared/plans/finished-against-planned.ts';
import { movements, movementSince } from '@due-regard/shared/plans/movement.ts';
import type { Movement } from '@due-regard/shared/plans/movement.ts';
import { planReviewDue } from '@due-regard/shared/plans/deadlines.ts';
import { reviewDaysOf } from '@due-regard/shared/plans/next-review.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import type { Plan } from '@due-regard/shared/plans/plan.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { PlansView } from './plans-view.ts';

interface ProgressAsked {
  readonly plan?: string | undefined;
  readonly since?: IsoDate | undefined;
}

/** The chart goes a year back and a year ahead. */
const months = { months: 13, ahead: 12 };

/** How plans progress: counts alone; the names of themes and agencies are those of actions that the reader may read. */
export function readProgress(view: PlansView, { plan, since }: ProgressAsked): Sendable<ProgressReply> {
  checkPlan(view, plan);
  checkSince(view, since);
  const { book, dates, plans } = view;
  const { asAt } = dates;
  const present = actionsAt(book, asAt);
  const counted = present.filter(countsIn(book, asAt, plan));
  return {
    dates: view.shown,
    all: planCounts(counted, asAt),
    shared: counted.filter((one) => countedPlansOf(one, view).length > 1).length,
    inNoPlan: plan === undefined ? openBeyondPlans(present, countsIn(book, asAt)) : { open: 0, overdue: 0 },
    plans: [...plans.values()].map((each) => ({
      ...planShown(view, each),
      counts: planCounts(present.filter(countsIn(book, asAt, each.planId)), asAt),
    })),
    nextReview: view.nextReview(),
    byTheme: groupsOf(view, counted, ({ action }) => action.theme),
    byAgency: groupsOf(view, counted, ({ action }) => action.leadAgency),
    finished: finishedAgainstPlanned(book, { asAt, ...months, plan }),
    movement: since === undefined ? null : { since, counts: movementCounts(view, since, plan) },
  };
}

/** @throws Refusal `not-valid` for a plan that is not known */
export function checkPlan({ book }: PlansView, plan: string | undefined): void {
  if (plan === undefined || book.plans.some(({ planId }) => planId === plan)) return;
  throw notValid([{ field: 'plan', code: 'unknown' }]);
}

/** @throws Refusal `bad-request` when what moved since is asked of a later day */
export function checkSince({ dates: { asAt } }: PlansView, since: IsoDate | undefined): void {
  if (since === undefined || since <= asAt) return;
  throw new Refusal('bad-request', {
    detail: `What moved since can be asked of days up to ${longDate(asAt)}.`,
    fields: [{ field: 'since', code: 'out-of-reach' }],
  });
}

function countedPlansOf({ places }: ActionAt, { plans, dates }: PlansView): readonly string[] {
  const ids = new Set(places.map(({ planId }) => planId));
  return [...ids].filter((planId) => {
    const plan = plans.get(planId);
    return plan !== undefined && !hasEnded(plan, dates.asAt);
  });
}

type PlanShown = Sendable<Omit<ProgressReply['plans'][number], 'counts'>>;

function planShown({ book, approvals, reviews, bodyName, dates: { asAt } }: PlansView, plan: Plan): PlanShown {
  const { planId, name, kind, organisation, startsOn, endsOn, reviewMonths } = plan;
  const last = approvals.findLast((approval) => approval.planId === planId && approval.approvedOn <= asAt);
  return {
    planId,
    name,
    kind,
    organisation,
    startsOn,
    endsOn,
    reviewMonths,
    bodyName: bodyName(plan.bodyId),
    hasEnded: hasEnded(plan, asAt),
    ...reviewDaysOf(plan, reviews, asAt),
    nextReviewOn: planReviewDue(plan, { book, planReviews: reviews }, asAt),
    lastApproved: last === undefined ? null : { label: last.label, approvedOn: last.approvedOn },
  };
}

type Group = Sendable<ProgressReply['byTheme'][number]>;

/** By a name in words, however it is written; those without one, and those not shown to the reader, come last. */
function groupsOf(
  { reader, dates }: PlansView,
  counted: readonly ActionAt[],
  nameOf: (one: ActionAt) => string | null,
): readonly Group[] {
  const readable = counted.filter(({ action }) => reader.mayReadAction(action));
  const grouped = Map.groupBy(readable, (one) => agencyKey(nameOf(one) ?? ''));
  const groups = [...grouped].map(([key, actions]) => ({
    key,
    name: actions.map(nameOf).find((name) => name !== null) ?? '',
    counts: planCounts(actions, dates.asAt),
  }));
  const named = groups.filter(({ key }) => key !== '').toSorted((one, other) => byName(one.name, other.name));
  const withheld = counted.filter(({ action }) => !reader.mayReadAction(action));
  return [
    ...named,
    ...groups.filter(({ key }) => key === '').map((group) => ({ ...group, name: '' })),
    ...(withheld.length === 0 ? [] : [{ key: ' withheld', name: '', counts: planCounts(withheld, dates.asAt) }]),
  ];
}

function movementCounts(
  { book, dates: { asAt } }: PlansView,
  since: IsoDate,
  plan: string | undefined,
): Readonly<Record<Movement, number>> {
  const counts = new Map<Movement, number>(movements.map((name) => [name, 0]));
  for (const movement of movementSince(book, { asAt, since, plan }).values()) {
    counts.set(movement, (counts.get(movement) ?? 0) + 1);
  }
  return asRecord(counts);
}

// Every movement was put in at the beginning.
function asRecord(counts: ReadonlyMap<Movement, number>): Readonly<Record<Movement, number>> {
  return Object.fromEntries(counts) as Readonly<Record<Movement, number>>;
}
