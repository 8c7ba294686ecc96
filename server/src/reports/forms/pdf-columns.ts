import { widthsOf } from './pdf-lines.ts';
import type { LineBox, Run } from './pdf-lines.ts';

/** How much more than they ask columns are given: far apart they are hard to read along a row. */
const widest = 1.4;
/** The higher it is, the more do the longest cells of a column count. */
const power = 2;

export interface Columns {
  /** One for each column, in points; together no more than there is room for. */
  readonly widths: readonly number[];
  /** Whether a word of a column must be broken. */
  readonly isTight: boolean;
}

type Cells = readonly (readonly Run[])[];

/**
 * Room shared out among columns so that the table is low: no word is broken where that can be, and the longer the words
 * of a column the more it is given.
 * @param columns of each, the words of its cells
 */
export function columnWidths(columns: readonly Cells[], box: LineBox): Columns {
  const asked = columns.map((cells) => askedBy(cells, box));
  const least = asked.map((one) => one.least);
  const most = asked.map((one) => one.most);
  if (sumOf(least) > box.width) return { widths: squeezed(least, box.width), isTight: true };
  if (sumOf(most) > box.width) return { widths: shared(asked, box.width), isTight: false };
  const scale = Math.min(box.width / Math.max(sumOf(most), 1), widest);
  return { widths: most.map((width) => width * scale), isTight: false };
}

interface Asked {
  /** Of its longest word. */
  readonly least: number;
  /** With every cell on one line. */
  readonly most: number;
  readonly weight: number;
}

/** A cell takes about as many lines as its column is narrower than it; the sum of their powers is least in these shares. */
function askedBy(cells: Cells, box: LineBox): Asked {
  const widths = cells.map((runs) => widthsOf(runs, box));
  return {
    least: Math.max(0, ...widths.map(({ least }) => least)),
    most: Math.max(0, ...widths.map(({ most }) => most)),
    weight: sumOf(widths.map(({ most }) => most ** power)) ** (1 / (power + 1)),
  };
}

/** The shares by weight, none below what it must have nor above what it can use. */
function shared(asked: readonly Asked[], width: number): readonly number[] {
  return filling(width, (share) =>
    asked.map(({ least, most, weight }) => Math.min(most, Math.max(least, weight * share))),
  );
}

/** Narrow columns keep what they ask; the others have all the same, so that none is left with a letter a line. */
function squeezed(least: readonly number[], width: number): readonly number[] {
  return filling(width, (level) => least.map((one) => Math.min(one, level)));
}

/** Widths that grow with a share, at the share with which they fill the room; found by halving. */
function filling(width: number, at: (share: number) => readonly number[]): readonly number[] {
  let [low, high] = [0, 1];
  while (sumOf(at(high)) < width && high < 1e6) high *= 2;
  for (let turn = 0; turn < 50; turn += 1) {
    const middle = (low + high) / 2;
    if (sumOf(at(middle)) > width) high = middle;
    else low = middle;
  }
  return at(low);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
