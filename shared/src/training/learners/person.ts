import { dayNumber } from '../../calendar/iso-date.ts';
import { firstThatHolds, overlap, periodsOf, stepsFrom, stepsOfIntervals } from '../../measure/steps.ts';
import type { Interval, Steps } from '../../measure/steps.ts';
import { doesAccept } from '../requirement.ts';
import type { RequirementSteps } from '../requirement.ts';
import { reachedFrom, validDays } from '../session.ts';
import type { Session } from '../session.ts';
import type { Completion } from './facts.ts';

export const personClasses = ['trained', 'outOfDate', 'notTrained', 'noAnswer'] as const;

/** What is known of one person's training on a day. `noAnswer` is in no file; it is never a "no". */
export type PersonClass = (typeof personClasses)[number];

/** What a learning system said, whoever it is of. */
export type TrainingRecord = Pick<Completion, 'courseId' | 'outcome' | 'onDay'>;

/** What one record comes to under what is asked on every day. */
export type RecordEffect = {
  readonly courseId: string;
  /** The days on which it counts and is not out of date. */
  readonly valid: readonly Interval[];
  /** The first day on which it has counted; `Infinity` for never. */
  readonly reachedFrom: number;
  /** The days on which it says that an asked course has not been completed. */
  readonly missed: readonly Interval[];
};

export type EffectOf = (record: TrainingRecord) => RecordEffect;

/** @returns what records come to; the same course, day and outcome is worked out once */
export function effectsUnder(asked: RequirementSteps): EffectOf {
  const known = new Map<string, RecordEffect>();
  return (record) => {
    const key = `${record.outcome} ${record.onDay} ${record.courseId}`;
    const effect = known.get(key) ?? effectOf(record, asked);
    known.set(key, effect);
    return effect;
  };
}

/**
 * The class of one person on every day: trained while a completed course counts, out of date when one has counted and
 * none does, not trained when a learning system says so and nothing has ever counted.
 */
export function personSteps(effects: readonly RecordEffect[]): Steps<PersonClass> {
  return firstThatHolds<PersonClass>(
    [
      ['trained', stepsOfIntervals(effects.flatMap(({ valid }) => valid))],
      ['outOfDate', stepsFrom(Math.min(...effects.map((effect) => effect.reachedFrom)))],
      ['notTrained', stepsOfIntervals(effects.flatMap(({ missed }) => missed))],
    ],
    'noAnswer',
  );
}

function effectOf({ courseId, outcome, onDay }: TrainingRecord, asked: RequirementSteps): RecordEffect {
  const from = dayNumber(onDay);
  if (outcome === 'not-completed') {
    return { courseId, valid: [], reachedFrom: Infinity, missed: acceptedSince(from, { courseId, asked }) };
  }
  const session: Session = { courseId, heldOn: onDay, countsFrom: from, isEquivalent: false };
  return { courseId, valid: validDays(session, asked), reachedFrom: reachedFrom(session, asked), missed: [] };
}

/** The days from one on, on which a course is asked for. */
function acceptedSince(
  from: number,
  { courseId, asked }: { readonly courseId: string; readonly asked: RequirementSteps },
): readonly Interval[] {
  return periodsOf(asked)
    .filter(({ value }) => doesAccept(value, courseId))
    .map((period) => overlap(period, { from, to: Infinity }));
}
