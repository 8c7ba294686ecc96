import type { Steps } from './steps.ts';

/** Packed days are 16 bits: from 1880 until 18 September 2059. What is earlier holds from the first day, what is later is dropped. */
export const firstPackedDay = -32_768;
export const lastPackedDay = 32_767;

/** The largest change that one triple can hold. */
const mostDelta = 32_767;

/** Numbers in each entry of packed counts: the day, the series, and by how much it changes on that day. */
export const countWidth = 3;

/**
 * Counts of many series as triples of day, number of the series and change, in order of day: to know the counts on a
 * day, add up the changes up to it.
 */
export function packCounts(series: readonly Steps<number>[]): Int16Array {
  const entries = series.flatMap((steps, index) =>
    entriesOf(steps).map(([day, delta]) => [day, index, delta] as const),
  );
  return Int16Array.from(entries.toSorted(([a, seriesA], [b, seriesB]) => a - b || seriesA - seriesB).flat());
}

function entriesOf({ before, changes }: Steps<number>): readonly (readonly [day: number, delta: number])[] {
  const entries: (readonly [number, number])[] = [];
  let value = 0;
  for (const change of [{ day: -Infinity, value: before }, ...changes]) {
    if (change.day > lastPackedDay) break;
    for (let left = change.value - value; left !== 0;) {
      const delta = Math.max(-mostDelta, Math.min(mostDelta, left));
      entries.push([Math.max(firstPackedDay, change.day), delta]);
      left -= delta;
    }
    value = change.value;
  }
  return entries;
}

/** Numbers in each entry of packed states: the day, and the state from that day on. */
export const stateWidth = 2;

/** A state that changes, as pairs of day and state in order of day; the first pair holds from the beginning. */
export function packStates({ before, changes }: Steps<number>): Int16Array {
  const early = changes.findLast(({ day }) => day <= firstPackedDay);
  const rest = changes.filter(({ day }) => day > firstPackedDay && day <= lastPackedDay);
  return Int16Array.from([firstPackedDay, early?.value ?? before, ...rest.flatMap(({ day, value }) => [day, value])]);
}

/** Packed numbers as a database keeps them: 16 bits each, the low byte first. */
export function bytesOfPack(numbers: Int16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** The inverse of {@link bytesOfPack}; bytes from a database begin anywhere, so they are copied. */
export function packOfBytes(bytes: Uint8Array): Int16Array {
  return new Int16Array(new Uint8Array(bytes).buffer);
}
