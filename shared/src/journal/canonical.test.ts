import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalColumn, canonicalRow, columnStart, lineOf } from './canonical.ts';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a"b', 'a\\b', '\u2028', '', '😀'));
const value = fc.oneof(text, fc.integer(), fc.constant(null));
const name = fc.stringMatching(/^[a-z][a-z_]{0,12}$/).filter((each) => each !== '__proto__');
const rows = fc.dictionary(name, value, { noNullPrototype: true });

/** As docs/record-of-changes.md tells an auditor to write it. */
function asDocumented(row: object): string {
  const columns = Object.entries(row).filter(([each, held]) => !each.startsWith('withdrawn_') && held !== null);
  return JSON.stringify(columns.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

test('a row’s line is the JSON of its filled columns in the order of their names, whatever its texts hold', () => {
  fc.assert(
    fc.property(rows, (row) => {
      expect(canonicalRow(row)).toBe(asDocumented(row));
    }),
  );
  expect(canonicalRow({ name: 'Elm', withdrawn_at: '2026-01-01', count: 3, trust: null })).toBe(
    '[["count",3],["name","Elm"]]',
  );
});

test('many rows alike, written column by column, have the same lines', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const names = Object.keys(row).toSorted();
      const columns = names.map((each) => canonicalColumn(columnStart(each), row[each]));
      expect(lineOf(columns.join(''))).toBe(canonicalRow(row));
    }),
  );
});
