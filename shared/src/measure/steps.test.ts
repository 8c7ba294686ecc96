import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  always,
  clip,
  combine,
  firstThatHolds,
  mapSteps,
  mergedIntervals,
  nextDay,
  otherDays,
  periodsOf,
  runStart,
  sampleAt,
  spliced,
  stepsFrom,
  stepsOf,
  stepsOfIntervals,
  valueAt,
} from './steps.ts';
import type { Change, Interval, Steps } from './steps.ts';

const span = Array.from({ length: 80 }, (_, index) => index - 20);
const aDay = fc.integer({ min: -15, max: 50 });
const openDay = (end: number): fc.Arbitrary<number> => fc.oneof({ weight: 6, arbitrary: aDay }, fc.constant(end));
const intervals = fc.array(fc.record({ from: openDay(-Infinity), to: openDay(Infinity) }), { maxLength: 6 });
const letters = fc.constantFrom('a', 'b', 'c', null);
const changes = fc.array(fc.record({ day: aDay, value: letters }), { maxLength: 8 });
const anySteps = fc.tuple(letters, changes).map(([before, list]) => stepsOf(before, list));

const isIn = (list: readonly Interval[], day: number): boolean => list.some(({ from, to }) => from <= day && day <= to);

function lastSaid<V>(before: V, list: readonly Change<V>[], day: number): V {
  const past = list.filter((change) => change.day <= day);
  const latest = Math.max(...past.map((change) => change.day));
  const said = past.findLast((change) => change.day === latest);
  return said === undefined ? before : said.value;
}

function expectTidy<V>(steps: Steps<V>): void {
  for (const [index, change] of steps.changes.entries()) {
    const earlier = steps.changes[index - 1];
    expect(change.value).not.toBe(earlier === undefined ? steps.before : earlier.value);
    expect(change.day).toBeGreaterThan(earlier?.day ?? -Infinity);
    expect(Number.isFinite(change.day)).toBe(true);
  }
}

describe('a step function is what was said last', () => {
  it('holds on every day the latest change up to it', () => {
    fc.assert(
      fc.property(letters, changes, (before, list) => {
        const steps = stepsOf(before, list);
        expectTidy(steps);
        for (const day of span) expect(valueAt(steps, day)).toBe(lastSaid(before, list, day));
      }),
    );
  });

  it('is true exactly on the days of its intervals, however they overlap', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const steps = stepsOfIntervals(list);
        expectTidy(steps);
        for (const day of span) expect(valueAt(steps, day)).toBe(isIn(list, day));
      }),
    );
  });

  it('makes one stretch of two that touch', () => {
    const touching = stepsOfIntervals([
      { from: 4, to: 6 },
      { from: 1, to: 3 },
    ]);
    expect(touching.changes).toEqual([
      { day: 1, value: true },
      { day: 7, value: false },
    ]);
    expect(stepsOfIntervals([{ from: 5, to: 4 }])).toEqual(always(false));
    expect(stepsOfIntervals([{ from: -Infinity, to: Infinity }])).toEqual(always(true));
    expect(stepsFrom(Infinity)).toEqual(always(false));
  });
});

describe('step functions together', () => {
  it('combine, map and clip act day by day', () => {
    fc.assert(
      fc.property(
        anySteps,
        anySteps,
        fc.record({ from: openDay(-Infinity), to: openDay(Infinity) }),
        (a, b, within) => {
          const joined = combine(a, b, (left, right) => `${String(left)}${String(right)}`);
          const mapped = mapSteps(a, (value) => value === null);
          const clipped = clip(a, within, 'outside');
          for (const steps of [joined, mapped, clipped]) expectTidy<unknown>(steps);
          for (const day of span) {
            expect(valueAt(joined, day)).toBe(`${String(valueAt(a, day))}${String(valueAt(b, day))}`);
            expect(valueAt(mapped, day)).toBe(valueAt(a, day) === null);
            expect(valueAt(clipped, day)).toBe(isIn([within], day) ? valueAt(a, day) : 'outside');
          }
        },
      ),
    );
  });

  it('spliced hold until a day what one says, and from it on what the other says', () => {
    const anyDay = fc.oneof(aDay, fc.constantFrom(-Infinity, Infinity));
    fc.assert(
      fc.property(anySteps, anyDay, anySteps, (earlier, from, later) => {
        const joined = spliced(earlier, from, later);
        expectTidy(joined);
        for (const day of span) expect(valueAt(joined, day)).toBe(valueAt(day < from ? earlier : later, day));
      }),
    );
  });

  it('the first layer that is true names the day', () => {
    fc.assert(
      fc.property(intervals, intervals, (high, low) => {
        const named = firstThatHolds(
          [
            ['high', stepsOfIntervals(high)],
            ['low', stepsOfIntervals(low)],
          ],
          'none',
        );
        for (const day of span) {
          expect(valueAt(named, day)).toBe(isIn(high, day) ? 'high' : isIn(low, day) ? 'low' : 'none');
        }
      }),
    );
  });

  it('one sweep over many days answers as asking for each', () => {
    fc.assert(
      fc.property(anySteps, fc.array(aDay), (steps, days) => {
        const ordered = days.toSorted((a, b) => a - b);
        expect(sampleAt(steps, ordered)).toEqual(ordered.map((day) => valueAt(steps, day)));
      }),
    );
  });
});

describe('looking along a step function', () => {
  it('finds the next day on which something holds, and the day since which it has', () => {
    fc.assert(
      fc.property(anySteps, aDay, (steps, day) => {
        const isA = (value: unknown): boolean => value === 'a';
        const ahead = span.find((each) => each >= day && isA(valueAt(steps, each))) ?? Infinity;
        expect(nextDay(steps, day, isA)).toBe(ahead);
        const failed = span.findLast((each) => each <= day && !isA(valueAt(steps, each))) ?? -Infinity;
        expect(runStart(steps, day, isA)).toBe(failed === day ? undefined : failed + 1);
      }),
    );
  });

  it('periods cover all of history once', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const day of span) {
          const covering = periodsOf(steps).filter((period) => isIn([period], day));
          expect(covering.map(({ value }) => value)).toEqual([valueAt(steps, day)]);
        }
      }),
    );
  });

  it('all other days are those in none of some stretches', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const others = otherDays(mergedIntervals(list));
        for (const day of span) expect(isIn(others, day)).toBe(!isIn(list, day));
      }),
    );
    expect(otherDays([{ from: -Infinity, to: Infinity }])).toEqual([]);
  });
});
