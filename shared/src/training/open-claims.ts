import { dayNumber, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { claimDays } from './claim.ts';
import { indexOf } from './facts-index.ts';
import type { TrainingFacts } from './facts.ts';
import type { RequirementSteps, TrainingRole } from './requirement.ts';
import { reachedFrom, sessionsOf } from './session.ts';
import type { Statement } from './statement.ts';
import { dslTelling, staffTelling } from './telling.ts';
import type { Telling } from './telling.ts';

/** What a school says of its training and nobody has accepted or refused. */
export type OpenClaim = {
  readonly statement: Statement;
  readonly role: TrainingRole;
  /** Whole days since it was told. */
  readonly daysWaiting: number;
};

/** Claims that wait for an officer on a day, the longest waiting first, whether or not the school has been reached otherwise. */
export function openClaims(facts: TrainingFacts, asAt: IsoDate): readonly OpenClaim[] {
  const { asked, decisionsOn } = indexOf(facts);
  return facts.statements
    .filter(({ toldOn }) => toldOn <= asAt)
    .flatMap((statement) => {
      const { statementId } = statement;
      const ofStaff = staffTelling(statement, decisionsOn(statementId, 'whole-staff'));
      const ofDsl = dslTelling(statement, decisionsOn(statementId, 'dsl'));
      const daysWaiting = daysBetween(statement.toldOn, asAt);
      return [
        ...(isOpen(ofStaff, { requirement: asked.staff, asAt })
          ? [{ statement, role: 'whole-staff', daysWaiting } as const]
          : []),
        ...(isOpen(ofDsl, { requirement: asked.dsl, asAt }) ? [{ statement, role: 'dsl', daysWaiting } as const] : []),
      ];
    })
    .toSorted((a, b) => b.daysWaiting - a.daysWaiting);
}

/**
 * Accepting ends a claim when the training then counts; accepted as a course that nobody asks for, it stays open. A
 * course that has counted once is no claim when it is asked for no longer.
 */
function isOpen(
  telling: Telling,
  { requirement, asAt }: { readonly requirement: RequirementSteps; readonly asAt: IsoDate },
): boolean {
  const day = dayNumber(asAt);
  const hasCounted = sessionsOf(telling)
    .filter(({ isEquivalent }) => isEquivalent || telling.otherTraining === null)
    .some((session) => reachedFrom(session, requirement) <= day);
  return !hasCounted && claimDays(telling, requirement).some(({ from, to }) => from <= day && day <= to);
}
