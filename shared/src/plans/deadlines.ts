import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { actionsAt, hasEnded, isOpen, plansAt } from './actions-at.ts';
import type { ActionAt } from './actions-at.ts';
import type { AgencyReply, AgencyRequest } from './action.ts';
import type { PlanBook } from './facts.ts';
import { reviewDaysOf } from './next-review.ts';
import type { Plan, PlanApproval, PlanReview } from './plan.ts';

export type PlanRows = {
  readonly book: PlanBook;
  readonly planReviews: readonly PlanReview[];
  readonly planApprovals: readonly PlanApproval[];
  readonly agencyRequests: readonly AgencyRequest[];
  readonly agencyReplies: readonly AgencyReply[];
};

/**
 * What falls due of plans: actions not said done, approval, reviews and the end of a plan, and what agencies were asked to answer. A
 * plan that has ended stays overdue while anything in it is open and stands in no other.
 */
export function planDeadlines(rows: PlanRows, asAt: IsoDate): readonly Deadline[] {
  const actions = actionsAt(rows.book, asAt);
  const open = actions.filter(isOpen);
  return [
    ...open.flatMap(actionOf),
    ...plansAt(rows.book.plans, asAt).flatMap((plan) => [
      ...approvalOf(plan, rows, asAt),
      ...reviewOf(plan, rows, asAt),
      ...endOf(plan, { open, book: rows.book, asAt }),
    ]),
    ...unanswered(rows, asAt).flatMap(requestOf),
  ];
}

/**
 * When a plan is next to be reviewed; one without a start is reviewed from the day on which it came into being.
 * @returns null for one that has ended
 */
export function planReviewDue(
  plan: Plan,
  { book, planReviews }: Pick<PlanRows, 'book' | 'planReviews'>,
  asAt: IsoDate,
): IsoDate | null {
  const first = book.plans.find(({ planId }) => planId === plan.planId)?.validFrom ?? plan.validFrom;
  return reviewDaysOf({ ...plan, startsOn: plan.startsOn ?? first }, planReviews, asAt).nextReviewOn;
}

/** Requests of which some action asked about has not been answered by a day. */
export function unanswered(
  { agencyRequests, agencyReplies }: Pick<PlanRows, 'agencyRequests' | 'agencyReplies'>,
  asAt: IsoDate,
): readonly AgencyRequest[] {
  return agencyRequests.filter(({ requestId, sentOn, actions }) => {
    const replies = agencyReplies.filter((reply) => reply.requestId === requestId && reply.repliedOn <= asAt);
    const answered = new Set(replies.flatMap((reply) => reply.actions));
    return sentOn <= asAt && actions.some((actionId) => !answered.has(actionId));
  });
}

function actionOf({ action, state }: ActionAt): readonly Deadline[] {
  const { dueOn, firstDueOn, slips } = state.promised;
  if (dueOn === null) return [];
  const { actionId, title, ownerRole, ownerOrganisation, ownerUser, leadAgency, publication } = action;
  return [
    deadlineOf({
      kind: 'action',
      subject: { kind: 'action', id: actionId },
      what: state.status === 'on-hold' ? 'Action due, on hold' : 'Action due',
      title,
      dueOn,
      firstDueOn: firstDueOn ?? dueOn,
      slips,
      ownerRole,
      ownerOrganisation,
      ownerUser,
      agency: leadAgency,
      publication,
    }),
  ];
}

/** A plan that a body answers for is approved by the day on which it starts. */
function approvalOf(plan: Plan, { planApprovals }: PlanRows, asAt: IsoDate): readonly Deadline[] {
  const isApproved = planApprovals.some(({ planId, approvedOn }) => planId === plan.planId && approvedOn <= asAt);
  if (plan.startsOn === null || plan.bodyId === null || isApproved || hasEnded(plan, asAt)) return [];
  return [ofPlan(plan, { kind: 'plan-approval', what: 'Plan to be approved', dueOn: plan.startsOn })];
}

function reviewOf(plan: Plan, rows: PlanRows, asAt: IsoDate): readonly Deadline[] {
  const dueOn = planReviewDue(plan, rows, asAt);
  if (dueOn === null) return [];
  const deadlineId = `plan-review.${plan.planId}.${dueOn}`;
  return [ofPlan(plan, { kind: 'plan-review', deadlineId, what: 'Plan to be reviewed', dueOn })];
}

function endOf(
  plan: Plan,
  { open, book, asAt }: { readonly open: readonly ActionAt[]; readonly book: PlanBook; readonly asAt: IsoDate },
): readonly Deadline[] {
  const { endsOn } = plan;
  if (endsOn === null) return [];
  if (endsOn >= asAt) return [ofPlan(plan, { kind: 'plan-end', what: 'Plan ends', dueOn: endsOn })];
  const current = new Set(plansAt(book.plans, asAt).flatMap((one) => (hasEnded(one, asAt) ? [] : [one.planId])));
  const left = open.filter(
    ({ places }) =>
      places.some(({ planId }) => planId === plan.planId) && !places.some(({ planId }) => current.has(planId)),
  );
  if (left.length === 0) return [];
  const what = `Plan has ended with ${left.length === 1 ? '1 open action' : `${String(left.length)} open actions`}`;
  return [ofPlan(plan, { kind: 'plan-end', what, dueOn: endsOn })];
}

type OfPlan = Pick<Deadline, 'kind' | 'what' | 'dueOn'> & { readonly deadlineId?: string };

function ofPlan({ planId, name, organisation }: Plan, given: OfPlan): Deadline {
  const subject = { kind: 'plan', id: planId } as const;
  return deadlineOf({ ...given, subject, title: name, ownerOrganisation: organisation, publication: 'officers' });
}

function requestOf({ requestId, agency, replyBy }: AgencyRequest): readonly Deadline[] {
  if (replyBy === null) return [];
  return [
    deadlineOf({
      kind: 'agency-reply',
      deadlineId: `agency-reply.${requestId}`,
      subject: { kind: 'agency', id: requestId },
      what: 'Answer about its actions due',
      title: agency,
      dueOn: replyBy,
      agency,
      publication: 'officers',
    }),
  ];
}
