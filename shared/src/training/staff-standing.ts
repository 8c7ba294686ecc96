import { dayNumber } from '../calendar/iso-date.ts';
import { firstThatHolds, stepsFrom, stepsOfIntervals, within } from '../measure/steps.ts';
import type { Interval, Steps } from '../measure/steps.ts';
import { claimDays, refusedFrom } from './claim.ts';
import type { RequirementSteps } from './requirement.ts';
import { reachedFrom, sessionsOf, validDays } from './session.ts';
import type { ReachedClass, TrainingClass } from './standing.ts';
import type { Telling } from './telling.ts';

/** From which day a school counts as reached by a course. */
export type ReachedBy = {
  /** Null for other training that was accepted in its own right. */
  readonly courseId: string | null;
  readonly isEquivalent: boolean;
  /** Day number; `Infinity` for never. */
  readonly from: number;
};

export type StaffStanding = {
  readonly reached: Steps<ReachedClass>;
  readonly staff: Steps<TrainingClass>;
  readonly reachedBy: readonly ReachedBy[];
};

/**
 * What is known of a school's whole-staff training on every day.
 * @param tellings all that counts for the school, in any order
 * @source duty guidance: training of staff (LA09)
 */
export function staffStanding(tellings: readonly Telling[], requirement: RequirementSteps): StaffStanding {
  const sessions = tellings.flatMap(sessionsOf);
  const reachedBy = sessions.map((session) => ({
    courseId: session.courseId,
    isEquivalent: session.isEquivalent,
    from: reachedFrom(session, requirement),
  }));

  const hasReached = stepsFrom(Math.min(Infinity, ...reachedBy.map(({ from }) => from)));
  const isValid = stepsOfIntervals(sessions.flatMap((session) => validDays(session, requirement)));
  const isChecked = stepsOfIntervals(tellings.flatMap((telling) => claimsSinceTold(telling, requirement)));
  const isNo = stepsFrom(Math.min(Infinity, ...tellings.map(saidNoFrom)));
  const unreached = [
    ['checking', isChecked],
    ['notTrained', isNo],
  ] as const;
  return {
    reached: firstThatHolds<ReachedClass>([['reached', hasReached], ...unreached], 'noAnswer'),
    staff: firstThatHolds<TrainingClass>([['trained', isValid], ['outOfDate', hasReached], ...unreached], 'noAnswer'),
    reachedBy,
  };
}

function claimsSinceTold(telling: Telling, requirement: RequirementSteps): readonly Interval[] {
  return within({ from: dayNumber(telling.toldOn), to: Infinity }, claimDays(telling, requirement));
}

/** The day from which a school has said no, or its claim was refused; `Infinity` for neither. */
function saidNoFrom(telling: Telling): number {
  return Math.min(telling.answer === 'not-trained' ? dayNumber(telling.toldOn) : Infinity, refusedFrom(telling));
}
