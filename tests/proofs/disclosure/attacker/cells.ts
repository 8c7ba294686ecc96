import type { ReleasedTable, Rounding } from './table.ts';

/** What a count is of, whichever table it stands in. */
export interface CellName {
  readonly counting: string;
  readonly from: string;
  readonly to: string;
  /** By column; a column that is not named is all of it. */
  readonly labels: ReadonlyMap<string, string>;
}

/** One place where a count stands, or a mark in its stead. */
export interface Sighting {
  readonly key: string;
  readonly name: CellName;
  readonly file: string;
  readonly count: number | null;
  /** How the count is rounded; the totals of a rounded table are exact. */
  readonly rounding: Rounding | undefined;
}

export function keyOf({ counting, from, to, labels }: CellName): string {
  return JSON.stringify([counting, from, to, [...labels].toSorted(([one], [other]) => (one < other ? -1 : 1))]);
}

/** The name that a key was made of. */
export function nameOf(key: string): CellName {
  // Keys are made by `keyOf`.
  const [counting, from, to, labels] = JSON.parse(key) as [string, string, string, [string, string][]];
  return { counting, from, to, labels: new Map(labels) };
}

/** Every count of the tables under the name it has in all of them. */
export function sightingsIn(tables: readonly ReleasedTable[]): readonly Sighting[] {
  const wider = widerLabels(tables);
  return tables.flatMap((table) =>
    table.rows.map(({ from, to, labels, count }) => {
      const named = new Map<string, string>();
      table.levels.forEach((level, index) => {
        const label = labels[index] ?? null;
        if (label === null) return;
        named.set(level, label);
        for (const [column, above] of wider.get(columnLabel(level, label)) ?? []) named.set(column, above);
      });
      const name = { counting: table.counting, from, to, labels: named };
      const isTotal = labels.includes(null);
      return { key: keyOf(name), name, file: table.file, count, rounding: isTotal ? undefined : table.rounding };
    }),
  );
}

function columnLabel(column: string, label: string): string {
  return JSON.stringify([column, label]);
}

/**
 * The wider labels that follow from a finer one: a school tells its phase. A column follows from another where each
 * label of the finer stands under one label of the wider, never under all of it, and some wider one has several finer.
 */
function widerLabels(tables: readonly ReleasedTable[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const wider = new Map<string, Map<string, string>>();
  const pairs = tables.flatMap(({ levels }) =>
    levels.flatMap((wide) => levels.filter((fine) => fine !== wide).map((fine) => ({ wide, fine }))),
  );
  const distinct = new Map(pairs.map((pair) => [JSON.stringify([pair.wide, pair.fine]), pair]));
  for (const { wide, fine } of distinct.values()) {
    const above = labelsAbove(tables, wide, fine);
    if (above === undefined) continue;
    for (const [label, aboveIt] of above) {
      const key = columnLabel(fine, label);
      const known = wider.get(key) ?? new Map<string, string>();
      wider.set(key, known.set(wide, aboveIt));
    }
  }
  return wider;
}

function labelsAbove(
  tables: readonly ReleasedTable[],
  wide: string,
  fine: string,
): ReadonlyMap<string, string> | undefined {
  const above = new Map<string, string>();
  for (const { levels, rows } of tables) {
    const [wideAt, fineAt] = [levels.indexOf(wide), levels.indexOf(fine)];
    if (wideAt === -1 || fineAt === -1) continue;
    for (const { labels } of rows) {
      const [wideLabel, fineLabel] = [labels[wideAt] ?? null, labels[fineAt] ?? null];
      if (fineLabel === null) continue;
      if (wideLabel === null || (above.get(fineLabel) ?? wideLabel) !== wideLabel) return undefined;
      above.set(fineLabel, wideLabel);
    }
  }
  return new Set(above.values()).size < above.size ? above : undefined;
}
