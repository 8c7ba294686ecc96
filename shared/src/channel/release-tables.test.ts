import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { codeListOf } from './code-lists.ts';
import type { ChannelBreakdown, QuarterCounts } from './counts.ts';
import { releaseTables } from './release-tables.ts';

const spring = isoDate('2025-04-01');
const summer = isoDate('2025-07-01');

function said(quarter: IsoDate, breakdown: ChannelBreakdown, some: Readonly<Record<string, number>>): QuarterCounts {
  const codes = codeListOf(breakdown, quarter)?.codes ?? [];
  const counts = Object.fromEntries(codes.map(({ code }) => [code, some[code] ?? 0]));
  return { quarter, breakdown, answer: 'entered', counts };
}

function tablesOf(facts: readonly QuarterCounts[], breakdowns: readonly ChannelBreakdown[], to = spring) {
  const made = releaseTables(facts, { from: spring, to, breakdowns });
  return made.kind === 'tables' ? made.tables : made;
}

/** `Education 12`. */
function rowsOf(made: ReturnType<typeof tablesOf>): readonly string[] {
  return 'kind' in made
    ? [made.kind]
    : made.flatMap(({ counting, cells }) =>
        cells
          .filter(({ count }) => count > 0)
          .map(({ labels, count }) => `${counting}: ${labels[0] ?? 'All'} ${String(count)}`),
      );
}

describe('tables for a release', () => {
  test('have their total, and of several quarters the sum', () => {
    const facts = [said(spring, 'sector', { education: 12, police: 7 }), said(summer, 'sector', { education: 3 })];
    expect(rowsOf(tablesOf(facts, ['sector'], summer))).toEqual([
      'Referrals: Education 15',
      'Referrals: Police 7',
      'Referrals: All 22',
    ]);
  });

  test('tell what is not done of reviews that were due, since whoever has both has it', () => {
    const facts = [said(spring, 'reviews', { 'six-due': 9, 'six-done': 7, 'twelve-due': 6, 'twelve-done': 6 })];
    expect(rowsOf(tablesOf(facts, ['reviews']))).toEqual([
      'Reviews at 6 months: Done 7',
      'Reviews at 6 months: Not done 2',
      'Reviews at 6 months: All 9',
      'Reviews at 12 months: Done 6',
      'Reviews at 12 months: All 6',
    ]);
  });

  test('tell the referrals once, as the total that they are', () => {
    const facts = [said(spring, 'sector', { education: 12 }), said(spring, 'stage', { referral: 12, panel: 3 })];
    expect(rowsOf(tablesOf(facts, ['sector', 'stage']))).toEqual([
      'Referrals: Education 12',
      'Referrals: All 12',
      'Cases by stage: Discussed at the panel 3',
    ]);
    expect(rowsOf(tablesOf(facts, ['stage']))[0]).toBe('Referrals: All 12');
  });
});

describe('no tables for a release', () => {
  test('are not made where a quarter is missing, in part or held elsewhere', () => {
    const whole = said(spring, 'sector', { education: 12 });
    const inPart: QuarterCounts = { ...whole, counts: { education: 12 } };
    const elsewhere: QuarterCounts = { ...whole, answer: 'held-elsewhere', counts: {} };
    for (const facts of [[], [inPart], [elsewhere]]) expect(rowsOf(tablesOf(facts, ['sector']))).toEqual(['missing']);
    expect(rowsOf(tablesOf([whole], ['sector'], summer))).toEqual(['missing']);
  });

  test('are not made across a break in counting, nor where ways of counting contradict each other', () => {
    const before = isoDate('2024-01-01');
    const facts = [said(before, 'sector', {}), said(spring, 'sector', { education: 12 }), said(spring, 'concern', {})];
    expect(releaseTables(facts, { from: before, to: spring, breakdowns: ['sector'] }).kind).toBe('break');
    expect(rowsOf(tablesOf(facts, ['sector', 'concern']))).toEqual(['differ']);
  });
});

describe('totals of a release', () => {
  test('are the sums of their rows, whatever was entered', () => {
    const codes = codeListOf('sector', spring)?.codes.map(({ code }) => code) ?? [];
    const some = fc.dictionary(fc.constantFrom(...codes), fc.nat(40));
    fc.assert(
      fc.property(some, some, (first, second) => {
        const facts = [said(spring, 'sector', first), said(summer, 'sector', second)];
        const made = tablesOf(facts, ['sector'], summer);
        const [table] = 'kind' in made ? [] : made;
        const total = table?.cells.find(({ labels }) => labels[0] === null)?.count;
        const rows = table?.cells.filter(({ labels }) => labels[0] !== null) ?? [];
        expect(total).toBe(rows.reduce((sum, { count }) => sum + count, 0));
        expect(total).toBe([...Object.values(first), ...Object.values(second)].reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});
