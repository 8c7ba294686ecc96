import { keyOf } from './cells.ts';
import type { CellName, Sighting } from './cells.ts';

/** A count that is the sum of others. */
export interface Relation {
  /** Whether of periods, and not of labels. */
  readonly isOfPeriods: boolean;
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * Every sum that the names of the counts tell of, but for those that one file shows not to hold: labels of which a
 * person may have several make no total up. A part that no file shows is a count nobody has seen.
 */
export function relationsAmong(sightings: readonly Sighting[]): readonly Relation[] {
  const names = [...new Map(sightings.map(({ key, name }) => [key, name])).values()];
  const exact = sightings.filter(({ count, rounding }) => count !== null && rounding === undefined);
  const byFile = [...Map.groupBy(exact, ({ file }) => file).values()].map(
    (shown) => new Map(shown.map(({ key, count }) => [key, count ?? 0])),
  );
  return [...labelRelations(names), ...periodRelations(names)].filter((relation) =>
    byFile.every((shown) => mayHold(relation, shown)),
  );
}

function mayHold({ whole, parts }: Relation, shown: ReadonlyMap<string, number>): boolean {
  const total = shown.get(whole);
  const counts = parts.map((part) => shown.get(part));
  if (total === undefined || counts.includes(undefined)) return true;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) === total;
}

/** Counts over some columns, of which a count without them is the sum. */
interface Sum {
  readonly columns: readonly string[];
  readonly parts: string[];
}

/**
 * All of a column is the sum of its labels. Where a table leaves out totals between, the sum runs over several columns
 * at once, over as few as there are counts for.
 */
function labelRelations(names: readonly CellName[]): readonly Relation[] {
  const sums = new Map<string, Map<string, Sum>>();
  for (const name of names) {
    for (const columns of subsets([...name.labels.keys()])) {
      const labels = new Map([...name.labels].filter(([column]) => !columns.includes(column)));
      const whole = keyOf({ ...name, labels });
      const bySet = sums.get(whole) ?? new Map<string, Sum>();
      sums.set(whole, bySet);
      const setKey = JSON.stringify(columns.toSorted());
      const sum = bySet.get(setKey) ?? { columns, parts: [] };
      bySet.set(setKey, sum);
      sum.parts.push(keyOf(name));
    }
  }
  const shown = new Set(names.map(keyOf));
  return [...sums].flatMap(([whole, bySet]) => {
    const candidates = [...bySet.values()];
    const finest = candidates.filter(({ columns }) => !candidates.some((other) => isWithin(other.columns, columns)));
    // A total that nobody shows still ties two ways of breaking it down to each other.
    return shown.has(whole) || finest.length > 1
      ? finest.map(({ parts }) => ({ isOfPeriods: false, whole, parts }))
      : [];
  });
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.length < many.length && few.every((column) => many.includes(column));
}

/** Every choice of at least one of some columns. */
function subsets(columns: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** columns.length - 1 }, (_none, index) =>
    columns.filter((_column, at) => Math.floor((index + 1) / 2 ** at) % 2 === 1),
  );
}

/**
 * The days on which any period of a count begins or ends cut the time into stretches, and each period is the sum of
 * its stretches. What is counted as it was on one day is in no sum.
 */
function periodRelations(names: readonly CellName[]): readonly Relation[] {
  const alike = new Map<string, CellName[]>();
  for (const name of names) {
    if (name.from === '' || name.from === name.to) continue;
    const key = keyOf({ ...name, from: '', to: '' });
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  return [...alike.values()].flatMap((same) => {
    const edges = [...new Set(same.flatMap(({ from, to }) => [from, dayAfter(to)]))].toSorted();
    return same.flatMap((name) => {
      const inside = edges.filter((edge) => edge >= name.from && edge <= name.to);
      if (inside.length < 2) return [];
      const ends = [...inside.slice(1), dayAfter(name.to)];
      const stretches = inside.map((from, index) => ({ ...name, from, to: dayBefore(ends[index] ?? '') }));
      const within = same.filter((other) => other !== name && other.from >= name.from && other.to <= name.to);
      // With another period beside it, it is the sum of that one and others.
      const around = within.filter(
        (inner) =>
          inner.from > name.from &&
          inner.to < name.to &&
          within.every(({ from, to }) => from <= inner.to && to >= inner.from),
      );
      return [
        { isOfPeriods: true, whole: keyOf(name), parts: stretches.map(keyOf) },
        ...around.map((inner) => aroundRelation(name, inner, stretches)),
      ];
    });
  });
}

/** What a period leaves on both sides of one that lies within it, as one count. */
function aroundRelation(name: CellName, inner: CellName, stretches: readonly CellName[]): Relation {
  const around = { ...name, to: `${name.to} without ${inner.from} to ${inner.to}` };
  const outside = stretches.filter(({ from, to }) => to < inner.from || from > inner.to);
  return { isOfPeriods: true, whole: keyOf(around), parts: outside.map(keyOf) };
}

function dayAfter(day: string): string {
  return shifted(day, 1);
}

function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
