import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import { phases } from '../../schools/phase.ts';
import { audiences } from '../learners/audience.ts';
import { staffGroupings, staffPlaces, staffTellings } from './staff-asked.ts';
import { councilsIn, notKnown, notUpToDate, outOfDate, rowsOfFewSchools, staffTable, upToDate } from './staff-table.ts';
import type { StaffCount } from './staff-table.ts';

const asAt = isoDate('2018-02-28');
const counts: fc.Arbitrary<readonly StaffCount[]> = fc.array(
  fc
    .record({
      council: fc.constantFrom('Ridgeway (999)', 'Marsh (998)'),
      organisation: fc.constantFrom('Elm', 'Oak', 'Ash', 'Beech'),
      kind: fc.constantFrom('school', 'service'),
      phase: fc.constantFrom(...phases),
      group: fc.constantFrom(...audiences),
      inPost: fc.nat(40),
      courses: fc.constantFrom([], ['WRAP'], ['Prevent awareness', 'WRAP']),
    })
    .chain((count) =>
      fc.tuple(fc.nat(count.inPost), fc.nat(count.inPost)).map(([one, other]) => ({
        ...count,
        upToDate: Math.min(one, other),
        outOfDate: Math.max(one, other) - Math.min(one, other),
      })),
    ),
  { maxLength: 12 },
);

function total(all: readonly StaffCount[], of: 'inPost' | 'upToDate' | 'outOfDate'): number {
  return all.filter(({ group }) => group !== 'panel-members').reduce((sum, count) => sum + count[of], 0);
}

const anyAsked = fc.record({
  places: fc.constantFrom(...staffPlaces),
  groups: fc.constantFrom(...staffGroupings),
  tells: fc.constantFrom(...staffTellings),
});

test('however finely people are told apart, they are the same people', () => {
  fc.assert(
    fc.property(counts, anyAsked, (all, asked) => {
      const { cells, breakdowns } = staffTable(all, { asAt, ...asked });
      const levels = breakdowns.flatMap((breakdown) => breakdown.levels).length;
      expect(cells.every(({ labels }) => labels.length === levels)).toBe(true);
      expect(new Set(cells.map(({ labels }) => JSON.stringify(labels))).size).toBe(cells.length);
      const own = breakdowns.at(-1)?.levels.length ?? 0;
      const told = new Map(
        cells
          .filter(({ labels }) => labels.slice(0, -own).every((label) => label === null))
          .map(({ labels, count }) => [labels.slice(-own).findLast((label) => label !== null) ?? 'All', count]),
      );
      const [inPost, trained, lapsed] = [total(all, 'inPost'), total(all, 'upToDate'), total(all, 'outOfDate')];
      expect([told.get('All'), told.get(upToDate), told.get(notUpToDate)]).toEqual([inPost, trained, inPost - trained]);
      const apart = asked.tells === 'out-of-date' ? [lapsed, inPost - trained - lapsed] : [undefined, undefined];
      expect([told.get(outOfDate), told.get(notKnown)]).toEqual(apart);
    }),
  );
});

test('who is out of date is part of who is not known to be up to date: papers with and without it are of one system', () => {
  fc.assert(
    fc.property(counts, anyAsked, (all, asked) => {
      const said = (tells: 'up-to-date' | 'out-of-date'): ReadonlyMap<string, number> =>
        new Map(
          staffTable(all, { asAt, ...asked, tells }).cells.map(({ labels, count }) => [
            JSON.stringify(labels.filter((label) => label !== null)),
            count,
          ]),
        );
      const finer = said('out-of-date');
      for (const [row, count] of said('up-to-date')) expect(finer.get(row)).toBe(count);
    }),
  );
});

test('a coarser table holds nothing that the finer one of the same people does not', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(...staffGroupings), (all, groups) => {
      const said = (places: 'sector' | 'school'): ReadonlyMap<string, number> =>
        new Map(
          staffTable(all, { asAt, places, groups }).cells.map(({ labels, count }) => [
            JSON.stringify(labels.filter((label) => label !== null)),
            count,
          ]),
        );
      const finer = said('school');
      for (const [row, count] of said('sector')) expect(finer.get(row)).toBe(count);
    }),
  );
});

const training = { outOfDate: 0, courses: ['WRAP'] };
const school = {
  ...training,
  council: 'Ridgeway (999)',
  kind: 'school',
  phase: 'primary',
  group: 'school-staff',
} as const;
const three: readonly StaffCount[] = ['Elm', 'Oak', 'Ash'].map((organisation) => ({
  ...school,
  organisation,
  inPost: 12,
  upToDate: 8,
}));

test('that somebody sits on the Channel panel is in no table', () => {
  const panel = { ...school, organisation: 'Elm', group: 'panel-members', inPost: 9, upToDate: 9 } as const;
  const asked = { asAt, places: 'school', groups: 'group' } as const;
  expect(staffTable([...three, panel], asked)).toEqual(staffTable(three, asked));
});

test('a row of one or two schools is named, since it would tell of a school', () => {
  const asked = { asAt, places: 'phase', groups: 'group' } as const;
  expect(rowsOfFewSchools(three, asked)).toEqual([]);
  const governors = { ...school, organisation: 'Elm', group: 'governors', inPost: 9, upToDate: 2 } as const;
  expect(rowsOfFewSchools([...three, governors], asked)).toContain('Primary: School governors');
  const service = { ...school, kind: 'service', organisation: 'Highways', inPost: 30, upToDate: 2 } as const;
  expect(rowsOfFewSchools([...three, service], asked)).toEqual([]);
});

test('a table of a region knows its councils, and one of a council has none', () => {
  const region = staffTable(
    [...three, { ...school, council: 'Marsh (998)', organisation: 'Yew', inPost: 9, upToDate: 9 }],
    {
      asAt,
      places: 'council',
      groups: 'whole',
    },
  );
  expect(councilsIn(region)).toEqual(new Set(['Ridgeway (999)', 'Marsh (998)']));
  expect(councilsIn(staffTable(three, { asAt, places: 'whole', groups: 'whole' }))).toBeUndefined();
});
