import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { codeListOf } from './code-lists.ts';
import type { ChannelBreakdown } from './breakdown.ts';
import type { QuarterCounts } from './counts.ts';
import type { Merge } from '../disclosure/merge.ts';
import { refusalWords, worded } from './release-words.ts';
import { linearSystem } from '../disclosure/every-table.ts';
import { ledgerOf, whoseReviews } from './release.ts';
import { releaseTables } from './release-tables.ts';

const spring = isoDate('2025-04-01');
const summer = isoDate('2025-07-01');

function said(quarter: IsoDate, breakdown: ChannelBreakdown, some: Readonly<Record<string, number>>): QuarterCounts {
  const codes = codeListOf(breakdown, quarter)?.codes ?? [];
  const counts = Object.fromEntries(codes.map(({ code }) => [code, some[code] ?? 0]));
  return { quarter, breakdown, answer: 'entered', counts };
}

const everyStage = {
  gateway: 11,
  gathering: 9,
  panel: 8,
  adopted: 7,
  'not-appropriate': 1,
  signposted: 2,
  'police-led': 3,
  exit: 5,
};

function tablesOf(facts: readonly QuarterCounts[], breakdowns: readonly ChannelBreakdown[], to = spring) {
  const made = releaseTables(facts, { from: spring, to, breakdowns });
  return made.kind === 'tables' ? made.tables : made;
}

/** `Education 12`. */
function rowsOf(made: ReturnType<typeof tablesOf>): readonly string[] {
  return 'kind' in made
    ? [made.kind]
    : made
        .map(worded)
        .flatMap(({ counting, cells }) =>
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
});

describe('tables of reviews for a release', () => {
  test('tell what is not done of reviews that were due, of the days in which people left', () => {
    const facts = [said(spring, 'reviews', { 'six-due': 9, 'six-done': 7, 'twelve-due': 6, 'twelve-done': 6 })];
    const made = tablesOf(facts, ['reviews']);
    expect(rowsOf(made)).toEqual([
      'Left after support: Done 7',
      'Left after support: Not done 2',
      'Left after support: All 9',
      'Left after support: Done 6',
      'Left after support: All 6',
    ]);
    const days = 'kind' in made ? [] : made.map(({ from, to, breakdowns }) => [breakdowns[0]?.levels[0], from, to]);
    expect(days).toEqual([
      ['six', '2024-10-01', '2024-12-31'],
      ['twelve', '2024-04-01', '2024-06-30'],
    ]);
    expect(whoseReviews({ from: spring, to: summer, breakdowns: ['reviews'] })).toEqual([
      'Reviews at 6 months are of those who left after support in October 2024 to March 2025.',
      'Reviews at 12 months are of those who left after support in April to September 2024.',
    ]);
  });

  test('hold the leaving and both reviews of the same people as one', () => {
    const later = addMonths(spring, 12);
    const facts = [
      said(spring, 'stage', { exit: 9 }),
      said(addMonths(spring, 6), 'reviews', { 'six-due': 9, 'six-done': 7 }),
      said(later, 'reviews', { 'twelve-due': 9, 'twelve-done': 8 }),
    ];
    const releases = [
      tablesOf(facts, ['stage']),
      ...[addMonths(spring, 6), later].map((quarter) => {
        const made = releaseTables(facts, { from: quarter, to: quarter, breakdowns: ['reviews'] });
        return made.kind === 'tables' ? made.tables : made;
      }),
    ].map((made) => ('kind' in made ? [] : made));
    const { unknowns } = linearSystem(releases);
    expect(unknowns.filter(({ count, labels }) => count === 9 && labels.length === 0)).toHaveLength(1);
    expect(unknowns.filter(({ kind }) => kind === 'correction')).toEqual([]);
  });
});

describe('tables of stages for a release', () => {
  test('tell the referrals once, as the total that they are, and decisions with their sum', () => {
    const facts = [said(spring, 'sector', { education: 12 }), said(spring, 'stage', { ...everyStage, referral: 12 })];
    const ofStages = [
      'Cases that took a step: Police gateway assessment 11',
      'Cases that took a step: Information gathering 9',
      'Cases that took a step: Discussed at the panel 8',
      'Cases decided: Adopted, with a support plan 7',
      'Cases decided: Not appropriate for Channel 1',
      'Cases decided: Signposted elsewhere 2',
      'Cases decided: Police-led 3',
      'Cases decided: All 13',
      'Left after support: All 5',
    ];
    expect(rowsOf(tablesOf(facts, ['sector', 'stage']))).toEqual([
      'Referrals: Education 12',
      'Referrals: All 12',
      ...ofStages,
    ]);
    expect(rowsOf(tablesOf(facts, ['stage']))).toEqual(['Referrals: All 12', ...ofStages]);
  });

  test('leave out no stage of a case', () => {
    const codes = codeListOf('stage', spring)?.codes ?? [];
    const counts = Object.fromEntries(codes.map(({ code }, place) => [code, 100 + place]));
    const told = rowsOf(tablesOf([said(spring, 'stage', counts)], ['stage'])).join();
    for (const count of Object.values(counts)) expect(told).toContain(` ${String(count)}`);
  });
});

describe('words of a release', () => {
  test('are those of its own days, while the codes by which tables are linked are the same ever after', () => {
    const [before, after] = ['2024-01-01', '2024-04-01'].map((quarter) => isoDate(quarter));
    const concerns = [before, after].map((quarter = spring) => {
      const facts = [said(quarter, 'concern', { islamist: 9 })];
      const made = releaseTables(facts, { from: quarter, to: quarter, breakdowns: ['concern'] });
      const [table] = made.kind === 'tables' ? made.tables : [];
      return [table?.cells[0]?.labels[0], table && worded(table).cells[0]?.labels[0]];
    });
    expect(concerns).toEqual([
      ['islamist', 'Islamist'],
      ['islamist', 'Islamist extremism'],
    ]);
  });

  test('say in a refusal what the form can do: leave a breakdown out, or take a longer period', () => {
    const total: Merge = { counting: 'left', from: spring, to: spring, level: null, labels: [] };
    const six = { ...total, level: 'six', labels: ['done', 'not-done'] };
    const sector = { ...total, counting: 'referrals', level: 'sector', labels: ['police', 'health'] };
    expect(refusalWords([six, sector, { ...six, level: 'twelve' }, total])).toBe(
      'Leave out “Reviews” and “Source sector”, or release a longer period.',
    );
    expect(refusalWords([total])).toBe('Release a longer period.');
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

describe('tables for a release after another', () => {
  const sectors = said(spring, 'sector', { education: 40 });
  const stages = said(spring, 'stage', { referral: 37 });
  const period = { from: spring, to: spring, breakdowns: ['stage'] } as const;

  test('are not made where readers would hold another count of the same referrals', () => {
    const released = [{ from: spring, to: summer, breakdowns: ['sector'] }] as const;
    expect(releaseTables([sectors, stages], period).kind).toBe('tables');
    expect(releaseTables([sectors, stages], { ...period, released })).toEqual({ kind: 'differ', quarter: spring });
    expect(releaseTables([sectors, stages], { ...period, breakdowns: ['stage', 'sector'] }).kind).toBe('differ');
  });

  test('are made where the figures agree by now, or what disagrees is of other quarters or not asked', () => {
    const released = [{ from: spring, to: spring, breakdowns: ['sector'] }] as const;
    const corrected = said(spring, 'sector', { education: 37 });
    expect(releaseTables([corrected, stages], { ...period, released }).kind).toBe('tables');
    const earlier = [{ from: summer, to: summer, breakdowns: ['sector'] }] as const;
    expect(releaseTables([sectors, stages], { ...period, released: earlier }).kind).toBe('tables');
    const reviews = said(spring, 'reviews', {});
    const both = [...released, period];
    const asked = { ...period, breakdowns: ['reviews'], released: both } as const;
    expect(releaseTables([sectors, stages, reviews], asked).kind).toBe('tables');
  });

  test('are refused where what was really counted is not kept', () => {
    const made = tablesOf([sectors], ['sector']);
    const shown = 'kind' in made ? [] : made;
    expect(ledgerOf({ releaseId: '7', counts: shown, shown })).toHaveLength(1);
    expect(() => ledgerOf({ releaseId: '7', counts: [], shown })).toThrow('table 1 of release 7');
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
