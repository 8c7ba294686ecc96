import { attack } from './attacker/attack.ts';
import type { Attack, HiddenCount, Place } from './attacker/attack.ts';
import { keyOf, sightingsIn } from './attacker/cells.ts';
import { readTables } from './attacker/read-tables.ts';
import type { ReleasedFile } from './attacker/table.ts';
import { smallChanges } from './small-changes.ts';

export const threshold = 5;
const small = Array.from({ length: threshold - 1 }, (_none, index) => index + 1);
const enough = { least: 1, most: threshold - 1 };

/**
 * A withheld count that is not withheld well, in words; or of people whom periods leave between them. An `insider` knows
 * one withheld count, an `owner` those of one label in every period.
 */
export interface Break {
  readonly kind: 'exact' | 'narrowed' | 'insider' | 'owner';
  readonly count: HiddenCount;
  readonly words: string;
}

export interface Verdict {
  readonly hidden: number;
  /** Counts of 1 to 4 of stretches between periods, which no file has. */
  readonly between: number;
  readonly breaks: readonly Break[];
  /** What follows from a guess that is wrong, and so is nothing that anybody knows. */
  readonly misled: number;
}

/** Corrections by fewer than may be shown that files laid side by side show, in words. */
export function changesIn(released: readonly ReleasedFile[]): readonly string[] {
  return smallChanges(released, threshold);
}

/**
 * Attacks what was given away and holds what comes out against what is true, file by file under the same names. The
 * attack is made twice: with nothing guessed of corrections, and with every withheld count taken for unchanged as long
 * as it can be. Where the truth is not what was guessed, what follows is false, and whoever believes it knows nothing.
 */
export async function judge(
  released: readonly ReleasedFile[],
  truth: readonly ReleasedFile[],
  { withInsiders }: { readonly withInsiders: boolean },
): Promise<Verdict> {
  const truthsOf = await truthsIn(truth);
  const guessing = await attack(released);
  const verdict = breaksIn(guessing, { truthsOf, withInsiders });
  if (!guessing.isCorrected) return verdict;
  const certain = breaksIn(await attack(released, { isUnchangedTaken: false }), { truthsOf, withInsiders });
  const words = new Set(certain.breaks.map((one) => one.words));
  return { ...verdict, breaks: [...certain.breaks, ...verdict.breaks.filter((one) => !words.has(one.words))] };
}

function breaksIn(
  outcome: Attack,
  options: { readonly truthsOf: (count: HiddenCount) => readonly number[]; readonly withInsiders: boolean },
): Verdict {
  function known(counts: readonly HiddenCount[]): readonly Known[] {
    return counts.map((count) => ({ count, true: options.truthsOf(count) }));
  }
  const hidden = known(outcome.hidden);
  const between = known(outcome.between).filter((one) => one.true.some(isSmall));
  const latest = new Map(hidden.map((one) => [one.count, one.true.at(-1) ?? 0]));
  const certain = outcome.certain();
  const outside = [...hidden, ...between].flatMap((one) => outsideBreak(outcome, certain, one));
  const inside = options.withInsiders ? insideBreaks(outcome, certain, { hidden, between }) : [];
  const found = [...outside, ...inside];
  const breaks = found.filter(({ count }) => outcome.couldBe(count, latest));
  return { hidden: hidden.length, between: between.length, breaks, misled: found.length - breaks.length };
}

/** Counts that everybody can know. */
type Certain = ReadonlyMap<HiddenCount, number>;

interface Known {
  readonly count: HiddenCount;
  /** What it is in each of its places: a correction that nothing shows leaves several truths under one mark. */
  readonly true: readonly number[];
}

/** What is wrong with a count; nothing where what follows is false, as it can be where a guess is. */
function outsideBreak(outcome: Attack, certain: Certain, { count, true: truths }: Known): readonly Break[] {
  const is = certain.get(count);
  if (is !== undefined) {
    // What no file has was not withheld: then it tells of nobody unless it is small.
    if (firstPlace(count).file === null && !isSmall(is)) return [];
    return truths.includes(is) ? [{ kind: 'exact', count, words: `${placeWords(count)} is ${String(is)}` }] : [];
  }
  const possible = truths.find((value) => isSmall(value) && outcome.canBe(count, [value]));
  if (possible === undefined || outcome.canBe(count, small)) return [];
  const { least, most } = outcome.intervalOf(count, enough);
  const words = `${placeWords(count)} is ${String(possible)} and must be ${String(least)} to ${String(most)}`;
  return [{ kind: 'narrowed', count, words }];
}

/** What some files withhold, and what lies between their periods. */
interface Untold {
  readonly hidden: readonly Known[];
  readonly between: readonly Known[];
}

function insideBreaks(outcome: Attack, certain: Certain, { hidden, between }: Untold): readonly Break[] {
  // Who knows a count knows it before and after a correction; who owns a label, in every period.
  const counts = Map.groupBy(hidden, ({ count }) => keyOf(firstPlace(count).name));
  const labels = new Set(hidden.flatMap(({ count }) => labelsOf(count)));
  const insiders = [...counts.values()].flatMap((known) =>
    learntBy(outcome, known, hidden).map((one) => ({ ...one, kind: 'insider' as const })),
  );
  const owners = [...labels].flatMap((label) => {
    const known = hidden.filter(({ count }) => labelsOf(count).includes(label));
    const others = [...hidden, ...between].filter(({ count }) => !labelsOf(count).includes(label));
    return learntBy(outcome, known, others).map((one) => ({ ...one, kind: 'owner' as const }));
  });
  return [...insiders, ...owners].filter(({ count }) => !certain.has(count));
}

/** Counts of 1 to 4 among some that whoever knows others knows for certain. */
function learntBy(outcome: Attack, known: readonly Known[], among: readonly Known[]): readonly Omit<Break, 'kind'>[] {
  const learnt = outcome.learntWith(new Map(known.map((one) => [one.count, one.true.at(-1) ?? 0])));
  return among.flatMap(({ count, true: truths }) => {
    const is = learnt?.get(count);
    if (is === undefined || !isSmall(is) || !truths.includes(is)) return [];
    const who = known.map((one) => `${placeWords(one.count)} is ${String(one.true.at(-1))}`).join(' and ');
    return [{ count, words: `who knows that ${who}, knows that ${placeWords(count)} is ${String(is)}` }];
  });
}

/** The labels that a count is of, whatever the period. */
function labelsOf({ places }: HiddenCount): readonly string[] {
  return places.map(({ name }) => keyOf({ ...name, from: '', to: '' }));
}

function isSmall(count: number): boolean {
  return count > 0 && count < threshold;
}

/** What is true of a count; nothing of one that no file has where files that withhold nothing do not tell it either. */
async function truthsIn(truth: readonly ReleasedFile[]): Promise<(count: HiddenCount) => readonly number[]> {
  const between = await truthsBetween(truth);
  const counts = new Map(
    sightingsIn(readTables(truth)).map(({ file, key, count }) => [JSON.stringify([file, key]), count]),
  );
  return ({ places }) => {
    const found = places.flatMap(({ file, name }) => {
      if (file === null) return between.get(keyOf(name)) ?? [];
      const is = counts.get(JSON.stringify([file, keyOf(name)]));
      if (is === undefined || is === null) throw new Error(`nothing is known of ${file} ${keyOf(name)}`);
      return is;
    });
    return [...new Set(found)];
  };
}

async function truthsBetween(truth: readonly ReleasedFile[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const told = [...(await attack(truth)).certain()].flatMap(([{ places }, is]) =>
    places.map(({ name }) => ({ key: keyOf(name), is })),
  );
  return new Map([...Map.groupBy(told, ({ key }) => key)].map(([key, all]) => [key, all.map(({ is }) => is)]));
}

function placeWords(count: HiddenCount): string {
  const { file, name } = firstPlace(count);
  const labels = [...name.labels].map(([column, label]) => `${column}: ${label}`).join(', ');
  return `${file ?? 'between files'} ${name.from} ${name.to} [${labels}]`;
}

function firstPlace({ places }: HiddenCount): Place {
  const [first] = places;
  if (first === undefined) throw new Error('a withheld count stands nowhere');
  return first;
}
