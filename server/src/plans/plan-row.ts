import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Plan } from '@due-regard/shared/plans/plan.ts';
import type { PlanBody } from '@due-regard/shared/plans/write-api.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';

/** What a form says of a plan, without the day from which it holds. */
export type PlanDraft = Omit<Plan, 'factId' | 'planId' | 'validFrom'>;

export function planDraftOf(body: PlanBody): PlanDraft {
  return {
    name: body.name,
    kind: body.kind,
    organisation: body.organisation,
    startsOn: body.startsOn ?? null,
    endsOn: body.endsOn ?? null,
    bodyId: body.bodyId ?? null,
    reviewMonths: body.reviewMonths,
  };
}

export function planRow(planId: string, validFrom: IsoDate, draft: PlanDraft): NewFact<'plan'> {
  return {
    plan_id: planId,
    valid_from: validFrom,
    name: draft.name,
    kind: draft.kind,
    organisation: draft.organisation,
    starts_on: draft.startsOn,
    ends_on: draft.endsOn,
    body_id: draft.bodyId,
    review_months: draft.reviewMonths,
  };
}

/** @param others plans that stand, but for the one that the form is about */
export function planProblems(draft: PlanDraft, others: readonly Plan[]): readonly (FieldProblem | false)[] {
  const name = draft.name.toLowerCase();
  return [
    others.some((other) => other.name.toLowerCase() === name) && { field: 'name', code: 'taken' },
    isBefore(draft.endsOn, draft.startsOn) && { field: 'endsOn', code: 'before-start' },
  ];
}

function isBefore(day: IsoDate | null, other: IsoDate | null): boolean {
  return day !== null && other !== null && day < other;
}
