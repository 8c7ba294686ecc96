/**
 * Step functions over whole days: a value that changes only on certain days, known for all of history.
 * Days are numbers as `dayNumber` makes them; a change counts from its own day on.
 */
export type Steps<V> = {
  /** The value on every day before the first change. */
  readonly before: V;
  /** In order of day, at most one a day, each different from the value before it. */
  readonly changes: readonly Change<V>[];
};

export type Change<V> = { readonly day: number; readonly value: V };

/** Whole days, first and last included; `-Infinity` and `Infinity` leave an end open. Empty when `to < from`. */
export type Interval = { readonly from: number; readonly to: number };

/** A stretch of days on which a step function holds one value. */
export type Period<V> = Interval & { readonly value: V };

/** The value that never changes. */
export function always<V>(value: V): Steps<V> {
  return { before: value, changes: [] };
}

/** @param changes in any order; of two on one day the later in the list counts */
export function stepsOf<V>(before: V, changes: readonly Change<V>[]): Steps<V> {
  return withoutRepeats(
    before,
    changes.toSorted((a, b) => a.day - b.day).filter(({ day }, index, all) => all[index + 1]?.day !== day),
  );
}

/** True on the days of any of the intervals; those that overlap or touch become one. */
export function stepsOfIntervals(intervals: readonly Interval[]): Steps<boolean> {
  const ends = mergedIntervals(intervals).flatMap(({ from, to }) => [
    { day: from, value: true },
    { day: to + 1, value: false },
  ]);
  const isOpenAtTheStart = ends[0]?.day === -Infinity;
  return { before: isOpenAtTheStart, changes: ends.filter(({ day }) => Number.isFinite(day)) };
}

/** True from a day on, for ever. `Infinity` is never. */
export function stepsFrom(day: number): Steps<boolean> {
  return stepsOfIntervals([{ from: day, to: Infinity }]);
}

export function mapSteps<A, B>(steps: Steps<A>, change: (value: A) => B): Steps<B> {
  return withoutRepeats(
    change(steps.before),
    steps.changes.map(({ day, value }) => ({ day, value: change(value) })),
  );
}

/** On every day, `join` of what the two hold on that day. */
export function combine<A, B, C>(a: Steps<A>, b: Steps<B>, join: (a: A, b: B) => C): Steps<C> {
  const changes: Change<C>[] = [];
  let [ofA, ofB] = [a.before, b.before];
  let [atA, atB] = [0, 0];
  for (;;) {
    const [nextA, nextB] = [a.changes[atA], b.changes[atB]];
    const day = Math.min(nextA?.day ?? Infinity, nextB?.day ?? Infinity);
    if (day === Infinity) return withoutRepeats(join(a.before, b.before), changes);
    if (nextA?.day === day) [ofA, atA] = [nextA.value, atA + 1];
    if (nextB?.day === day) [ofB, atB] = [nextB.value, atB + 1];
    changes.push({ day, value: join(ofA, ofB) });
  }
}

/** On every day, the name of the first layer that is true on it, else `otherwise`. */
export function firstThatHolds<K extends string>(
  layers: readonly (readonly [K, Steps<boolean>])[],
  otherwise: K,
): Steps<K> {
  return layers.reduceRight<Steps<K>>(
    (below, [name, holds]) => combine(holds, below, (isTrue, lower) => (isTrue ? name : lower)),
    always(otherwise),
  );
}

/** The same within the interval, `outside` on all other days. */
export function clip<V>(steps: Steps<V>, inside: Interval, outside: V): Steps<V> {
  return combine(steps, stepsOfIntervals([inside]), (value, isInside) => (isInside ? value : outside));
}

/** One until the day before another day, and another from it on. @param from with `-Infinity` or `Infinity` one of them alone */
export function spliced<V>(earlier: Steps<V>, from: number, later: Steps<V>): Steps<V> {
  if (from === -Infinity) return later;
  if (from === Infinity) return earlier;
  return withoutRepeats(earlier.before, [
    ...earlier.changes.filter(({ day }) => day < from),
    { day: from, value: valueAt(later, from) },
    ...later.changes.filter(({ day }) => day > from),
  ]);
}

export function valueAt<V>(steps: Steps<V>, day: number): V {
  const change = steps.changes[countOfChangesTo(steps, day) - 1];
  return change === undefined ? steps.before : change.value;
}

/** @param days in order; one forward sweep @returns the value on each */
export function sampleAt<V>(steps: Steps<V>, days: readonly number[]): readonly V[] {
  let value = steps.before;
  let next = 0;
  return days.map((day) => {
    for (let change = steps.changes[next]; change !== undefined && change.day <= day; change = steps.changes[next]) {
      value = change.value;
      next += 1;
    }
    return value;
  });
}

/** The first day, not before `from`, on which the value passes; `Infinity` when there is none. */
export function nextDay<V>(steps: Steps<V>, from: number, passes: (value: V) => boolean): number {
  if (passes(valueAt(steps, from))) return from;
  return steps.changes.find(({ day, value }) => day > from && passes(value))?.day ?? Infinity;
}

/** The first day of the unbroken run up to `day` on which the value passes; undefined when it does not on `day`. */
export function runStart<V>(steps: Steps<V>, day: number, passes: (value: V) => boolean): number | undefined {
  const run = periodsOf(steps).filter(({ from }) => from <= day);
  const lastFailed = run.findLastIndex(({ value }) => !passes(value));
  return run[lastFailed + 1]?.from;
}

/** All of history cut at the changes, the first open at its start and the last at its end. */
export function periodsOf<V>(steps: Steps<V>): readonly Period<V>[] {
  const starts = [{ day: -Infinity, value: steps.before }, ...steps.changes];
  return starts.map(({ day, value }, index) => ({
    from: day,
    to: (starts[index + 1]?.day ?? Infinity) - 1,
    value,
  }));
}

/** The days common to both. */
export function overlap(a: Interval, b: Interval): Interval {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Each of several stretches of days, cut to those inside another. */
export function within(outer: Interval, inner: readonly Interval[]): readonly Interval[] {
  return inner.map((each) => overlap(each, outer));
}

/** The days common to any of one and any of another of two lists of stretches. Asked of every person: no list is made in vain. */
export function intersection(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const common: Interval[] = [];
  for (const one of a) {
    for (const other of b) {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      if (from <= to) common.push({ from, to });
    }
  }
  return common;
}

/** The same days as stretches in order that neither overlap nor touch. Asked of every person, whose stretches are few. */
export function mergedIntervals(intervals: readonly Interval[]): readonly Interval[] {
  if (areMerged(intervals)) return intervals;
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => compare(a.from, b.from))) {
    if (from > to) continue;
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function areMerged(intervals: readonly Interval[]): boolean {
  let end = -Infinity;
  let isFirst = true;
  for (const { from, to } of intervals) {
    if (from > to || (!isFirst && from <= end + 1)) return false;
    end = to;
    isFirst = false;
  }
  return true;
}

/** All days but those of some stretches. @param merged as {@link mergedIntervals} gives them */
export function otherDays(merged: readonly Interval[]): readonly Interval[] {
  const ends = [-Infinity, ...merged.map(({ to }) => to + 1)];
  return ends
    .map((from, index) => ({ from, to: (merged[index]?.from ?? Infinity) - 1 }))
    .filter(({ from, to }) => from < Infinity && to > -Infinity);
}

function withoutRepeats<V>(before: V, ordered: readonly Change<V>[]): Steps<V> {
  let current = before;
  const changes = ordered.filter(({ value }) => {
    const isNew = value !== current;
    current = value;
    return isNew;
  });
  return { before, changes };
}

function countOfChangesTo(steps: Steps<unknown>, day: number): number {
  let [low, high] = [0, steps.changes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps.changes[middle]?.day ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Subtraction would make NaN of two open ends. */
function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}
