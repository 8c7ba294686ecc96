import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import type { ProtectedTable } from '../../disclosure/count-table.ts';
import { coursesAsked } from './asked-courses.ts';
import { staffGroupings, staffPlaces, staffTellings } from './staff-asked.ts';
import { staffDataset } from './staff-dataset.ts';
import { staffTable } from './staff-table.ts';
import type { StaffCount } from './staff-table.ts';

const asAt = isoDate('2018-02-28');
const place = { council: 'Ridgeway (999)', kind: 'service', phase: 'other' } as const;
const awareness = ['Prevent awareness', 'WRAP'];
const counts: readonly StaffCount[] = [
  {
    ...place,
    organisation: 'Roads',
    group: 'council-staff',
    inPost: 40,
    upToDate: 30,
    outOfDate: 6,
    courses: awareness,
  },
  {
    ...place,
    organisation: 'Homes',
    group: 'council-staff',
    inPost: 20,
    upToDate: 20,
    outOfDate: 0,
    courses: awareness,
  },
  { ...place, organisation: 'Homes', group: 'contractors', inPost: 9, upToDate: 3, outOfDate: 2, courses: ['WRAP'] },
  { ...place, organisation: 'Hall', group: 'members', inPost: 30, upToDate: 0, outOfDate: 0, courses: [] },
];

/** The table with some of its counts withheld, by their place. */
function withheldAt(table: ReturnType<typeof staffTable>, isWithheld: (at: number) => boolean): ProtectedTable {
  return { ...table, cells: table.cells.map((cell, at) => (isWithheld(at) ? { ...cell, count: '[c]' } : cell)) };
}

test('a released table is the dataset of its staff groups, with their totals', () => {
  const asked = { asAt, places: 'phase', groups: 'group', tells: 'out-of-date' } as const;
  const rows = staffDataset(staffTable(counts, asked), coursesAsked(counts, 'group'));
  expect(rows?.map((row): readonly unknown[] => Object.values(row))).toEqual([
    ['2017/18', 'Elected members', 'No training is asked', null, 0, null, 0],
    ['2017/18', 'Others: all groups', 'No training is asked', null, 0, null, 0],
    ['2017/18', 'Contractors', 'WRAP', 9, 3, 33.3, 2],
    ['2017/18', 'Council staff', 'Any of: Prevent awareness; WRAP', 60, 50, 83.3, 6],
    ['2017/18', 'Staff: all groups', 'Any of: Prevent awareness; WRAP', 69, 53, 76.8, 8],
    ['2017/18', 'All people', 'Any of: Prevent awareness; WRAP', null, 53, null, 8],
  ]);
});

test('a count that is withheld stays so, and no rate is worked out of it', () => {
  const table = staffTable(counts.slice(0, 3), { asAt, places: 'whole', groups: 'kind', tells: 'out-of-date' });
  const asked = coursesAsked(counts.slice(0, 3), 'kind');
  const rows = (at: number) =>
    staffDataset(
      withheldAt(table, (each) => each === at),
      asked,
    )?.[0];
  expect(rows(0)).toMatchObject({ staffGroup: 'Staff', required: 69, completed: '[c]', rate: null, overdue: 8 });
  expect(rows(4)).toMatchObject({ required: '[c]', completed: 53, rate: null });
});

test('where the table does not tell who is out of date, nobody is said to be overdue', () => {
  const rows = staffDataset(
    staffTable(counts, { asAt, places: 'whole', groups: 'group' }),
    coursesAsked(counts, 'group'),
  );
  expect(rows?.map(({ completed, overdue }) => [completed, overdue])).toContainEqual([50, null]);
  expect(rows?.every(({ overdue }) => overdue === null)).toBe(true);
});

const classes: ReadonlySet<string | null> = new Set([
  'Up to date',
  'Not known to be up to date',
  'Out of date',
  'Not known to be trained',
]);

/** Of which class of training a cell is; undefined for all in post. */
function trainingOf(labels: readonly (string | null)[]): string | undefined {
  return labels.findLast((label) => classes.has(label)) ?? undefined;
}

test('nothing is in the dataset that the released table does not say', () => {
  const groupings = fc.record({
    places: fc.constantFrom(...staffPlaces),
    groups: fc.constantFrom(...staffGroupings),
    tells: fc.constantFrom(...staffTellings),
  });
  fc.assert(
    fc.property(groupings, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (asked, hidden) => {
      const table = withheldAt(staffTable(counts, { asAt, ...asked }), (at) => hidden[at % 40] === true);
      const rows = staffDataset(table, coursesAsked(counts, asked.groups)) ?? [];
      expect(rows.length).toBeGreaterThan(0);
      const isWhere = (count: unknown, label: string | undefined): boolean =>
        count === null || table.cells.some((cell) => trainingOf(cell.labels) === label && cell.count === count);
      for (const { required, completed, rate, overdue } of rows) {
        expect([
          isWhere(required, undefined),
          isWhere(completed, 'Up to date'),
          isWhere(overdue, 'Out of date'),
        ]).toEqual([true, true, true]);
        const isShown = typeof required === 'number' && typeof completed === 'number' && required > 0;
        expect(rate === null).toBe(!isShown);
        if (isShown && rate !== null) expect(Math.abs(rate - (completed * 100) / required)).toBeLessThanOrEqual(0.1);
      }
    }),
  );
});

test('a table of anything else is no such dataset', () => {
  const table = staffTable(counts, { asAt, places: 'whole', groups: 'whole' });
  expect(staffDataset({ ...table, counting: 'Referrals' }, [])).toBeUndefined();
  expect(staffDataset({ ...table, breakdowns: [] }, [])).toBeUndefined();
});
