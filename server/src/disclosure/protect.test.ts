import { expect, test } from 'vitest';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { withheld } from '@due-regard/shared/disclosure/count-table.ts';
import type { CountTable } from '@due-regard/shared/disclosure/count-table.ts';
import { mergeWords } from '@due-regard/shared/disclosure/merge.ts';
import { protect } from '@due-regard/shared/disclosure/protect.ts';
import type { Protection, ReleasedTable } from '@due-regard/shared/disclosure/protect.ts';
import { countTable, oneWay } from '@due-regard/shared/disclosure/testing/count-tables.ts';
import { withSolver } from './highs-solver.ts';

function protectedTables(tables: readonly CountTable[], ledger: readonly ReleasedTable[] = []): Promise<Protection> {
  return withSolver((solve) => protect(tables, { solve, ledger }));
}

/** What the first of the tables shows, by its labels. */
async function shownOf(tables: readonly CountTable[], ledger: readonly ReleasedTable[] = []) {
  const found = await protectedTables(tables, ledger);
  expect(found.kind).toBe('protected');
  const table = found.kind === 'protected' ? found.tables[0] : undefined;
  return Object.fromEntries(
    table?.cells.map(({ labels, count }) => [labels.map((label) => label ?? 'All').join(' '), count]) ?? [],
  );
}

test('counts of five and more are shown as they are', async () => {
  expect(await shownOf([oneWay('Source', { Education: 9, Health: 5, Prisons: 0 })])).toEqual({
    All: 14,
    Education: 9,
    Health: 5,
    Prisons: 0,
  });
});

test('one small count takes two others with it: with one, who knows either would know both', async () => {
  const shown = await shownOf([oneWay('Source', { Education: 9, Health: 3, Police: 12, Community: 20 })]);
  expect(shown['Health']).toBe(withheld);
  expect(Object.values(shown).filter((count) => count === withheld)).toHaveLength(3);
  expect(shown['All']).toBe(44);
});

test('what is withheld beside a small count is not chosen by its size', async () => {
  const one = await shownOf([oneWay('Source', { Education: 9, Health: 3, Police: 12, Community: 20 })]);
  const other = await shownOf([oneWay('Source', { Education: 20, Health: 3, Police: 9, Community: 12 })]);
  const names = (shown: typeof one): readonly string[] => Object.keys(shown).filter((name) => shown[name] === withheld);
  expect(names(one)).toEqual(names(other));
});

test('a table of small counts alone is refused, with what to put together', async () => {
  const found = await protectedTables([oneWay('Source', { Education: 1, Health: 1 })]);
  expect(found.kind === 'refused' && found.merge.map(mergeWords)).toEqual([
    'Put together in Source: Education, Health.',
    'Give these counts for a longer period.',
  ]);
});

test('half a year does not give away the quarter that its first quarter leaves', async () => {
  const first = oneWay('Source', { Education: 9, Health: 12, Police: 11, Community: 7 });
  const half = oneWay('Source', { Education: 11, Health: 22, Police: 18, Community: 16 }, { to: '2018-09-30' });
  const shown = await protectedTables([first]);
  expect(shown.kind).toBe('protected');
  const ledger = shown.kind === 'protected' ? [{ counts: first, shown: shown.tables[0] ?? first }] : [];
  expect((await shownOf([half]))['Education']).toBe(11);
  expect((await shownOf([half], ledger))['Education']).toBe(withheld);
});

test('a year does not tell how few its third quarter leaves on both sides', async () => {
  const third = oneWay('Source', { Education: 9, Health: 12, Police: 11 }, { from: '2018-10-01', to: '2018-12-31' });
  const year = oneWay('Source', { Education: 21, Health: 15, Police: 31 }, { to: '2019-03-31' });
  expect(await shownOf([year])).toMatchObject({ Health: 15 });
  expect(await shownOf([year], [{ counts: third, shown: third }])).toMatchObject({ Health: withheld });
});

/** Referrals of a year and of its first half: what Police has of the second half, 2, no table shows. */
const years = {
  year: {
    Education: 8,
    Police: 11,
    Health: 20,
    Community: 17,
    Friends: 15,
    Online: 18,
    Prisons: 14,
    Charities: 16,
    Others: 17,
  },
  half: {
    Education: 6,
    Police: 9,
    Health: 11,
    Community: 10,
    Friends: 8,
    Online: 9,
    Prisons: 7,
    Charities: 12,
    Others: 8,
  },
};

test('who knows how many Education referred in half a year does not learn how few Police did in the other half', async () => {
  const year = oneWay('Source', years.year, { to: '2019-03-31' });
  const half = oneWay('Source', years.half, { to: '2018-09-30' });
  expect(await shownOf([year])).toMatchObject({ Education: 8, Police: 11, All: 136 });
  const shown = await shownOf([half], [{ counts: year, shown: year }]);
  const names = Object.keys(shown).filter((name) => shown[name] === withheld);
  expect(names).toEqual(expect.arrayContaining(['Education', 'Police']));
  expect(names.length).toBeGreaterThan(2);
});

test('half-years that overlap do not bound the few of a quarter that no table shows', async () => {
  const starts = ['2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01', '2019-04-01'].map(isoDate);
  function of(first: number, last: number): CountTable {
    const days = { from: starts[first] ?? '', to: addDays(starts[last + 1] ?? isoDate('2018-04-01'), -1) };
    const police = [1, 9, 9, 1].slice(first, last + 1).reduce((sum, count) => sum + count, 0);
    const others = 9 * (last + 1 - first);
    return oneWay('Source', { Education: others, Police: police, Health: others, Community: others }, days);
  }
  const finer = [0, 1, 2, 3].map((quarter) => of(quarter, quarter));
  const [spring, summer, autumn] = [of(0, 1), of(1, 2), of(2, 3)];
  const ledger = [spring, summer].map((counts) => ({ counts, shown: counts }));
  // Of 10, 18 and 10 the first quarter is 0 to 2: the last takes at most 10 from the middle, the first at least 8.
  expect(await shownOf([autumn], ledger)).toMatchObject({ Police: 10 });
  const shown = await shownOf(
    [autumn],
    ledger.map((released) => ({ ...released, finer })),
  );
  expect(shown).toMatchObject({ Police: withheld });
});

test('a count that was withheld is withheld wherever it stands again', async () => {
  const first = oneWay('Source', { Education: 9, Health: 3, Police: 12, Community: 20 });
  const found = await protectedTables([first]);
  const ledger = found.kind === 'protected' ? [{ counts: first, shown: found.tables[0] ?? first }] : [];
  const before = await shownOf([first]);
  expect(await shownOf([first], ledger)).toEqual(before);
});

test('a correction does not show what was withheld, nor withhold what gives it away', async () => {
  const first = oneWay('Source', { Education: 9, Health: 3, Police: 12, Community: 20 });
  const found = await protectedTables([first]);
  const ledger = found.kind === 'protected' ? [{ counts: first, shown: found.tables[0] ?? first }] : [];
  const corrected = oneWay('Source', { Education: 9, Health: 6, Police: 12, Community: 20 });
  expect((await shownOf([corrected], ledger))['Health']).toBe(withheld);
});

test('a count that was shown is withheld where it was corrected by so few that they could be known', async () => {
  const first = oneWay('Source', { Education: 9, Health: 20, Police: 12, Community: 30 });
  const ledger = [{ counts: first, shown: first }];
  const byTwo = oneWay('Source', { Education: 9, Health: 22, Police: 12, Community: 30 });
  const two = { All: withheld, Education: 9, Health: withheld, Police: 12, Community: 30 };
  expect(await shownOf([byTwo], ledger)).toEqual(two);
  const byFive = oneWay('Source', { Education: 9, Health: 25, Police: 12, Community: 30 });
  expect(await shownOf([byFive], ledger)).toMatchObject({ All: 76, Health: 25 });
  const concerns = oneWay('Concern', { Islamist: 40, Mixed: 33 });
  const before = oneWay('Concern', { Islamist: 40, Mixed: 31 });
  const both = [...ledger, { counts: before, shown: before }];
  expect(await shownOf([concerns, byTwo], both)).toEqual({ All: withheld, Islamist: 40, Mixed: withheld });
});

test('half a year does not show by how few one of its quarters was corrected', async () => {
  const [spring, summer] = [oneWay('Source', { Education: 9, Health: 20 }), { Education: 30, Health: 40 }];
  const next = oneWay('Source', summer, { from: '2018-07-01', to: '2018-09-30' });
  const ledger = [spring, next].map((counts) => ({ counts, shown: counts }));
  const half = oneWay('Source', { Education: 39, Health: 63 }, { to: '2018-09-30' });
  expect(await shownOf([half], ledger)).toEqual({ All: withheld, Education: 39, Health: withheld });
});

test('a small count is not told by what it is corrected to, nor by the totals of both', async () => {
  const first = oneWay('Source', { Education: 9, Health: 3, Police: 12, Community: 20 });
  const found = await protectedTables([first]);
  const ledger = found.kind === 'protected' ? [{ counts: first, shown: found.tables[0] ?? first }] : [];
  const corrected = oneWay('Source', { Education: 9, Health: 5, Police: 12, Community: 20 });
  const shown = await shownOf([corrected], ledger);
  expect(shown).toMatchObject({ All: withheld, Health: withheld, Community: 20 });
});

test('a count corrected from shown to small is refused: what it was tells what it is', async () => {
  const first = oneWay('Source', { Education: 9, Health: 5, Police: 12, Community: 20 });
  const corrected = oneWay('Source', { Education: 9, Health: 3, Police: 12, Community: 20 });
  const found = await protectedTables([corrected], [{ counts: first, shown: first }]);
  expect(found.kind === 'refused' && found.merge.map(mergeWords)).toEqual([
    'Put together in Source: Health, Education.',
  ]);
});

test('regions and their councils by group of staff are protected as one table', async () => {
  const councils = ['Leeds', 'York', 'Hull', 'Ripon'];
  const table = countTable({
    counting: 'Staff',
    breakdowns: [{ levels: ['Region', 'Council'] }, { levels: ['Group'] }],
    people: councils.flatMap((council, at) =>
      ['Heads', 'Teachers', 'Others'].map(
        (group, place) => [[at < 2 ? 'North' : 'East', council, group], 3 + 4 * at * place] as const,
      ),
    ),
  });
  const shown = await shownOf([table]);
  expect(shown['All All All']).toBe(table.cells.find(({ labels }) => labels.every((label) => label === null))?.count);
  for (const { labels, count } of table.cells) {
    if (count > 0 && count < 5) expect(shown[labels.map((label) => label ?? 'All').join(' ')]).toBe(withheld);
  }
});
