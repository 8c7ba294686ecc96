import { sampleAt } from './steps.ts';
import type { Steps } from './steps.ts';

/**
 * How many of many step functions hold each value on each day. Each is turned into differences between the days
 * asked for, the differences are added up, and one forward sweep makes counts of them.
 * @param all null is not counted
 * @param days in order
 * @returns from the index of a day, the count of every key, 0 included
 */
export function tallyAt<K extends string>(
  all: Iterable<Steps<K | null>>,
  { keys, days }: { readonly keys: readonly K[]; readonly days: readonly number[] },
): (index: number) => Readonly<Record<K, number>> {
  const deltas = new Map(keys.map((key) => [key, new Int32Array(days.length)]));
  for (const steps of all) addDeltas(deltas, steps, days);
  for (const column of deltas.values()) sumForward(column);
  return (index) => recordOf(keys, (key) => deltas.get(key)?.[index] ?? 0);
}

/** How many items there are of each key, 0 included; an item of another key is not counted. */
export function countBy<T, K extends string>(
  items: readonly T[],
  keys: readonly K[],
  keyOf: (item: T) => string,
): Readonly<Record<K, number>> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return recordOf(keys, (key) => counts.get(key) ?? 0);
}

/** @returns one entry for each key, made by `valueOf` */
function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Readonly<Record<K, V>> {
  return asRecord(Object.fromEntries(keys.map((key) => [key, valueOf(key)])));
}

type Deltas<K> = ReadonlyMap<K | null, Int32Array>;

function addDeltas<K extends string>(deltas: Deltas<K>, steps: Steps<K | null>, days: readonly number[]): void {
  let held: K | null = null;
  for (const [index, value] of sampleAt(steps, days).entries()) {
    if (value === held) continue;
    add(deltas.get(held), index, -1);
    add(deltas.get(value), index, 1);
    held = value;
  }
}

function add(column: Int32Array | undefined, index: number, amount: number): void {
  // No column is the null that nobody counts.
  if (column !== undefined) column[index] = (column[index] ?? 0) + amount;
}

function sumForward(column: Int32Array): void {
  let sum = 0;
  for (const [index, delta] of column.entries()) {
    sum += delta;
    column[index] = sum;
  }
}

/** Object.fromEntries forgets which keys it was given. */
function asRecord<K extends string, V>(entries: Record<string, V>): Readonly<Record<K, V>> {
  return entries as Record<K, V>;
}
