import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inColumns, pagesOf, stacked } from './pdf-pages.ts';
import type { Placed } from './pdf-pages.ts';
import type { Strip } from './pdf-strips.ts';

const pageHeight = 100;

const heading: Strip = { height: 12, before: 3, keepsNext: true, again: [], marks: [], bookmark: null };

const strip: fc.Arbitrary<Strip> = fc.record({
  height: fc.integer({ min: 1, max: 60 }),
  before: fc.integer({ min: 0, max: 10 }),
  keepsNext: fc.boolean(),
  again: fc.constantFrom([], [heading]),
  marks: fc.constant([]),
  bookmark: fc.constant(null),
});

function ownOf(page: readonly Placed[]): readonly Strip[] {
  return page.flatMap(({ strip: one, isAgain }) => (isAgain ? [] : [one]));
}

describe('strips on pages', () => {
  it('are all there, once and in their order, and no page is empty', () => {
    fc.assert(
      fc.property(fc.array(strip, { minLength: 1 }), (strips) => {
        const pages = pagesOf(strips, pageHeight);
        expect(pages.flatMap(ownOf)).toEqual(strips);
        expect(pages.every((page) => ownOf(page).length > 0)).toBe(true);
      }),
    );
  });

  it('never reach beyond their page, and never lie over each other', () => {
    fc.assert(
      fc.property(fc.array(strip), (strips) => {
        for (const page of pagesOf(strips, pageHeight)) {
          let foot = 0;
          for (const { strip: one, y } of page) {
            expect(y).toBeGreaterThanOrEqual(foot);
            foot = y + one.height;
          }
          expect(foot).toBeLessThanOrEqual(pageHeight);
        }
      }),
    );
  });

  it('never leave a heading alone at the foot of a page where what follows it fits a page with it', () => {
    const body = strip.map((one) => ({ ...one, keepsNext: false, again: [] }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), body), { maxLength: 30 }), (parts) => {
        const strips = parts.flatMap(([hasHeading, one]) => (hasHeading ? [{ ...heading }, one] : [one]));
        for (const page of pagesOf(strips, pageHeight)) expect(ownOf(page).at(-1)?.keepsNext ?? false).toBe(false);
      }),
    );
  });
});

describe('strips of a table, and columns', () => {
  it('begin a page with the heading of the table that goes on there, as something said again', () => {
    const row: Strip = { ...heading, height: 30, before: 0, keepsNext: false, again: [heading] };
    const pages = pagesOf([heading, row, row, row, row], pageHeight);
    expect(pages.map((page) => page.map(({ strip: { height }, isAgain }) => [height, isAgain]))).toEqual([
      [
        [12, false],
        [30, false],
        [30, false],
      ],
      [
        [12, true],
        [30, false],
        [30, false],
      ],
    ]);
  });

  it('lie beside each other as columns below what stands over both', () => {
    const one: Strip = { ...heading, height: 40, before: 0, keepsNext: false };
    const title = stacked([heading, heading]);
    expect(title.height).toBe(27);
    const pages = inColumns(title.page, pagesOf([one, one, one], 50), { x: 200, y: 30 });
    expect(pages.map((page) => page.map(({ x, y }) => [x, y]))).toEqual([
      [
        [0, 0],
        [0, 15],
        [0, 30],
        [200, 30],
      ],
      [[0, 0]],
    ]);
  });
});
