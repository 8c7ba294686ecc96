import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { nextDay, overlap, periodsOf } from '../measure/steps.ts';
import type { Interval } from '../measure/steps.ts';
import { doesAccept, lastValidDay } from './requirement.ts';
import type { RequirementSteps } from './requirement.ts';
import type { Telling } from './telling.ts';

/** Training that took place, and whether it counts is for the requirement to say. */
export type Session = {
  /** Null for training that counts whatever course it was: accepted in its own right, or asked about by its day alone. */
  readonly courseId: string | null;
  readonly heldOn: IsoDate;
  /** Day number: the day held, or the day of the decision when that was later. */
  readonly countsFrom: number;
  /** Whether it is other training that an officer accepted. */
  readonly isEquivalent: boolean;
};

/** The sessions that a telling gives by itself and through decisions that accepted what it named. */
export function sessionsOf(telling: Telling): readonly Session[] {
  return [...namedSession(telling), ...acceptedSessions(telling)];
}

/**
 * The first day on which a session has reached a school: held, and accepted by the requirement of that or any later day.
 * @returns a day number, `Infinity` for never
 */
export function reachedFrom(session: Session, requirement: RequirementSteps): number {
  return nextDay(requirement, session.countsFrom, (each) => doesAccept(each, session.courseId));
}

/** The days on which a session is accepted and within its interval, by the requirement of each day. */
export function validDays(session: Session, requirement: RequirementSteps): readonly Interval[] {
  return periodsOf(requirement).flatMap((period) => {
    if (period.value === undefined || !doesAccept(period.value, session.courseId)) return [];
    return [overlap(period, { from: session.countsFrom, to: lastValidDay(period.value.validity, session.heldOn) })];
  });
}

function namedSession({ answer, courseId, heldOn, isDayEnough }: Telling): readonly Session[] {
  if (answer === 'not-trained' || heldOn === null || (courseId === null && !isDayEnough)) return [];
  return [{ courseId, heldOn, countsFrom: dayNumber(heldOn), isEquivalent: false }];
}

function acceptedSessions({ decisions, heldOn, toldOn }: Telling): readonly Session[] {
  return decisions
    .filter(({ outcome }) => outcome === 'accepted')
    .map((decision) => {
      const day = decision.heldOn ?? heldOn ?? toldOn;
      const countsFrom = Math.max(dayNumber(day), dayNumber(decision.decidedOn));
      return { courseId: decision.equivalentCourseId, heldOn: day, countsFrom, isEquivalent: true };
    });
}
