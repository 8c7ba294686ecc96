import { nameOf, sightingsIn } from './cells.ts';
import type { CellName, Sighting } from './cells.ts';
import { componentsOf } from './components.ts';
import { Knowledge } from './knowledge.ts';
import type { Interval } from './knowledge.ts';
import { readTables } from './read-tables.ts';
import { relationsAmong } from './relations.ts';
import type { Relation } from './relations.ts';
import type { Bounds } from './problem.ts';
import { isKnown, systemOf } from './system.ts';
import type { ReleasedFile } from './table.ts';
import { versionsIn } from './versions.ts';

/** Where a file has a mark in the stead of a count; of no file where none has it. */
export interface Place {
  readonly file: string | null;
  readonly name: CellName;
}

/** One count that nobody is told, in however many places. */
export interface HiddenCount {
  readonly places: readonly Place[];
}

/** What can be known from everything released. */
export interface Attack {
  /** Whether some files can only be true of other figures than those before them. */
  readonly isCorrected: boolean;
  readonly hidden: readonly HiddenCount[];
  /** Counts of stretches between the periods of the files, which no file has; each by its name, and of no file. */
  readonly between: readonly HiddenCount[];
  /** The least and the most that a count can be; of a bound at or beyond `enough`, one that is as good. */
  readonly intervalOf: (count: HiddenCount, enough?: Interval) => Interval;
  /** The withheld counts and those between that can be one thing only, with what they are. */
  readonly certain: () => ReadonlyMap<HiddenCount, number>;
  /**
   * Other counts, withheld or between, that somebody who knows these knows for certain, with what they are; `undefined` where these
   * cannot be, so that what was guessed of a correction is wrong.
   */
  readonly learntWith: (known: ReadonlyMap<HiddenCount, number>) => ReadonlyMap<HiddenCount, number> | undefined;
  /** Whether a count may be each of these. */
  readonly canBe: (count: HiddenCount, values: readonly number[]) => boolean;
  /** Whether a count and all that it is tied to can be what they are said to be; they cannot where a guess is wrong. */
  readonly couldBe: (count: HiddenCount, said: ReadonlyMap<HiddenCount, number>) => boolean;
}

export interface AttackOptions {
  /** Whether what no correction shows to have changed is taken for unchanged; it is where absent. */
  readonly isUnchangedTaken?: boolean;
}

/**
 * Attacks files as they were given away, in the order they were. Files may be tables of one day or of years: every sum
 * among labels, periods and files is used at once, with every unknown count a whole number from 0.
 *
 * Of corrections: whoever sees a count change knows that it did. That a count which is withheld in one version or in
 * both did not change is a guess; it is taken for certain here as far as nothing shown contradicts it, because a
 * council corrects few counts and a reader reckons so. Where something must have changed, every choice of as few
 * changes as possible is looked at, and only what holds in each of them counts as learnt. Without `isUnchangedTaken`
 * nothing is guessed: what follows then is certain.
 */
export async function attack(
  files: readonly ReleasedFile[],
  { isUnchangedTaken = true }: AttackOptions = {},
): Promise<Attack> {
  const sightings = sightingsIn(readTables(files));
  const relations = relationsAmong(sightings);
  const versions = await versionsIn(sightings, relations);
  const system = systemOf(versions, relations, { isUnchangedTaken });
  const places = new Map<number, Place[]>();
  for (const { key, name, file, count } of sightings) {
    if (count !== null) continue;
    const version = versions.findIndex(({ files: inIt }) => inIt.includes(file));
    const index = system.indexOf(key, version);
    places.set(index, [...(places.get(index) ?? []), { file, name }]);
  }
  const known = await Promise.all(
    componentsOf(system).map(async (component) => ({
      members: component.members,
      knowledge: await Knowledge.of(component),
    })),
  );
  const whereabouts = new Map(
    known.flatMap(({ members, knowledge }) => members.map((index, at): [number, Tied] => [index, { knowledge, at }])),
  );
  function located([index, at]: readonly [number, readonly Place[]]): [HiddenCount, Whereabouts] {
    return [{ places: at }, whereabouts.get(index) ?? boundsOf(system.bounds[index])];
  }
  const hidden = new Map([...places].map(located));
  const inEach = versions.map((_version, at) => (key: string) => system.indexOf(key, at));
  const others = [...placesBetween(sightings, relations, inEach)].filter(([index]) => !places.has(index));
  const between = new Map(others.map(located));
  return {
    isCorrected: versions.length > 1,
    hidden: [...hidden.keys()],
    between: [...between.keys()],
    ...attackOn(new Map([...hidden, ...between])),
  };
}

/** By number, the counts that sums of periods tell of and no file has, in each version. */
function placesBetween(
  sightings: readonly Sighting[],
  relations: readonly Relation[],
  versions: readonly ((key: string) => number)[],
): ReadonlyMap<number, readonly Place[]> {
  const seen = new Set(sightings.map(({ key }) => key));
  const ofPeriods = relations.filter(({ isOfPeriods }) => isOfPeriods);
  const named = new Set(ofPeriods.flatMap(({ whole, parts }) => [whole, ...parts]));
  const unseen = [...named].filter((key) => !seen.has(key));
  const places = versions.flatMap((indexOf) =>
    unseen.map((key) => ({ index: indexOf(key), place: { file: null, name: nameOf(key) } })),
  );
  return new Map(
    [...Map.groupBy(places, ({ index }) => index)].map(([index, all]) => [index, all.map(({ place }) => place)]),
  );
}

/** Where a count stands among those that sums tie to it. */
interface Tied {
  readonly knowledge: Knowledge;
  readonly at: number;
}

/** A count that no sum ties to another: what one file withholds another may show, or nothing is known of it. */
type Whereabouts = Tied | Interval;

function boundsOf(bounds: Bounds | undefined): Interval {
  return bounds !== undefined && isKnown(bounds)
    ? { least: bounds.low, most: bounds.high }
    : { least: 0, most: Infinity };
}

function isTied(there: Whereabouts | undefined): there is Tied {
  return there !== undefined && 'knowledge' in there;
}

type Said = ReadonlyMap<HiddenCount, number>;

function attackOn(found: ReadonlyMap<HiddenCount, Whereabouts>): Omit<Attack, 'isCorrected' | 'hidden' | 'between'> {
  function intervalOf(count: HiddenCount, enough?: Interval): Interval {
    const there = found.get(count) ?? boundsOf(undefined);
    return isTied(there) ? there.knowledge.intervalOf(there.at, enough) : there;
  }
  /** Of some counts, those that are tied to each other, under what they are tied by. */
  function tied(given: Said): ReadonlyMap<Knowledge, ReadonlyMap<number, number>> {
    const parts = new Map<Knowledge, Map<number, number>>();
    for (const [count, value] of given) {
      const there = found.get(count);
      if (!isTied(there)) continue;
      const part = parts.get(there.knowledge) ?? new Map<number, number>();
      parts.set(there.knowledge, part.set(there.at, value));
    }
    return parts;
  }
  /** The withheld counts of a component, as it numbers them. */
  function asked(knowledge: Knowledge): readonly number[] {
    return [...found.values()].flatMap((there) => (isTied(there) && there.knowledge === knowledge ? [there.at] : []));
  }
  /** Numbers of a component back to the counts they are. */
  function counts(knowledge: Knowledge, values: ReadonlyMap<number, number>): readonly [HiddenCount, number][] {
    return [...found].flatMap(([count, there]): [HiddenCount, number][] => {
      const value = isTied(there) && there.knowledge === knowledge ? values.get(there.at) : undefined;
      return value === undefined ? [] : [[count, value]];
    });
  }
  return {
    intervalOf,
    certain: () => {
      const knowledge = new Set([...found.values()].filter(isTied).map((there) => there.knowledge));
      const alone = [...found].flatMap(([count, there]): [HiddenCount, number][] =>
        !isTied(there) && there.least === there.most ? [[count, there.least]] : [],
      );
      const all = [...knowledge].flatMap((one) => counts(one, one.learntWith(new Map(), asked(one)) ?? new Map()));
      return new Map([...alone, ...all]);
    },
    canBe: (count, values) => {
      const there = found.get(count) ?? boundsOf(undefined);
      if (isTied(there)) return there.knowledge.canBe(there.at, values);
      return values.every((value) => value >= there.least && value <= there.most);
    },
    couldBe: (count, said) => {
      const there = found.get(count);
      return !isTied(there) || there.knowledge.areTogether(tied(said).get(there.knowledge) ?? new Map());
    },
    learntWith: (given) => {
      const learnt = [...tied(given)].map(([one, known]) => ({ one, values: one.learntWith(known, asked(one)) }));
      if (learnt.some(({ values }) => values === undefined)) return undefined;
      return new Map(learnt.flatMap(({ one, values }) => counts(one, values ?? new Map())));
    },
  };
}
