import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headings, sheetNames } from './distinct-names.ts';

const names = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Overdue', 'OVERDUE', 'a/b', "'", '😀'.repeat(20), 'History'),
  ),
);

test('every sheet has a name that a spreadsheet program takes, and no other sheet has it', () => {
  fc.assert(
    fc.property(names, (asked) => {
      const given = sheetNames(asked, ['Cover', 'Notes']);
      expect(given).toHaveLength(asked.length);
      expect(new Set(['cover', 'notes', 'history', ...given.map((name) => name.toLowerCase())]).size).toBe(
        asked.length + 3,
      );
      for (const name of given) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/^'|'$|[[\]:*?/\\\p{Cc}]/u);
      }
    }),
  );
});

test('a name that is free and short stays as it is', () => {
  expect(sheetNames(['Overdue', 'overdue', 'Cover', 'Schools by phase: March/April and much more'], ['Cover'])).toEqual(
    ['Overdue', 'overdue 2', 'Cover 2', 'Schools by phase March April'],
  );
});

test('no column is without a heading, and none has that of another', () => {
  expect(headings(['Action', '', 'action', 'Due'])).toEqual(['Action', 'Column 2', 'action 2', 'Due']);
  fc.assert(
    fc.property(names, (asked) => {
      expect(new Set(headings(asked).map((one) => one.toLowerCase())).size).toBe(asked.length);
    }),
  );
});
