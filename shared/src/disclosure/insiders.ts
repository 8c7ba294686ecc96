import type { Unknown } from './linear-system.ts';
import type { Knowing } from './problem.ts';
import { peopleOf } from './table-relations.ts';

/** For each count what each of those knows who must not learn it; given are, by place, the unknowns that are this count. */
export type InsiderRule = (all: readonly (readonly Unknown[])[]) => readonly (readonly Knowing[])[];

/** Somebody who has to do with a label, such as a school, and knows its counts of every period. */
interface Reader {
  readonly label: Pick<Unknown, 'counting' | 'labels'>;
  readonly knowing: Knowing;
}

/**
 * For each count, what each of those knows who must not learn it. Who knows a label must learn nothing of another one,
 * in any period. Who knows one count of a table must learn no other of a table, of the same label neither; what no table
 * has of their own label, such as the rest of a year that is shown, nobody can keep from them.
 * @param all by place, the unknowns that are this count
 */
export function insidersOf(all: readonly (readonly Unknown[])[]): readonly (readonly Knowing[])[] {
  const readers = readersOf(all);
  const counts = all.map((each) => each.filter(({ kind }) => kind === 'cell'));
  const byCount = placesBy(counts.map((each) => each.map(countName)));
  const byLabel = placesBy(counts.map((each) => each.map(labelName)));
  return all.map((own, place) => {
    const strangers = readers.filter(({ label, knowing }) => !knowing.has(place) && !isTold(own, label));
    const sameLabel = (counts[place] ?? []).flatMap((count) => [...(byLabel.get(labelName(count)) ?? [])]);
    const otherPeriods = sameLabel.flatMap((each) =>
      (counts[each] ?? []).flatMap((count) => byCount.get(countName(count)) ?? []),
    );
    return [...strangers.map(({ knowing }) => knowing), ...new Set(otherPeriods)].filter(
      (knowing) => !knowing.has(place),
    );
  });
}

/** One for each label that a table has. */
function readersOf(all: readonly (readonly Unknown[])[]): readonly Reader[] {
  const cells = all.flat().filter(({ kind }) => kind === 'cell');
  // What is left of a total is of none of its labels, and of other people than the total.
  const places = placesBy(all.map((each) => each.filter(({ kind }) => kind !== 'rest').map(labelName)));
  const labels = new Map(cells.map((cell) => [labelName(cell), cell]));
  return [...labels].map(([name, label]) => ({ label, knowing: places.get(name) ?? new Set() }));
}

function placesBy(names: readonly (readonly string[])[]): ReadonlyMap<string, Knowing> {
  const places = new Map<string, Set<number>>();
  names.forEach((own, place) => {
    for (const name of own) places.set(name, (places.get(name) ?? new Set()).add(place));
  });
  return places;
}

/**
 * It is known what did not change, so a correction of one count is mostly one of its total and of another breakdown too,
 * whatever is withheld. That they do not tell of each other can be asked of the labels of one breakdown alone.
 */
function isTold(own: readonly Unknown[], label: Reader['label']): boolean {
  return own.some((unknown) => unknown.kind === 'correction' && levelsOf(unknown) !== levelsOf(label));
}

function levelsOf({ counting, labels }: Reader['label']): string {
  return JSON.stringify([counting, labels.map(([level]) => level).toSorted()]);
}

function labelName({ counting, labels }: Unknown): string {
  return peopleOf(counting, labels);
}

/** The same for the same people and days before and after a correction. */
export function countName(unknown: Unknown): string {
  return JSON.stringify([labelName(unknown), unknown.from, unknown.to]);
}
