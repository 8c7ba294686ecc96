import type { Assessment } from '@due-regard/shared/duty/obligation.ts';
import type { AssessmentBody } from '@due-regard/shared/duty/write-api.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listAssessments } from '@due-regard/db/duty/queries.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { checkAsked } from './known-obligation.ts';

interface Saved {
  readonly obligationId: string;
}

/** Says what an obligation was found to be on a day; what was found before stays in the log. */
export async function assess(
  deps: ChangeDeps,
  actor: Actor,
  { obligationId, ...body }: AssessmentBody & { readonly obligationId: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    await checkAsked(one, { obligationId, days: { assessedOn: body.assessedOn }, today });
    await one.record('assessment', [assessmentRow(obligationId, actor, body)]);
    return one.done({ what: 'assessment.added', subject: obligationId, after: body }, { obligationId });
  });
}

type Correction = AssessmentBody & { readonly assessmentId: string; readonly reason: string };

/** Puts the right assessment in the place of a wrong one. @throws Refusal `not-found` or `stale` */
export async function correctAssessment(
  deps: ChangeDeps,
  actor: Actor,
  { assessmentId, reason, ...body }: Correction,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const { obligationId, ...before } = await standingAssessment(one, assessmentId);
    if (saysTheSame(bodyOf(before), body)) return one.unchanged({ obligationId });
    await checkAsked(one, { obligationId, days: { assessedOn: body.assessedOn }, today });
    await one.withdraw('assessment', [assessmentId]);
    await one.record('assessment', [assessmentRow(obligationId, actor, body)]);
    const told = { before: bodyOf(before), after: body, reason };
    return one.done({ what: 'assessment.corrected', subject: obligationId, ...told }, { obligationId });
  });
}

/** Withdraws an assessment; it stays in what was known before. @throws Refusal `not-found` or `stale` */
export async function withdrawAssessment(
  deps: ChangeDeps,
  actor: Actor,
  { assessmentId, reason }: { readonly assessmentId: string; readonly reason: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const { obligationId, ...before } = await standingAssessment(one, assessmentId);
    await one.withdraw('assessment', [assessmentId]);
    const told = { before: bodyOf(before), reason };
    return one.done({ what: 'assessment.withdrawn', subject: obligationId, ...told }, { obligationId });
  });
}

async function standingAssessment(one: Change, assessmentId: string): Promise<Assessment> {
  await one.checkStands('assessment', assessmentId);
  const rows = await listAssessments(one.read, knownNow(one.authority));
  const found = rows.find((row) => row.assessmentId === assessmentId);
  if (found === undefined) throw refused('stale');
  return found;
}

type Said = Omit<Assessment, 'assessmentId' | 'obligationId' | 'author'>;

/** A row as a form says it. */
function bodyOf({ assessedOn, rating, reason, stillToDo, authorRole }: Said): AssessmentBody {
  return { assessedOn, rating, finding: reason, stillToDo, authorRole };
}

function assessmentRow(obligationId: string, { userId }: Actor, body: AssessmentBody): NewFact<'assessment'> {
  return {
    obligation_id: obligationId,
    assessed_on: body.assessedOn,
    rating: body.rating,
    reason: body.finding,
    still_to_do: body.stillToDo,
    author_role: body.authorRole,
    author: userId,
  };
}
