import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { Decision, DecisionOutcome } from '@due-regard/shared/training/decision.ts';
import { isOpenClaim } from '@due-regard/shared/training/open-claims.ts';
import { doesAccept, requirementAt } from '@due-regard/shared/training/requirement.ts';
import type { Requirement, TrainingRole } from '@due-regard/shared/training/requirement.ts';
import type { Statement } from '@due-regard/shared/training/statement.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listDecisions, listRequirements } from '@due-regard/db/training/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { getStatement } from './correct-statement.ts';

interface ClaimDecision {
  readonly statementId: string;
  readonly role: TrainingRole;
  /** The decision that stood when the page was made. */
  readonly decisionId?: string | null | undefined;
  readonly outcome: DecisionOutcome;
  readonly equivalentCourseId?: string | null | undefined;
  readonly heldOn?: IsoDate | null | undefined;
  readonly decidedOn?: IsoDate | null | undefined;
  readonly reason: string;
}

/**
 * Accepts training that waits as equivalent to a course, or refuses it.
 * @throws Refusal `stale` when somebody has decided meanwhile, `conflict` when the answer names nothing to decide on
 */
export async function decideClaim(
  deps: ChangeDeps,
  actor: Actor,
  input: ClaimDecision,
): Promise<{ readonly decisionId: string }> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const decidedOn = input.decidedOn ?? today;
    const heldOn = input.heldOn ?? null;
    if (decidedOn > today) throw notValid([{ field: 'decidedOn', code: 'in-the-future' }]);
    if (heldOn !== null && heldOn > decidedOn) throw notValid([{ field: 'heldOn', code: 'in-the-future' }]);
    const statement = await getStatement(one, input.statementId);
    const requirements = await listRequirements(one.read, knownNow(one.authority));
    const before = await checkIsOpen(one, { statement, input, requirements, today });
    if (decidedOn < statement.toldOn) throw notValid([{ field: 'decidedOn', code: 'before-told' }]);
    const asked = requirementAt(requirements, { role: input.role, kind: 'school', asAt: today });
    const equivalentCourseId = equivalentOf(asked, input);
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

interface Waiting {
  readonly statement: Statement;
  readonly input: ClaimDecision;
  readonly requirements: readonly Requirement[];
  readonly today: IsoDate;
}

/** @returns the decisions on it that stand without having settled it */
async function checkIsOpen(
  one: Change,
  { statement, input, requirements, today }: Waiting,
): Promise<readonly Decision[]> {
  const { role } = input;
  const decisions = (await listDecisions(one.read, knownNow(one.authority))).filter(
    (decision) => decision.statementId === statement.statementId && decision.role === role,
  );
  if ((decisions.at(-1)?.decisionId ?? null) !== (input.decisionId ?? null)) throw refused('stale');
  if (isOpenClaim(statement, { role, decisions, requirements, asAt: today })) return decisions;
  throw refused('conflict', 'This answer names no training that waits for a decision.');
}

/** @throws Refusal `not-valid` when an acceptance names no course that counts for the role: the claim would go on waiting */
function equivalentOf(asked: Requirement | undefined, input: ClaimDecision): string | null {
  if (input.outcome === 'refused') return null;
  const courseId = input.equivalentCourseId ?? null;
  if (courseId === null) throw notValid([{ field: 'equivalentCourseId', code: 'missing' }]);
  if (!doesAccept(asked, courseId)) throw notValid([{ field: 'equivalentCourseId', code: 'not-accepted' }]);
  return courseId;
}
