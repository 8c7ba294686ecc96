import { dayNumber } from '../../calendar/iso-date.ts';
import { intersection, mergedIntervals, overlap, periodsOf } from '../../measure/steps.ts';
import type { Interval } from '../../measure/steps.ts';
import { doesAccept } from '../requirement.ts';
import type { RequirementSteps } from '../requirement.ts';
import { reachedFrom, validDays } from '../session.ts';
import type { Session } from '../session.ts';
import type { TrainingRecord } from './facts.ts';

export const personClasses = ['trained', 'outOfDate', 'notTrained', 'noAnswer'] as const;

/**
 * What is known of one person's training on a day. Of `noAnswer` no record of an asked course is held, though perhaps of
 * others; it is never a "no".
 */
export type PersonClass = (typeof personClasses)[number];

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

/** @returns what records come to; the same record, or the same course, day and outcome, is worked out once */
export function effectsUnder(asked: RequirementSteps): EffectOf {
  const known = new Map<string, RecordEffect>();
  const seen = new Map<TrainingRecord, RecordEffect>();
  return (record) => {
    const before = seen.get(record);
    if (before !== undefined) return before;
    const key = `${record.outcome} ${record.onDay} ${record.courseId}`;
    const effect = known.get(key) ?? effectOf(record, asked);
    known.set(key, effect);
    seen.set(record, effect);
    return effect;
  };
}

/** The days on which a person is in each class; on all others nothing is known of them. */
export type PersonDays = Readonly<Record<Exclude<PersonClass, 'noAnswer'>, readonly Interval[]>>;

/**
 * The class of one person on every day: trained while a completed course counts, out of date when one has counted and
 * none does, not trained when a learning system says so and nothing has ever counted.
 */
export function personDays(effects: readonly RecordEffect[]): PersonDays {
  const valid: Interval[] = [];
  const notDone: Interval[] = [];
  let reached = Infinity;
  for (const effect of effects) {
    valid.push(...effect.valid);
    notDone.push(...effect.missed);
    reached = Math.min(reached, effect.reachedFrom);
  }
  const trained = mergedIntervals(valid);
  const missed = mergedIntervals(notDone);
  return {
    trained,
    outOfDate: gapsFrom(reached, trained),
    notTrained: intersection([{ from: -Infinity, to: reached - 1 }], missed),
  };
}

/** The days from one on that lie in none of several stretches in order. */
function gapsFrom(day: number, stretches: readonly Interval[]): readonly Interval[] {
  const gaps: Interval[] = [];
  let next = day;
  for (const { from, to } of stretches) {
    if (next < from) gaps.push({ from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  if (next < Infinity) gaps.push({ from: next, to: Infinity });
  return gaps;
}

function effectOf({ courseId, outcome, onDay }: TrainingRecord, asked: RequirementSteps): RecordEffect {
  const from = dayNumber(onDay);
  if (outcome === 'not-completed') {
    return { courseId, valid: [], reachedFrom: Infinity, missed: acceptedSince(from, { courseId, asked }) };
  }
  const session: Session = { courseId, heldOn: onDay, countsFrom: from, isEquivalent: false };
  const valid = validDays(session, asked).filter(({ from: first, to: last }) => first <= last);
  return { courseId, valid, reachedFrom: reachedFrom(session, asked), missed: [] };
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
