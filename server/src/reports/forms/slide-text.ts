import { linesOf } from '../charts/text-width.ts';

/** Where words lie on a slide, in inches; letters in points. */
export interface SlideBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface FittedWords {
  /** Of the letters, in points. */
  readonly size: number;
  readonly items: readonly string[];
}

export interface Fitting {
  readonly box: Pick<SlideBox, 'w' | 'h'>;
  /** From the largest to the smallest, in points. */
  readonly sizes: readonly number[];
  /** How far a mark pushes each item in, in inches. */
  readonly indent: number;
}

const pointsAnInch = 72;
const lineHeight = 1.2;
/** Between one item and the next, in lines. */
const between = 0.35;

/** What says that there is more of it elsewhere. */
export const inTheReport = '… (in the report)';

/**
 * Items in the largest letters in which all of them fit in their box. Where not even the smallest do, what is too much is
 * left out from its end: whole items, then whole sentences, then words; and it is said that the report has the rest.
 */
export function fittedWords(items: readonly string[], fitting: Fitting): FittedWords {
  const size = fitting.sizes.find((each) => fits(items, each, fitting));
  if (size !== undefined) return { size, items };
  const smallest = fitting.sizes.at(-1) ?? 1;
  return { size: smallest, items: shortened(items, (fewer) => fits(fewer, smallest, fitting)) };
}

function fits(items: readonly string[], size: number, { box, indent }: Fitting): boolean {
  return heightOf(items, size, box.w - indent) <= box.h;
}

/** How high items are one below the other, in letters of a size. @returns inches */
export function heightOf(items: readonly string[], size: number, width: number): number {
  const lines = items.reduce(
    (sum, item) =>
      sum +
      item.split('\n').reduce((all, line) => all + linesOf(line, { size, width: width * pointsAnInch }).length, 0),
    0,
  );
  return ((lines + Math.max(items.length - 1, 0) * between) * size * lineHeight) / pointsAnInch;
}

function shortened(items: readonly string[], isEnough: (fewer: readonly string[]) => boolean): readonly string[] {
  const whole = longest(items.length, (count) => isEnough([...items.slice(0, count), inTheReport]));
  if (whole > 0) return [...items.slice(0, whole), inTheReport];
  const [first = ''] = items;
  for (const end of [/[.!?](?=\s)/g, /\S(?=\s)/g]) {
    const cuts = [...first.matchAll(end)].map(({ index }) => `${first.slice(0, index + 1)} ${inTheReport}`);
    const count = longest(cuts.length, (one) => isEnough(cuts.slice(one - 1, one)));
    if (count > 0) return cuts.slice(count - 1, count);
  }
  return [inTheReport];
}

/** The largest number up to which everything is well, from the smallest on: a slide holds little. */
function longest(most: number, isWell: (count: number) => boolean): number {
  for (let count = 1; count <= most; count += 1) if (!isWell(count)) return count - 1;
  return most;
}
