import type { ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';

type Cell = ProtectedTable['cells'][number];

/** Cells that differ in nothing but the label that is spread over columns. */
export interface Row {
  readonly labels: Cell['labels'];
  readonly counts: ReadonlyMap<string, Cell['count']>;
}

/**
 * Rows that say something: not a total that repeats the one row that it is the total of, and, where breakdowns are
 * crossed, not a row of nobody. Where nothing would be left all stay.
 */
export function shownRows({ breakdowns }: Pick<ProtectedTable, 'breakdowns'>, rows: readonly Row[]): readonly Row[] {
  const single = levelsOfOne(breakdowns, rows);
  const isCrossed = breakdowns.length > 2;
  const shown = rows.filter(
    (row) => single.every((place) => row.labels[place] !== null) && !(isCrossed && isZero(row)),
  );
  return shown.length === 0 ? rows : shown;
}

function isZero({ counts }: Row): boolean {
  return [...counts.values()].every((count) => count === 0);
}

/** The places of the levels of each breakdown that has one row and its totals alone. */
function levelsOfOne(breakdowns: ProtectedTable['breakdowns'], rows: readonly Row[]): readonly number[] {
  let end = 0;
  return breakdowns.flatMap(({ levels }) => {
    const own = levels.map((_, depth) => end + depth);
    end += levels.length;
    const finest = rows.map(({ labels }) => own.map((place) => labels[place] ?? null));
    const paths = new Set(finest.filter((path) => !path.includes(null)).map((path) => JSON.stringify(path)));
    return paths.size === 1 ? own : [];
  });
}
