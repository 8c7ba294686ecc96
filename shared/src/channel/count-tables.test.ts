import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { codeListOf } from './code-lists.ts';
import { countTables } from './count-tables.ts';
import { referralsDiffer, standingOf } from './counts.ts';
import type { ChannelBreakdown, QuarterCounts } from './counts.ts';
import { someSaid } from './testing/random-counts.ts';

const quarter = isoDate('2026-04-01');

function whole(breakdown: ChannelBreakdown, count: number): QuarterCounts {
  const codes = codeListOf(breakdown, quarter)?.codes ?? [];
  return { quarter, breakdown, answer: 'entered', counts: Object.fromEntries(codes.map(({ code }) => [code, count])) };
}

test('what is held elsewhere, in part or not entered gives no table, and every table with a total adds up to it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someSaid, { selector: (one) => `${one.quarter} ${one.breakdown}` }), (all) => {
      const quarters = [...new Set(all.map((one) => one.quarter))];
      const { tables, differing } = countTables(quarters, all);
      for (const { from, cells, breakdowns } of tables) {
        expect(all.some((one) => one.quarter === from && standingOf(one) === 'entered')).toBe(true);
        expect(breakdowns).toHaveLength(1);
        const total = cells.find(({ labels: [label] }) => label === null)?.count;
        const parts = cells.filter(({ labels: [label] }) => label !== null);
        if (total !== undefined && parts.length > 0)
          expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }
      for (const one of quarters)
        expect(differing.includes(one)).toBe(referralsDiffer(all.filter((said) => said.quarter === one)).length > 0);
    }),
  );
});

test('sectors, concerns and the first stage are of the same referrals; where they differ nothing is made of them', () => {
  const [sector, concern, stage] = [whole('sector', 2), whole('concern', 3), whole('stage', 18)];
  const { tables, differing } = countTables([quarter], [sector, concern, stage]);
  expect(differing).toEqual([]);
  const ofReferrals = tables.filter(({ counting }) => counting === 'Referrals');
  expect(ofReferrals.map(({ cells }) => cells.find(({ labels: [label] }) => label === null)?.count)).toEqual([
    18, 18, 18,
  ]);
  const other = countTables([quarter], [whole('sector', 3), concern, stage, whole('reviews', 4)]);
  expect(other.differing).toEqual([quarter]);
  expect(other.tables.map(({ counting }) => counting)).toEqual([
    'Cases that came to a stage or outcome',
    'Reviews due at 6 months',
    'Reviews due at 12 months',
  ]);
});
