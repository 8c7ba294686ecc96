import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountTable } from './count-table.ts';
import { linearSystem } from './every-table.ts';
import type { LinearSystem } from './linear-system.ts';
import { countTable, oneWay } from './testing/count-tables.ts';

/** Each relation in words: `Q1 + Q2 = total`. */
function sums({ relations, unknowns }: LinearSystem): readonly string[] {
  const nameOf = (place: number): string => {
    const unknown = unknowns[place];
    const labels = unknown?.labels.map(([, label]) => label).join('/') ?? '';
    return `${unknown?.kind === 'cell' ? '' : `${unknown?.kind ?? ''} `}${labels || 'all'} ${unknown?.from.slice(5, 7) ?? ''}-${unknown?.to.slice(5, 7) ?? ''}`;
  };
  return relations.map((terms) => {
    const side = (sign: number): string =>
      terms
        .filter(([, times]) => Math.sign(times) === sign)
        .map(([place]) => nameOf(place))
        .toSorted()
        .join(' + ');
    return [side(1), side(-1)].toSorted((one, other) => other.length - one.length).join(' = ');
  });
}

const quarter = { from: '2018-04-01', to: '2018-06-30' };
const next = { from: '2018-07-01', to: '2018-09-30' };
const autumn = { from: '2018-10-01', to: '2018-12-31' };
const winter = { from: '2019-01-01', to: '2019-03-31' };
const half = { from: '2018-04-01', to: '2018-09-30' };

test('a total is the sum of its categories', () => {
  expect(sums(linearSystem([[oneWay('Source', { Education: 9, Health: 3 })]]))).toEqual([
    'Education 04-06 + Health 04-06 = all 04-06',
  ]);
});

test('one-way tables of the same referrals share their total', () => {
  const system = linearSystem([
    [oneWay('Source', { Police: 9, Health: 3 }), oneWay('Concern', { Islamist: 4, Mixed: 8 })],
  ]);
  expect(system.unknowns).toHaveLength(5);
  expect(sums(system)).toEqual(['Health 04-06 + Police 04-06 = all 04-06', 'Islamist 04-06 + Mixed 04-06 = all 04-06']);
});

test('two breakdowns that leave out their total are still of as many people', () => {
  const tables = [oneWay('Source', { Police: 9, Health: 3 }), oneWay('Concern', { Islamist: 4, Mixed: 8 })];
  const bare = tables.map((table) => ({ ...table, cells: table.cells.filter(({ labels }) => labels[0] !== null) }));
  expect(sums(linearSystem([bare]))).toEqual([
    'Health 04-06 + Police 04-06 = total all 04-06',
    'Islamist 04-06 + Mixed 04-06 = total all 04-06',
  ]);
});

test('a total that no table shows and nothing else needs says nothing', () => {
  const table = oneWay('Source', { Police: 9, Health: 3 });
  const bare = { ...table, cells: table.cells.filter(({ labels }) => labels[0] !== null) };
  expect(sums(linearSystem([[bare]]))).toEqual([]);
});

test('a region is the sum of its councils, for every group of staff', () => {
  const system = linearSystem([
    [
      countTable({
        breakdowns: [{ levels: ['Region', 'Council'] }, { levels: ['Group'] }],
        people: [
          [['North', 'Leeds', 'Heads'], 3],
          [['North', 'York', 'Heads'], 5],
        ],
      }),
    ],
  ]);
  expect(sums(system)).toContain('North/Leeds/Heads 04-06 + North/York/Heads 04-06 = North/Heads 04-06');
  expect(sums(system)).toContain('North/Leeds 04-06 + North/York 04-06 = North 04-06');
});

test('half a year is its quarters, given away together or one after the other', () => {
  const first = oneWay('Source', { Police: 9 }, quarter);
  const second = oneWay('Source', { Police: 7 }, next);
  const both = oneWay('Source', { Police: 16 }, half);
  for (const releases of [[[first, second, both]], [[first], [second], [both]]]) {
    expect(sums(linearSystem(releases))).toContain('Police 04-06 + Police 07-09 = Police 04-09');
  }
});

test('half a year and its first quarter tell the second, which was never given away', () => {
  const system = linearSystem([[oneWay('Source', { Police: 9 }, quarter)], [oneWay('Source', { Police: 12 }, half)]]);
  expect(sums(system)).toContain('Police 04-06 + difference Police 07-09 = Police 04-09');
  expect(system.unknowns.find(({ kind }) => kind === 'difference')?.count).toBe(3);
});

test('a year holds its third quarter, whatever was in the others', () => {
  const year = oneWay('Source', { Police: 9 }, { from: '2018-04-01', to: '2019-03-31' });
  const third = oneWay('Source', { Police: 4 }, { from: '2018-10-01', to: '2018-12-31' });
  const said = sums(linearSystem([[year], [third]]));
  expect(said).toContain('Police 10-12 + gap Police 01-03 + gap Police 04-09 = Police 04-03');
  expect(said).toContain('Police 10-12 + difference Police 04-03 = Police 04-03');
});

test('what a year leaves beside its third quarter is as many as its other quarters count', () => {
  const days = [quarter, next, autumn, winter];
  const quarters = [2, 0, 4, 1].map((count, at) => oneWay('Source', { Police: count }, days[at]));
  const year = oneWay('Source', { Police: 7 }, { from: '2018-04-01', to: '2019-03-31' });
  const third = oneWay('Source', { Police: 4 }, autumn);
  const between = (releases: readonly CountTable[], finer: readonly CountTable[]): readonly string[] =>
    linearSystem([releases], [finer])
      .unknowns.filter(({ kind, labels }) => ['gap', 'difference', 'correction'].includes(kind) && labels.length > 0)
      .map(({ kind, from, to, count }) => `${kind} ${from} ${to} ${String(count)}`)
      .toSorted();
  const around = 'difference 2018-04-01 2019-03-31 3';
  expect(between([year, third], quarters)).toEqual([
    'difference 2018-04-01 2018-09-30 2',
    around,
    'difference 2019-01-01 2019-03-31 1',
  ]);
  expect(between([year, third], quarters.slice(0, 3))).toEqual([
    'difference 2018-04-01 2018-09-30 2',
    around,
    'gap 2019-01-01 2019-03-31 1',
  ]);
  const corrected = oneWay('Source', { Police: 6 }, { from: '2018-04-01', to: '2019-03-31' });
  expect(between([corrected, third], quarters)).toEqual([
    'correction 2018-04-01 2019-03-31 1',
    'difference 2018-04-01 2018-09-30 2',
    'difference 2018-04-01 2019-03-31 2',
    'difference 2019-01-01 2019-03-31 1',
  ]);
});

test('staff in post on two days are two counts, not parts of a third', () => {
  const on = (day: string) => oneWay('Group', { Heads: 9, Others: 7 }, { from: day, to: day });
  expect(sums(linearSystem([[on('2018-04-01'), on('2018-04-02')]]))).toHaveLength(2);
});

test('a category that a quarter does not list was nobody there', () => {
  const first = oneWay('Source', { Police: 9, Health: 5 }, quarter);
  const both = oneWay('Source', { Police: 9, Health: 5, Prisons: 2 }, half);
  const system = linearSystem([[first, both]]);
  expect(system.unknowns.find(({ kind }) => kind === 'absent')?.labels).toEqual([['Source', 'Prisons']]);
});

test('people whom a total counts and no category lists are a count too', () => {
  const table = oneWay('Source', { Police: 9, Health: 5, Prisons: 2 });
  const listed = { ...table, cells: table.cells.filter(({ labels }) => labels[0] !== 'Prisons') };
  expect(linearSystem([[listed]]).unknowns.find(({ kind }) => kind === 'rest')?.count).toBe(2);
});

test('a corrected count stands beside the first one, no further from it than it is', () => {
  const system = linearSystem([
    [oneWay('Source', { Police: 9, Health: 7 })],
    [oneWay('Source', { Police: 11, Health: 7 })],
  ]);
  const corrections = system.unknowns.filter(({ kind }) => kind === 'correction');
  expect(corrections.map(({ least, most }) => [least, most])).toEqual([
    [-2, 2],
    [-2, 2],
  ]);
  // Health was not corrected: it is one and the same count.
  expect(system.unknowns.filter(({ labels }) => labels[0]?.[1] === 'Health')).toHaveLength(1);
});

test('whatever the tables, what they say about each other is true of the real counts', () => {
  const counts = fc.array(fc.nat(12), { minLength: 2, maxLength: 4 });
  const period = fc.constantFrom(quarter, next, autumn, half, { from: '2018-04-01', to: '2019-03-31' });
  const table = fc
    .tuple(counts, period, fc.constantFrom('Source', 'Concern'))
    .map(([own, days, level]) =>
      oneWay(level, Object.fromEntries(own.map((count, at) => [`${level} ${String(at)}`, count])), days),
    );
  const release = fc.array(table, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(release, { maxLength: 4 }), fc.array(release, { maxLength: 4 }), (releases, finer) => {
      const { unknowns, relations } = linearSystem(releases, finer);
      for (const terms of relations) {
        expect(terms.reduce((sum, [place, times]) => sum + times * (unknowns[place]?.count ?? Number.NaN), 0)).toBe(0);
      }
      for (const { count, least, most } of unknowns) expect(count >= least && count <= most).toBe(true);
    }),
  );
});
