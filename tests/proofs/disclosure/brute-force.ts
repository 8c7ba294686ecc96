import type { ReleasedFile } from './attacker/table.ts';

/** A two-way table with its totals, as a file has it. */
export interface Square {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row; `null` is withheld. The last row and column are totals. */
  readonly counts: readonly (readonly (number | null)[])[];
}

/** Every value that each place of a table has in some way to fill it in, in the order of its rows. */
export interface Filled {
  readonly values: readonly ReadonlySet<number>[];
  /** The same of the ways that have a value in one place. */
  readonly valuesWith: (place: number, value: number) => readonly ReadonlySet<number>[];
}

/** No count that nothing bounds is tried beyond it. */
export const mostTried = 40;

/** The table of a file of two levels, read without the attacker's reader: the lines under the headers. */
export function squareOf({ text }: ReleasedFile): Square {
  const lines = text.split('\r\n').map((line) => line.split(','));
  const body = lines.slice(lines.findIndex((cells) => cells[0] === 'From') + 1).filter((cells) => cells.length > 1);
  const labels = [2, 3].map((column) => {
    const all = [...new Set(body.map((cells) => cells[column] ?? ''))];
    return [...all.filter((label) => label !== 'All'), 'All'];
  });
  const [rows = [], columns = []] = labels;
  const counts = rows.map((row) =>
    columns.map((column) => {
      const count = body.find((cells) => cells[2] === row && cells[3] === column)?.[4];
      return count === '[c]' ? null : Number(count);
    }),
  );
  return { rows, columns, counts };
}

/**
 * Tries every way to fill a table in with whole numbers from 0 so that its totals are right.
 * @returns `undefined` where there are more ways than it may try
 */
export function everyFilling({ counts }: Square, mostWays: number): Filled | undefined {
  const filler = new Filler(counts, mostWays);
  if (!filler.complete([])) return undefined;
  const places = counts.flat().length;
  const { fillings } = filler;
  return {
    values: valuesOf(fillings, places),
    valuesWith: (place, value) =>
      valuesOf(
        fillings.filter((filling) => filling[place] === value),
        places,
      ),
  };
}

/** What the cells filled in so far, the last of them included, add up to. */
interface Sums {
  readonly row: number;
  readonly column: number;
  readonly all: number;
}

class Filler {
  readonly fillings: (readonly number[])[] = [];
  readonly #square: Square['counts'];
  readonly #height: number;
  readonly #width: number;
  #left: number;

  constructor(square: Square['counts'], mostWays: number) {
    this.#square = square;
    this.#height = square.length - 1;
    this.#width = (square[0]?.length ?? 1) - 1;
    this.#left = mostWays;
  }

  /** Fills the cells after these in, row by row. @returns false where there are too many ways */
  complete(inner: readonly number[]): boolean {
    this.#left -= 1;
    if (this.#left < 0) return false;
    const place = inner.length;
    if (place === this.#width * this.#height) {
      this.fillings.push(withTotals(inner, this.#width, this.#height));
      return true;
    }
    const shown = this.#square[Math.floor(place / this.#width)]?.[place % this.#width];
    if (typeof shown === 'number') return !this.#fits([...inner, shown]) || this.complete([...inner, shown]);
    const isBounded = this.#totals(place).some((total) => typeof total === 'number');
    const last = isBounded ? Infinity : mostTried;
    for (let count = 0; count <= last; count += 1) {
      const next = [...inner, count];
      if (this.#fits(next)) {
        if (!this.complete(next)) return false;
      } else if (this.#exceeds(next)) return true;
    }
    return true;
  }

  /** The totals of the row and column of a place and of all. */
  #totals(place: number): readonly [Total, Total, Total] {
    const row = Math.floor(place / this.#width);
    const column = place % this.#width;
    const bottom = this.#square[this.#height];
    return [this.#square[row]?.[this.#width], bottom?.[column], bottom?.[this.#width]];
  }

  #sums(inner: readonly number[]): Sums {
    const place = inner.length - 1;
    return {
      row: sumOf(inner.slice(place - (place % this.#width))),
      column: sumOf(inner.filter((_count, at) => at % this.#width === place % this.#width)),
      all: sumOf(inner),
    };
  }

  /** Whether no shown total is passed, and those that are complete are met. */
  #fits(inner: readonly number[]): boolean {
    const place = inner.length - 1;
    const [row, column, all] = this.#totals(place);
    const sums = this.#sums(inner);
    const isLastRow = place >= this.#width * (this.#height - 1);
    return (
      agrees(sums.row, row, place % this.#width === this.#width - 1) &&
      agrees(sums.column, column, isLastRow) &&
      agrees(sums.all, all, inner.length === this.#width * this.#height)
    );
  }

  /** Whether a larger count in the last place cannot fit either, which is so once a shown total is passed. */
  #exceeds(inner: readonly number[]): boolean {
    const [row, column, all] = this.#totals(inner.length - 1);
    const sums = this.#sums(inner);
    return passes(sums.row, row) || passes(sums.column, column) || passes(sums.all, all);
  }
}

type Total = number | null | undefined;

function passes(sum: number, total: Total): boolean {
  return typeof total === 'number' && sum > total;
}

function valuesOf(fillings: readonly (readonly number[])[], places: number): readonly ReadonlySet<number>[] {
  return Array.from({ length: places }, (_none, place) => new Set(fillings.map((filling) => filling[place] ?? 0)));
}

function agrees(sum: number, total: Total, isComplete: boolean): boolean {
  if (typeof total !== 'number') return true;
  return isComplete ? sum === total : sum <= total;
}

function withTotals(inner: readonly number[], width: number, height: number): number[] {
  const rows = Array.from({ length: height }, (_none, row) => inner.slice(row * width, (row + 1) * width));
  const columns = Array.from({ length: width }, (_none, column) =>
    sumOf(inner.filter((_count, at) => at % width === column)),
  );
  return [...rows.flatMap((row) => [...row, sumOf(row)]), ...columns, sumOf(inner)];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
