import { boundless } from './problem.ts';
import type { Bounds, Row } from './problem.ts';
import type { Relation } from './relations.ts';
import type { Version } from './versions.ts';

/** All counts of all versions as unknown numbers; those that are one count by other names are one number. */
export interface System {
  readonly bounds: readonly Bounds[];
  readonly rows: readonly Row[];
  readonly switches: readonly number[];
  /** The number that stands for a count in a version. */
  readonly indexOf: (key: string, version: number) => number;
}

/** A correction of a withheld count is taken to be no larger. */
const largestCorrection = 60;

/**
 * The numbers, what is known of each and how they add up. Where there are several versions and a count is taken for
 * unchanged as long as it can be, those that no sum splits further are each tied to themselves in the version before
 * by a switch, which is 1 where they differ.
 */
export function systemOf(
  versions: readonly Version[],
  relations: readonly Relation[],
  { isUnchangedTaken }: { readonly isUnchangedTaken: boolean },
): System {
  const keys = [
    ...new Set([
      ...versions.flatMap(({ shown }) => [...shown.keys()]),
      ...relations.flatMap(({ whole, parts }) => [whole, ...parts]),
    ]),
  ];
  const places = new Map(keys.map((key, index) => [key, index]));
  const bounds: readonly Bounds[] = versions.flatMap(({ shown }) =>
    keys.map((key) => shown.get(key) ?? { low: 0, high: boundless }),
  );
  const rows: Row[] = [];
  versions.forEach((_version, version) => {
    for (const { whole, parts } of relations) {
      const terms = new Map(parts.map((part) => [place(part, version), 1]));
      rows.push({ terms: terms.set(place(whole, version), -1), total: 0 });
    }
  });
  const aliases = namesOfOne(bounds, rows);

  function place(key: string, version: number): number {
    return version * keys.length + (places.get(key) ?? 0);
  }
  const wholes = new Set(relations.map(({ whole }) => whole));
  const atoms = keys.filter((key) => !wholes.has(key));
  const pairs = versions
    .slice(1)
    .flatMap((_version, before) =>
      atoms.map((atom): [number, number] => [place(atom, before), place(atom, before + 1)]),
    );
  const { switches, ties } = tied(isUnchangedTaken ? pairs : [], bounds);
  rows.push(...ties);
  return {
    bounds: [...tightest(bounds, aliases), ...switches.map(() => ({ low: 0, high: 1 }))],
    rows: rows.map((row) => ({ ...row, terms: renamed(row.terms, aliases) })).filter(({ terms }) => terms.size > 0),
    switches,
    indexOf: (key, version) => aliases(place(key, version)),
  };
}

/** Rows that hold the two numbers of each pair equal, but where a switch is turned. */
function tied(
  pairs: readonly (readonly [number, number])[],
  bounds: readonly Bounds[],
): { readonly switches: readonly number[]; readonly ties: readonly Row[] } {
  const open = pairs.filter(([before, now]) => !isKnown(bounds[before]) || !isKnown(bounds[now]));
  const ties = open.flatMap(([before, now], at) =>
    [1, -1].map((sign): Row => {
      const terms: [number, number][] = [
        [now, sign],
        [before, -sign],
        [bounds.length + at, -largestCorrection],
      ];
      return { terms: new Map(terms), total: 0, isAtMost: true };
    }),
  );
  return { switches: open.map((_pair, at) => bounds.length + at), ties };
}

export function isKnown(bounds: Bounds | undefined): boolean {
  return bounds !== undefined && bounds.low === bounds.high;
}

/**
 * A total of which all parts but one are shown to be none is that part by another name: who knows the one knows the
 * other, and has learnt nothing of anybody else.
 */
function namesOfOne(bounds: readonly Bounds[], rows: readonly Row[]): (index: number) => number {
  const names = new Map<number, number>();
  function resolve(index: number): number {
    const next = names.get(index);
    return next === undefined ? index : resolve(next);
  }
  for (const { terms } of rows) {
    const open = [...terms.keys()].filter((index) => !(bounds[index]?.low === 0 && bounds[index].high === 0));
    const [one, other] = open;
    if (open.length !== 2 || one === undefined || other === undefined) continue;
    if (terms.get(one) === terms.get(other)) continue;
    const [first, second] = [resolve(one), resolve(other)];
    if (first !== second) names.set(Math.max(first, second), Math.min(first, second));
  }
  return resolve;
}

function renamed(terms: ReadonlyMap<number, number>, aliases: (index: number) => number): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  for (const [index, weight] of terms) all.set(aliases(index), (all.get(aliases(index)) ?? 0) + weight);
  return new Map([...all].filter(([, weight]) => weight !== 0));
}

function tightest(bounds: readonly Bounds[], aliases: (index: number) => number): readonly Bounds[] {
  const all = [...bounds];
  bounds.forEach(({ low, high }, index) => {
    const at = aliases(index);
    const before = all[at] ?? { low, high };
    all[at] = { low: Math.max(low, before.low), high: Math.min(high, before.high) };
  });
  return all;
}
