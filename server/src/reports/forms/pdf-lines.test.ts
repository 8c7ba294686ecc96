import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from './pdf-columns.ts';
import { linesOf, printable, widthsOf } from './pdf-lines.ts';
import type { Letters, Line, Run } from './pdf-lines.ts';

// Every letter as wide as half its size, bold ones a tenth more.
const letters: Letters = {
  widthOf: (words, { size, isBold }) => Array.from(words).length * size * (isBold ? 0.55 : 0.5),
  isShown: (sign) => (sign.codePointAt(0) ?? 0) < 0x3000,
};
const size = 10;

const run: fc.Arbitrary<Run> = fc.record({
  words: fc.oneof(
    fc.lorem({ maxCount: 20 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constant('x'.repeat(90)),
  ),
  isBold: fc.boolean(),
});
const runs = fc.array(run, { maxLength: 4 });

function textOf(lines: readonly Line[]): string {
  return lines.map(({ pieces }) => pieces.map(({ words }) => words).join('')).join(' ');
}

const bare = (words: string): string => words.replaceAll(/[ \t\n\r]/g, '');

describe('words in lines', () => {
  it('are all there, in their order, and no line is wider than its box', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 12, max: 400 }), (said, width) => {
        const lines = linesOf(said, { letters, size, width });
        expect(bare(textOf(lines))).toBe(bare(said.map(({ words }) => printable(words, letters)).join('')));
        for (const line of lines) {
          const first = line.pieces[0]?.words ?? '';
          // A sign alone and a percentage with its number have nowhere to be broken.
          if (Array.from(first).length > 1 && !/%/.test(textOf([line])))
            expect(line.width).toBeLessThanOrEqual(width + 0.02);
        }
      }),
    );
  });

  it('break a reference after a stroke rather than within its letters', () => {
    const lines = linesOf([{ words: 'TEC-2018-03-13/1' }], { letters, size, width: 50 });
    expect(lines.map((line) => textOf([line]))).toEqual(['TEC-2018-', '03-13/1']);
  });

  it('keep a percentage on the line of its sign', () => {
    const lines = linesOf([{ words: 'all of them 20 %' }], { letters, size, width: 75 });
    expect(lines.map((line) => textOf([line]))).toEqual(['all of them', '20 %']);
  });

  it('show a sign that the fonts do not have as one that is not known, never as nothing', () => {
    expect(printable('a→b 学 \u0000', letters)).toBe('a→b � �');
    const none: Letters = { ...letters, isShown: (sign) => /[ -~]/.test(sign) };
    expect(printable('a→b', none)).toBe('a->b');
  });
});

describe('the columns of a table', () => {
  it('take no more room than there is, and break no word where all words fit', () => {
    const column = fc.array(fc.array(run, { maxLength: 2 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 60, max: 500 }),
        (columns, width) => {
          const { widths, isTight } = columnWidths(columns, { letters, size, width });
          const least = columns.map((cells) =>
            Math.max(...cells.map((cell) => widthsOf(cell, { letters, size }).least)),
          );
          const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
          expect(sum(widths)).toBeLessThanOrEqual(width + 0.01);
          expect(isTight).toBe(sum(least) > width);
          if (!isTight) for (const [at, one] of least.entries()) expect(widths[at]).toBeGreaterThanOrEqual(one - 0.01);
        },
      ),
    );
  });

  it('have no letter a line where words of another are longer than the page', () => {
    const long = [[{ words: 'w'.repeat(900) }]];
    const { widths, isTight } = columnWidths([long, [[{ words: 'Safeguarding' }]], long, [[{ words: 'A1' }]]], {
      letters,
      size,
      width: 200,
    });
    expect(isTight).toBe(true);
    expect(widths.map(Math.round)).toEqual([65, 60, 65, 10]);
  });

  it('give long sentences more room than short words', () => {
    const [reference = 0, sentence = 0] = columnWidths(
      [[[{ words: 'A1' }]], [[{ words: 'Brief all members on the duty, and keep a record of who came, and when' }]]],
      { letters, size, width: 200 },
    ).widths;
    expect(sentence).toBeGreaterThan(10 * reference);
  });
});
