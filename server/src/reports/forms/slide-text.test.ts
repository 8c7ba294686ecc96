import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../charts/text-width.ts';
import { fittedWords, inTheReport } from './slide-text.ts';
import type { Fitting } from './slide-text.ts';

const fitting: Fitting = { box: { w: 12, h: 4.5 }, sizes: [22, 20, 18, 16, 14], indent: 0.4 };
// Each run measures thousands of words.
const fewer = { numRuns: 30 };
const sentence = fc.array(fc.lorem({ maxCount: 12, mode: 'sentences' }), { minLength: 1 }).map((all) => all.join(' '));

test('words never leave their box, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(sentence, fc.string({ maxLength: 900 }))), (items) => {
      const { size, items: shown } = fittedWords(items, fitting);
      const lines = shown.reduce(
        (sum, item) => sum + item.split('\n').flatMap((line) => linesOf(line, { size, width: 11.6 * 72 })).length,
        0,
      );
      expect((lines + Math.max(shown.length - 1, 0) * 0.35) * size * 1.2).toBeLessThanOrEqual(4.5 * 72);
      expect(fitting.sizes).toContain(size);
    }),
    fewer,
  );
});

test('what is left out is said to be in the report, and what is shown is what was written, from its beginning', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 15 }), (items) => {
      const shown = fittedWords(items, fitting).items;
      if (shown.at(-1)?.endsWith(inTheReport) !== true) expect(shown).toEqual(items);
      else expect(items.join('\n').startsWith(shown.join('\n').slice(0, -inTheReport.length).trimEnd())).toBe(true);
    }),
    fewer,
  );
});

test('few words stand in large letters; one long text ends after a whole sentence', () => {
  expect(fittedWords(['Short.'], fitting)).toEqual({ size: 22, items: ['Short.'] });
  const { items, size } = fittedWords(['Ten schools have not answered. '.repeat(100)], fitting);
  expect(size).toBe(14);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatch(/answered\. … \(in the report\)$/);
});
