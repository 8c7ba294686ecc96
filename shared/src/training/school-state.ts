import { combine, mapSteps } from '../measure/steps.ts';
import type { Steps } from '../measure/steps.ts';
import { controls } from '../schools/control.ts';
import type { Control } from '../schools/control.ts';
import { phases } from '../schools/phase.ts';
import type { Phase } from '../schools/phase.ts';
import { outOfScopeReasons } from '../schools/scope.ts';
import type { ScopeStatus } from '../schools/scope.ts';
import { reachedClasses, trainingClasses } from './standing.ts';
import type { ReachedClass, TrainingClass } from './standing.ts';
import type { SchoolTimeline } from './timeline.ts';

/** All that coverage counts of one school on a day. Whether it is up to date follows from its staff and its lead. */
export type SchoolState = {
  readonly scope: ScopeStatus;
  readonly phase: Phase | undefined;
  readonly control: Control | undefined;
  readonly reached: ReachedClass;
  readonly staff: TrainingClass;
  readonly dsl: TrainingClass;
};

const scopes: readonly ScopeStatus[] = ['in-scope', ...outOfScopeReasons];
const phasesOrNone = [...phases, undefined] as const;
const controlsOrNone = [...controls, undefined] as const;

// One digit each, of as many values as it has: bits would not fit 16, this leaves room.
const weights = {
  dsl: 1,
  staff: trainingClasses.length,
  reached: trainingClasses.length ** 2,
  control: trainingClasses.length ** 2 * reachedClasses.length,
  phase: trainingClasses.length ** 2 * reachedClasses.length * controlsOrNone.length,
  scope: trainingClasses.length ** 2 * reachedClasses.length * controlsOrNone.length * phasesOrNone.length,
} as const;

/** How many states there are, fewer than 16 bits hold. */
export const schoolStateCount = weights.scope * scopes.length;

/** A school's state on every day as one number. */
export function stateSteps(timeline: SchoolTimeline): Steps<number> {
  const described = mapSteps(
    timeline.description,
    (description) =>
      phasesOrNone.indexOf(description?.phase) * weights.phase +
      controlsOrNone.indexOf(description?.control) * weights.control,
  );
  const parts = [
    described,
    mapSteps(timeline.scope, (scope) => scopes.indexOf(scope) * weights.scope),
    mapSteps(timeline.reached, (reached) => reachedClasses.indexOf(reached) * weights.reached),
    mapSteps(timeline.staff, (staff) => trainingClasses.indexOf(staff) * weights.staff),
    mapSteps(timeline.dsl, (dsl) => trainingClasses.indexOf(dsl) * weights.dsl),
  ];
  return parts.reduce((sum, part) => combine(sum, part, (a, b) => a + b));
}

/** @throws RangeError for a number that {@link stateSteps} never gives */
export function stateOf(code: number): SchoolState {
  return {
    scope: at(scopes, code / weights.scope),
    phase: phasesOrNone[digit(code, weights.phase, phasesOrNone.length)],
    control: controlsOrNone[digit(code, weights.control, controlsOrNone.length)],
    reached: at(reachedClasses, digit(code, weights.reached, reachedClasses.length)),
    staff: at(trainingClasses, digit(code, weights.staff, trainingClasses.length)),
    dsl: at(trainingClasses, digit(code, weights.dsl, trainingClasses.length)),
  };
}

/** Which of all states pass: 1 at the number of each that does. */
export function statesThat(passes: (state: SchoolState) => boolean): Uint8Array {
  return Uint8Array.from({ length: schoolStateCount }, (_, code) => Number(passes(stateOf(code))));
}

function digit(code: number, weight: number, count: number): number {
  return Math.floor(code / weight) % count;
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[Math.floor(index)];
  if (value === undefined) throw new RangeError('not the state of a school');
  return value;
}
