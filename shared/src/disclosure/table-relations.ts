import type { Breakdown, CountTable } from './count-table.ts';
import { addRelation, addUnknown } from './linear-system.ts';
import type { SystemDraft, Unknown } from './linear-system.ts';

/** A row of a table: for each breakdown the labels from its widest level down to where it is a total. */
type Row = readonly (readonly string[])[];

interface Draft extends SystemDraft {
  readonly table: CountTable;
  /** For each breakdown, of each of its paths the labels below it. */
  readonly below: readonly ReadonlyMap<string, readonly string[]>[];
  /** Unknown by row; null where the table says nothing about it. */
  readonly byRow: Map<string, number | null>;
  /** The unknown of a cell with this name and count, if there is one by now. */
  readonly named: Map<string, number>;
}

/** The labels of a flat row as a path for each breakdown. */
function rowOf(breakdowns: readonly Breakdown[], labels: readonly (string | null)[]): Row {
  let start = 0;
  return breakdowns.map(({ levels }) => {
    const own = labels.slice(start, start + levels.length);
    start += levels.length;
    const total = own.indexOf(null);
    return own.slice(0, total === -1 ? own.length : total).filter((label) => label !== null);
  });
}

function nameOf(row: unknown): string {
  return JSON.stringify(row);
}

function labelsOf(table: CountTable, row: Row): Unknown['labels'] {
  return table.breakdowns.flatMap(({ levels }, place) =>
    levels.flatMap((level, depth) => {
      const label = row[place]?.[depth];
      return label === undefined ? [] : [[level, label] as const];
    }),
  );
}

/** The same for the same people wherever they stand, whatever the order of the breakdowns. */
export function peopleOf(counting: string, labels: Unknown['labels']): string {
  return nameOf([counting, labels.toSorted(([one], [other]) => (one < other ? -1 : 1))]);
}

/** Labels under each path of each breakdown, as the rows have them. */
function labelsBelow(table: CountTable): readonly ReadonlyMap<string, readonly string[]>[] {
  const found = table.breakdowns.map(() => new Map<string, Set<string>>());
  for (const { labels } of table.cells) {
    rowOf(table.breakdowns, labels).forEach((path, place) => {
      path.forEach((label, depth) => {
        const parent = nameOf(path.slice(0, depth));
        const known = found[place]?.get(parent) ?? new Set();
        found[place]?.set(parent, known.add(label));
      });
    });
  }
  return found.map((paths) => new Map([...paths].map(([parent, labels]) => [parent, [...labels]])));
}

/** What a table brought into a system. */
export interface AddedTable {
  readonly table: CountTable;
  /** Of each cell in order which unknown it is. */
  readonly places: readonly number[];
  /** Unknown by the name of its row; null where the table says nothing about it. */
  readonly byRow: ReadonlyMap<string, number | null>;
  /** Each total is the sum of what stands below it: nobody is left out. */
  readonly isWhole: boolean;
}

/**
 * Adds a table's cells, the totals it leaves out, and that each total is the sum of what stands below it.
 * @param named unknowns of cells that were added before, which this table may show again
 */
export function addTable(draft: SystemDraft, table: CountTable, named: Map<string, number>): AddedTable {
  const work: Draft = { ...draft, table, below: labelsBelow(table), byRow: new Map(), named };
  const places = table.cells.map(({ labels, count }) => addCell(work, rowOf(table.breakdowns, labels), count));
  const rows = everyRow(work);
  for (const row of rows) unknownOf(work, row);
  const known = draft.unknowns.length;
  for (const row of rows) addSums(work, row);
  return { table, places, byRow: work.byRow, isWhole: draft.unknowns.length === known };
}

/** Adds nobody for the rows that another table of the same shape has and this one, though it leaves nobody out, has not. */
export function addAbsent(draft: SystemDraft, added: AddedTable, others: readonly AddedTable[]): readonly number[] {
  if (!added.isWhole) return [];
  const { table } = added;
  const below = labelsBelow(table);
  const shape = shapeOf(table);
  const rows = new Set(
    others.filter((other) => shapeOf(other.table) === shape).flatMap(({ byRow }) => [...byRow.keys()]),
  );
  return [...rows].flatMap((name) => {
    if (added.byRow.has(name)) return [];
    const row = asRow(name);
    if (!row.every((path, place) => isBrokenDown(below[place], path))) return [];
    const { counting, from, to } = table;
    const people = { counting, from, to, labels: labelsOf(table, row) };
    return [addUnknown(draft, { ...people, kind: 'absent', count: 0, least: 0, most: 0 })];
  });
}

function shapeOf({ counting, breakdowns }: CountTable): string {
  return nameOf([counting, breakdowns]);
}

/** Wherever the path leaves what the table has, the table has other labels beside it. */
function isBrokenDown(below: ReadonlyMap<string, readonly string[]> | undefined, path: readonly string[]): boolean {
  for (let depth = 0; depth < path.length; depth += 1) {
    const labels = below?.get(nameOf(path.slice(0, depth)));
    if (labels === undefined) return false;
    if (!labels.includes(path[depth] ?? '')) return true;
  }
  return true;
}

// Names are made by `nameOf` of a row.
function asRow(name: string): Row {
  return JSON.parse(name) as Row;
}

function addCell(work: Draft, row: Row, count: number): number {
  const unknown = addNamed(work, row, { kind: 'cell', count });
  work.byRow.set(nameOf(row), unknown);
  return unknown;
}

/** One unknown for the same people in the same days with the same count; a total that was left out may be shown now. */
function addNamed(work: Draft, row: Row, given: Pick<Unknown, 'kind' | 'count'>): number {
  const { counting, from, to } = work.table;
  const labels = labelsOf(work.table, row);
  const name = nameOf([peopleOf(counting, labels), from, to, given.count]);
  const known = work.named.get(name);
  if (known !== undefined) {
    const unknown = work.unknowns[known];
    if (unknown?.kind === 'total') work.unknowns[known] = { ...unknown, kind: given.kind };
    return known;
  }
  const added = addUnknown(work, { ...given, counting, from, to, labels, least: 0, most: Infinity });
  work.named.set(name, added);
  return added;
}

/** Every crossing of the paths of the breakdowns, totals included. */
function everyRow({ below }: Draft): readonly Row[] {
  const paths = below.map((byParent) => pathsFrom(byParent, []));
  return paths.reduce<readonly Row[]>((rows, own) => rows.flatMap((row) => own.map((path) => [...row, path])), [[]]);
}

function pathsFrom(
  byParent: ReadonlyMap<string, readonly string[]>,
  path: readonly string[],
): readonly (readonly string[])[] {
  const labels = byParent.get(nameOf(path)) ?? [];
  return [path, ...labels.flatMap((label) => pathsFrom(byParent, [...path, label]))];
}

function unknownOf(work: Draft, row: Row): number | null {
  const known = work.byRow.get(nameOf(row));
  if (known !== undefined) return known;
  const parts = partsOf(work, row)[0];
  const counts = parts?.flatMap((part) => {
    const unknown = unknownOf(work, part);
    return unknown === null ? [] : [work.unknowns[unknown]?.count ?? 0];
  });
  const isTotal = counts !== undefined && counts.length > 0;
  const count = counts?.reduce((sum, part) => sum + part, 0) ?? 0;
  const unknown = isTotal ? addNamed(work, row, { kind: 'total', count }) : null;
  work.byRow.set(nameOf(row), unknown);
  return unknown;
}

/** For each breakdown in which the row is a total: the rows it is the total of. */
function partsOf({ below }: Draft, row: Row): readonly (readonly Row[])[] {
  return below.flatMap((byParent, place) => {
    const path = row[place] ?? [];
    const labels = byParent.get(nameOf(path));
    return labels === undefined ? [] : [labels.map((label) => row.with(place, [...path, label]))];
  });
}

function addSums(work: Draft, row: Row): void {
  const total = unknownOf(work, row);
  if (total === null) return;
  for (const rows of partsOf(work, row)) {
    const parts = rows.flatMap((part) => unknownOf(work, part) ?? []);
    if (parts.length === 0) continue;
    const all = work.unknowns[total];
    const rest = parts.reduce((left, part) => left - (work.unknowns[part]?.count ?? 0), all?.count ?? 0);
    const terms = [...parts.map((part) => [part, 1] as const), [total, -1] as const];
    // What a table leaves out of a total is people too.
    const others =
      rest > 0 && all !== undefined ? [[addUnknown(work, { ...all, kind: 'rest', count: rest }), 1] as const] : [];
    addRelation(work, [...terms, ...others]);
  }
}
