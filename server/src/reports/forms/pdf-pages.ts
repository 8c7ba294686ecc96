import type { Strip } from './pdf-strips.ts';

/** A strip on a page. */
export interface Placed {
  readonly strip: Strip;
  /** Of its top left corner, in points from where the text of the page begins. */
  readonly x: number;
  readonly y: number;
  /** Whether it only says again what stood on an earlier page. */
  readonly isAgain: boolean;
}

export type PdfPage = readonly Placed[];

/**
 * The strips on pages of one height: what stays together is not torn unless it is higher than a page, and a table that
 * goes on overleaf begins there with its heading.
 */
export function pagesOf(strips: readonly Strip[], height: number): readonly PdfPage[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  function place(strip: Strip): void {
    if (y > 0) y += strip.before;
    else for (const again of strip.again) y = put({ strip: again, x: 0, y, isAgain: true });
    y = put({ strip, x: 0, y, isAgain: false });
  }
  function put(placed: Placed): number {
    pages.at(-1)?.push(placed);
    return placed.y + placed.strip.height;
  }
  function turn(): void {
    if (y > 0) pages.push([]);
    y = 0;
  }
  for (const unit of unitsOf(strips)) {
    const isTorn = heightOnNewPage(unit) > height;
    // What must be torn begins here where there is room for a good part of it.
    if (isTorn ? y > height / 2 : y > 0 && y + heightOf(unit) > height) turn();
    for (const strip of unit) {
      if (isTorn && y > 0 && y + strip.before + strip.height > height) turn();
      place(strip);
    }
  }
  return pages;
}

/** Strips below each other, wherever that ends. */
export function stacked(strips: readonly Strip[]): { readonly page: PdfPage; readonly height: number } {
  const [page = []] = pagesOf(strips, Infinity);
  const last = page.at(-1);
  return { page, height: last === undefined ? 0 : last.y + last.strip.height };
}

/** Pages laid beside each other in pairs, as columns below what stands over both on the first of them. */
export function inColumns(
  over: PdfPage,
  columns: readonly PdfPage[],
  at: { readonly x: number; readonly y: number },
): readonly PdfPage[] {
  return columns.flatMap((left, place) => {
    if (place % 2 === 1) return [];
    const y = place === 0 ? at.y : 0;
    const right = columns[place + 1] ?? [];
    return [[...(place === 0 ? over : []), ...moved(left, { x: 0, y }), ...moved(right, { x: at.x, y })]];
  });
}

function moved(page: PdfPage, by: { readonly x: number; readonly y: number }): PdfPage {
  return page.map((placed) => ({ ...placed, x: placed.x + by.x, y: placed.y + by.y }));
}

function unitsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const units: Strip[][] = [];
  let isOpen = false;
  for (const strip of strips) {
    if (isOpen) units.at(-1)?.push(strip);
    else units.push([strip]);
    isOpen = strip.keepsNext;
  }
  return units;
}

function heightOf(unit: readonly Strip[]): number {
  return unit.reduce((sum, { before, height }) => sum + before + height, 0);
}

function heightOnNewPage(unit: readonly Strip[]): number {
  const [first] = unit;
  return first === undefined ? 0 : heightOf(first.again) + heightOf(unit) - first.before;
}
