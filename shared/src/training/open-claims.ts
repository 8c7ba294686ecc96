import { dayNumber, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { claimDays } from './claim.ts';
import type { Decision } from './decision.ts';
import { indexOf } from './facts-index.ts';
import type { TrainingFacts } from './facts.ts';
import { requirementSteps, trainingRoles } from './requirement.ts';
import type { Requirement, RequirementSteps, TrainingRole } from './requirement.ts';
import { reachedFrom, sessionsOf } from './session.ts';
import type { Statement } from './statement.ts';
import { dslTelling, staffTelling } from './telling.ts';
import type { Telling } from './telling.ts';

/** What a school says of its training and nobody has accepted or refused. */
export type OpenClaim = {
  readonly statement: Statement;
  readonly role: TrainingRole;
  /** A decision that stands and has not settled it: it counts as a course that nobody asks for. */
  readonly decisionId: string | null;
  /** Whole days since it was told. */
  readonly daysWaiting: number;
};

/** Claims that wait for an officer on a day, the longest waiting first, whether or not the school has been reached otherwise. */
export function openClaims(facts: TrainingFacts, asAt: IsoDate): readonly OpenClaim[] {
  const { asked, decisionsOn } = indexOf(facts);
  const told = facts.statements.filter(({ toldOn }) => toldOn <= asAt);
  const named = namedDays(told, { requirement: asked.staff, asAt });
  return told
    .flatMap((statement) => {
      const daysWaiting = daysBetween(statement.toldOn, asAt);
      const requirements = { 'whole-staff': asked.staff, dsl: asked.dsl };
      const roles = isNamedElsewhere(statement, named) ? (['dsl'] as const) : trainingRoles;
      return roles.flatMap((role) => {
        const decisions = decisionsOn(statement.statementId, role);
        const isWaiting = isOpen(tellingOf(statement, role, decisions), { requirement: requirements[role], asAt });
        return isWaiting ? [{ statement, role, decisionId: decisions.at(-1)?.decisionId ?? null, daysWaiting }] : [];
      });
    })
    .toSorted((a, b) => b.daysWaiting - a.daysWaiting);
}

type NamedDays = ReadonlySet<string>;

/** The sessions of staff that count by the course that an answer names, each by its organisation and day. */
function namedDays(told: readonly Statement[], { requirement, asAt }: Asked): NamedDays {
  const day = dayNumber(asAt);
  const counted = told.filter(
    (statement) =>
      statement.otherTraining === null &&
      sessionsOf(staffTelling(statement, [])).some((session) => reachedFrom(session, requirement) <= day),
  );
  return new Set(counted.map(keyOf));
}

/** Whether what an answer says of staff is a session whose course another answer names. */
function isNamedElsewhere(statement: Statement, named: NamedDays): boolean {
  return statement.courseId === null && statement.otherTraining === null && named.has(keyOf(statement));
}

function keyOf({ organisationId, heldOn }: Statement): string {
  return `${organisationId} ${String(heldOn)}`;
}

export type ClaimQuestion = {
  readonly role: TrainingRole;
  /** Those on this statement and role. */
  readonly decisions: readonly Decision[];
  readonly requirements: readonly Requirement[];
  readonly asAt: IsoDate;
};

/** Whether one answer holds a claim that waits for an officer on a day. */
export function isOpenClaim(statement: Statement, { role, decisions, requirements, asAt }: ClaimQuestion): boolean {
  const requirement = requirementSteps(requirements, { role, kind: 'school' });
  return statement.toldOn <= asAt && isOpen(tellingOf(statement, role, decisions), { requirement, asAt });
}

function tellingOf(statement: Statement, role: TrainingRole, decisions: readonly Decision[]): Telling {
  return role === 'dsl' ? dslTelling(statement, decisions) : staffTelling(statement, decisions);
}

type Asked = { readonly requirement: RequirementSteps; readonly asAt: IsoDate };

/**
 * Accepting ends a claim when the training then counts; accepted as a course that nobody asks for, it stays open. A
 * course that has counted once is no claim when it is asked for no longer.
 */
function isOpen(telling: Telling, { requirement, asAt }: Asked): boolean {
  const day = dayNumber(asAt);
  const hasCounted = sessionsOf(telling)
    .filter(({ isEquivalent }) => isEquivalent || telling.otherTraining === null)
    .some((session) => reachedFrom(session, requirement) <= day);
  return !hasCounted && claimDays(telling, requirement).some(({ from, to }) => from <= day && day <= to);
}
