import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { QuarterCounts } from './counts.ts';
import { changesTo } from './counts-changes.ts';
import { readCountRows, writeCountRows } from './counts-rows.ts';
import type { CountRow } from './counts-rows.ts';
import { someSaid } from './testing/random-counts.ts';

const today = isoDate('2026-09-30');

type Typed = readonly [quarter: string, breakdown: string, category: string | null, count: string | number | null];

function rowsOf(written: readonly Typed[]): readonly CountRow[] {
  return written.map(([Quarter, Breakdown, Category, Count], place) => ({
    rowNumber: place + 2,
    cells: { Quarter, Breakdown, Category: Category ?? '', Count: Count ?? '' },
  }));
}

function byPlace(said: readonly QuarterCounts[]): readonly QuarterCounts[] {
  return said.toSorted((one, other) =>
    `${one.quarter} ${one.breakdown}` < `${other.quarter} ${other.breakdown}` ? -1 : 1,
  );
}

const someYears = fc.uniqueArray(someSaid, {
  maxLength: 8,
  selector: ({ quarter, breakdown }) => `${quarter} ${breakdown}`,
});

test('what is taken away and brought back says the same, and changes nothing', () => {
  fc.assert(
    fc.property(someYears, (all) => {
      const quarters = [...new Set(all.map(({ quarter }) => quarter))];
      const { said, problems } = readCountRows(rowsOf(writeCountRows(quarters, all)), today);
      expect(problems).toEqual([]);
      expect(byPlace(said)).toEqual(byPlace(all));
      const facts = all.map((one, place) => ({ ...one, factId: String(place) }));
      expect(changesTo(facts, said)).toEqual([]);
    }),
  );
});

test('a file that was filled in nowhere says nothing: no gap becomes 0', () => {
  const written = writeCountRows([isoDate('2024-01-01'), isoDate('2026-04-01')], []);
  expect(readCountRows(rowsOf(written), today)).toEqual({ said: [], problems: [] });
});

const faults: readonly (readonly [why: string, rows: readonly Typed[], problem: readonly (readonly unknown[])[]])[] = [
  ['a quarter that is none', [['Q1 2026', 'Source sector', 'Police', 1]], [[2, 'Quarter', 'quarter-not-read']]],
  [
    'a quarter that is not over',
    [['July to September 2026', 'Source sector', 'Police', 1]],
    [[2, 'Quarter', 'quarter-not-over']],
  ],
  [
    'a quarter before there was a panel',
    [['January to March 2015', 'Source sector', 'Police', 1]],
    [[2, 'Quarter', 'quarter-before-channel']],
  ],
  ['an unknown breakdown', [['2026-04-01', 'School', 'Police', 1]], [[2, 'Breakdown', 'breakdown-not-known']]],
  [
    'two breakdowns at once',
    [['2026-04-01', 'Source sector', 'Police, Islamist', 1]],
    [[2, 'Category', 'category-not-known']],
  ],
  [
    'a category of another period',
    [['2023-04-01', 'Type of concern', 'No ideology', 1]],
    [[2, 'Category', 'category-of-another-period']],
  ],
  [
    'words in place of a count',
    [['2026-04-01', 'Source sector', 'Police', 'two boys']],
    [[2, 'Count', 'number-not-read']],
  ],
  ['half a referral', [['2026-04-01', 'Source sector', 'Police', 1.5]], [[2, 'Count', 'number-not-read']]],
  ['fewer than none', [['2026-04-01', 'Source sector', 'Police', '-1']], [[2, 'Count', 'number-not-read']]],
  ['a number that cannot be', [['2026-04-01', 'Source sector', 'Police', 100_000]], [[2, 'Count', 'number-too-large']]],
  [
    'a category twice',
    [
      ['2026-04-01', 'Source sector', 'Police', 1],
      ['April to June 2026', 'sector', 'police', ''],
    ],
    [[3, 'Category', 'category-repeated']],
  ],
  [
    'counts of what is held elsewhere',
    [
      ['2026-04-01', 'Source sector', 'Police', 1],
      ['2026-04-01', 'Source sector', null, 'Held elsewhere'],
    ],
    [[3, 'Count', 'held-with-counts']],
  ],
  [
    'one category that is held elsewhere',
    [['2026-04-01', 'Source sector', 'Police', 'held elsewhere']],
    [[2, 'Category', 'held-with-category']],
  ],
  [
    'more reviews done than due',
    [
      ['2026-04-01', 'Reviews', 'Due at 6 months', 1],
      ['2026-04-01', 'Reviews', 'Of those due at 6 months, done', 2],
    ],
    [[3, 'Count', 'more-done-than-due']],
  ],
];

test.each(faults)('%s is told with its row, and nothing of the file is taken', (_why, ...[rows, problems]) => {
  const good: Typed = ['January to March 2026', 'Source sector', 'Police', 3];
  const read = readCountRows(rowsOf([...rows, good]), today);
  expect(read.said).toEqual([]);
  expect(read.problems.map(({ row, column, reason }) => [row, column, reason])).toEqual(problems);
});
