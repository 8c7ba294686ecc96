import { dayNumber } from '../calendar/iso-date.ts';
import { periodsOf, within } from '../measure/steps.ts';
import type { Interval } from '../measure/steps.ts';
import { doesAccept } from './requirement.ts';
import type { RequirementSteps } from './requirement.ts';
import type { Telling } from './telling.ts';

/**
 * The days on which a telling is a claim that nobody has refused: it names other training, a course that is not
 * accepted on the day, or says "trained" without the course or the day. An accepted claim is a session as well, which
 * counts before any claim, so it needs no end here.
 */
export function claimDays(telling: Telling, requirement: RequirementSteps): readonly Interval[] {
  return within({ from: -Infinity, to: refusedFrom(telling) - 1 }, claimed(telling, requirement));
}

/** The day on which a claim was refused, as a day number; `Infinity` when none was. */
export function refusedFrom({ decisions, toldOn }: Telling): number {
  const refused = decisions.filter(({ outcome }) => outcome === 'refused');
  const first = Math.min(Infinity, ...refused.map(({ decidedOn }) => dayNumber(decidedOn)));
  return Math.max(first, dayNumber(toldOn));
}

function claimed(telling: Telling, requirement: RequirementSteps): readonly Interval[] {
  const { answer, courseId, heldOn, otherTraining, isDayEnough } = telling;
  if (otherTraining !== null) return [{ from: -Infinity, to: Infinity }];
  if (answer === 'not-trained') return [];
  const saysTrained = answer === 'trained' || heldOn !== null;
  const isNamed = courseId !== null || isDayEnough;
  if (saysTrained && (heldOn === null || !isNamed)) return [{ from: -Infinity, to: Infinity }];
  return courseId === null ? [] : periodsOf(requirement).filter(({ value }) => !doesAccept(value, courseId));
}
