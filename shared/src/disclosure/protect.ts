import { withheld } from './count-table.ts';
import type { CountTable, ProtectedTable } from './count-table.ts';
import { linearSystem } from './every-table.ts';
import { insidersOf } from './insiders.ts';
import type { InsiderRule } from './insiders.ts';
import type { LinearSystem } from './linear-system.ts';
import { mergesFor } from './merge.ts';
import type { Merge } from './merge.ts';
import { isSmall, partsOf } from './parts.ts';
import type { Standing } from './parts.ts';
import type { Solver } from './solver.ts';
import { withhold } from './withhold.ts';

/** A table that was given away: what it really counts, and what was shown of it. Never changed afterwards. */
export interface ReleasedTable {
  readonly counts: CountTable;
  readonly shown: ProtectedTable;
  /** What it counts by shorter periods that make it up, as it was known then; of these nothing is ever shown. */
  readonly finer?: readonly CountTable[];
}

export interface ProtectOptions {
  readonly solve: Solver;
  /** Counts from 1 to one less are withheld; 5 when absent. */
  readonly threshold?: number;
  /** Everything released before about the same people, in the order of release. */
  readonly ledger?: readonly ReleasedTable[];
  /**
   * What the tables count by shorter periods that make them up (quarters of a year), of which nothing is shown: without
   * them what lies between periods that overlap is not protected, since it is not known how many it really are.
   */
  readonly finer?: readonly CountTable[];
}

/** Tables as they may be given away; or that nothing safe is left of them, and what to put together instead. */
export type Protection =
  | { readonly kind: 'protected'; readonly tables: readonly ProtectedTable[] }
  | { readonly kind: 'refused'; readonly merge: readonly Merge[] };

/**
 * Tables of counts with whatever must be withheld marked, so that from them and everything released before, no withheld
 * count below the threshold can be narrowed further, nor what two periods leave between them; that nobody who knows a
 * label in every period learns any of these of another, and nobody who knows one withheld count another of a table.
 */
export function protect(tables: readonly CountTable[], options: ProtectOptions): Protection {
  return protectBy(insidersOf, tables, options);
}

/** The same whoever is taken for an insider: a proof needs a control that reckons with fewer. */
export function protectBy(
  insiders: InsiderRule,
  tables: readonly CountTable[],
  { solve, threshold = 5, ledger = [], finer = [] }: ProtectOptions,
): Protection {
  const system = linearSystem(
    [...ledger.map(({ counts }) => [counts]), tables],
    [...ledger.map((released) => released.finer ?? []), finer],
  );
  const standing = standingOf(system, { ledger, threshold });
  const isWithheld = standing.map((each) => each === 'withheld');
  const stuck: number[] = [];
  const { parts, lost } = partsOf(system, { standing, threshold, insiders });
  for (const { problem, members } of parts) {
    const found = withhold(problem, solve);
    if (found.kind === 'stuck') stuck.push(...found.places.flatMap((place) => members[place] ?? []));
    else found.isWithheld.forEach((is, place) => members[place]?.forEach((each) => (isWithheld[each] = is)));
  }
  const places = system.places.slice(ledger.length);
  const isNothing = places.flat().every((place) => isWithheld[place]) && places.flat().length > 0;
  const trouble = [...lost, ...stuck];
  if (trouble.length > 0 || isNothing) {
    const unknowns = (trouble.length > 0 ? trouble : places.flat()).flatMap((place) => system.unknowns[place] ?? []);
    return { kind: 'refused', merge: mergesFor(unknowns, { tables, threshold }) };
  }
  return {
    kind: 'protected',
    tables: tables.map((table, at) => ({
      ...table,
      cells: table.cells.map((cell, row) => {
        const place = places[at]?.[row];
        return { ...cell, count: place === undefined || isWithheld[place] === true ? withheld : cell.count };
      }),
    })),
  };
}

function standingOf(
  system: LinearSystem,
  { ledger, threshold }: { readonly ledger: readonly ReleasedTable[]; readonly threshold: number },
): readonly Standing[] {
  const shown = new Set<number>();
  const hidden = new Set<number>();
  ledger.forEach((released, at) => {
    released.shown.cells.forEach(({ count }, row) => {
      const place = system.places[at]?.[row];
      if (place !== undefined) (count === withheld ? hidden : shown).add(place);
    });
  });
  return system.unknowns.map((unknown, place) => {
    if (shown.has(place) || unknown.kind === 'absent') return 'known';
    if (unknown.kind !== 'cell') return 'idle';
    return hidden.has(place) || isSmall(unknown.count, threshold) ? 'withheld' : 'open';
  });
}
