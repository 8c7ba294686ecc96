import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Objective, Plan, PlanApproval, PlanReview } from '@due-regard/shared/plans/plan.ts';
import { compiledOnce } from '../compiled-once.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** All rows of a kind, as known. */
type Listing<Row> = (db: Reader, known: Known) => Promise<readonly Row[]>;

/** What each plan is from which day on, the earliest first. */
export const listPlans: Listing<Plan> = compiledOnce((db, known: Known) =>
  db
    .selectFrom('plan')
    .select([
      'fact_id as factId',
      'plan_id as planId',
      'valid_from as validFrom',
      'name',
      'kind',
      'organisation',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'body_id as bodyId',
      'review_months as reviewMonths',
    ])
    .where(knownIn<'plan'>(known))
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .orderBy('fact_id'),
);

/** An approval, with the instant and the entry of the record of changes before which the approved version was recorded. */
export type KnownApproval = PlanApproval & { readonly recordedAt: Instant; readonly recordedSeq: number };

export const listPlanApprovals: Listing<KnownApproval> = compiledOnce((db, known: Known) =>
  db
    .selectFrom('plan_approval')
    .select([
      'fact_id as approvalId',
      'plan_id as planId',
      'approved_on as approvedOn',
      'body_id as bodyId',
      'label',
      'note',
      'recorded_at as recordedAt',
      'recorded_seq as recordedSeq',
    ])
    .where(knownIn<'plan_approval'>(known))
    .orderBy('approved_on')
    .orderBy('recorded_seq')
    .orderBy('fact_id'),
);

export const listPlanReviews: Listing<PlanReview> = compiledOnce((db, known: Known) =>
  db
    .selectFrom('plan_review')
    .select(['fact_id as reviewId', 'plan_id as planId', 'reviewed_on as reviewedOn', 'body_id as bodyId', 'note'])
    .where(knownIn<'plan_review'>(known))
    .orderBy('reviewed_on')
    .orderBy('recorded_seq')
    .orderBy('fact_id'),
);

/** What each objective is from which day on, in the order in which they stand in their plan. */
export const listObjectives: Listing<Objective> = compiledOnce((db, known: Known) =>
  db
    .selectFrom('objective')
    .select([
      'fact_id as factId',
      'objective_id as objectiveId',
      'plan_id as planId',
      'valid_from as validFrom',
      'ref',
      'title',
      'position',
    ])
    .where(knownIn<'objective'>(known))
    .orderBy('valid_from')
    .orderBy('position')
    .orderBy('recorded_seq')
    .orderBy('fact_id'),
);
