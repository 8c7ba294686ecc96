import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalContent } from './canonical.ts';
import type { ReportContent } from './content.ts';
import { exampleContent } from './testing/example-content.ts';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\u2028', '"', '\uD800', '__proto__', '’'));
const numeral = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => one !== 0),
);
const value = fc.oneof(text, numeral, fc.constant(null));

/** Contents whose texts, numbers and lists are anything that they can be. */
const contents: fc.Arbitrary<ReportContent> = fc
  .record({ say: fc.array(text), narrative: fc.option(text), rows: fc.array(fc.array(value)), caveats: fc.array(text) })
  .map(({ say, narrative, rows, caveats }) => ({
    ...exampleContent,
    opening: { ...exampleContent.opening, say },
    sections: [
      {
        key: 'any',
        title: say[0] ?? '',
        narrative,
        blocks: [{ kind: 'table', table: { key: 'any', name: 'Any', caption: '', columns: [], rows, notes: caveats } }],
      },
    ],
    figures: exampleContent.figures.map((figure) => ({ ...figure, caveats })),
  }));

/** The same, every object written down in the opposite order. */
function turned(held: unknown): unknown {
  if (Array.isArray(held)) return held.map(turned);
  if (typeof held !== 'object' || held === null) return held;
  return Object.fromEntries(
    Object.entries(held)
      .toReversed()
      .map(([name, one]) => [name, turned(one)]),
  );
}

test('a report read back from its text is the report, whatever its words hold', () => {
  fc.assert(
    fc.property(contents, (content) => {
      expect(JSON.parse(canonicalContent(content))).toEqual(content);
    }),
  );
});

test('the text does not depend on the order in which a report was put together', () => {
  fc.assert(
    fc.property(contents, (content) => {
      expect(canonicalContent(turned(content) as ReportContent)).toBe(canonicalContent(content));
    }),
  );
});

test('the text begins with the figures, has no blanks, and keeps lists in their order', () => {
  const line = canonicalContent(exampleContent);
  expect(line.startsWith('{"figures":[{"asAt":"2018-03-13","caveats":["Demonstration: invented figures.",')).toBe(true);
  expect(line.indexOf('Schools up to date')).toBeGreaterThan(line.indexOf('Schools reached'));
});
