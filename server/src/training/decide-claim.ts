import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid } from '@due-regard/shared/http/problem.ts';
import type { DecisionOutcome } from '@due-regard/shared/training/decision.ts';
import type { TrainingRole } from '@due-regard/shared/training/requirement.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { listCourses, listDecisions } from '@due-regard/db/training/queries.ts';
import { knownNow, todayOf } from '../http/as-at.ts';
import { getStatement } from './correct-statement.ts';

interface ClaimDecision {
  readonly statementId: string;
  readonly role: TrainingRole;
  readonly outcome: DecisionOutcome;
  readonly equivalentCourseId?: string | null | undefined;
  readonly heldOn?: IsoDate | null | undefined;
  readonly decidedOn?: IsoDate | null | undefined;
  readonly reason: string;
}

/** Accepts other training as equivalent to a course, or refuses it; a later decision takes the place of an earlier. */
export async function decideClaim(
  deps: ChangeDeps,
  actor: Actor,
  input: ClaimDecision,
): Promise<{ readonly decisionId: string }> {
  const today = todayOf(await getAuthority(deps.db.read, actor.authority), deps.clock);
  const decidedOn = input.decidedOn ?? today;
  const heldOn = input.heldOn ?? null;
  if (decidedOn > today) throw notValid([{ field: 'decidedOn', code: 'in-the-future' }]);
  if (heldOn !== null && heldOn > decidedOn) throw notValid([{ field: 'heldOn', code: 'in-the-future' }]);
  return change(deps, actor, async (one) => {
    const statement = await getStatement(one, input.statementId);
    const equivalentCourseId = await equivalentOf(one, input);
    const before = (await listDecisions(one.read, knownNow(one.authority))).filter(
      (decision) => decision.statementId === statement.statementId && decision.role === input.role,
    );
    await one.withdraw(
      'decision',
      before.map((decision) => decision.decisionId),
    );
    const row = {
      statement_id: statement.statementId,
      role: input.role,
      outcome: input.outcome,
      equivalent_course_id: equivalentCourseId,
      held_on: heldOn,
      decided_on: decidedOn,
      reason: input.reason,
    };
    const [decisionId = ''] = await one.record('decision', [row]);
    return one.done(
      { what: `claim.${input.outcome}`, subject: statement.organisationId, before, after: row, reason: input.reason },
      { decisionId },
    );
  });
}

/** @throws Refusal `not-valid` when an acceptance names no course that we know */
async function equivalentOf(one: Change, input: ClaimDecision): Promise<string | null> {
  if (input.outcome === 'refused') return null;
  const courses = await listCourses(one.read, knownNow(one.authority));
  const courseId = input.equivalentCourseId ?? null;
  if (courses.some((course) => course.courseId === courseId)) return courseId;
  throw notValid([{ field: 'equivalentCourseId', code: courseId === null ? 'missing' : 'unknown' }]);
}
