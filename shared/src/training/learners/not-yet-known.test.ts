import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { notYetKnown, notYetKnownWords, partByKnown } from './not-yet-known.ts';
import { firstDays, knownFromOf } from './people-trend.ts';

const [april, may, june] = ['2018-04-01', '2018-05-01', '2018-06-01'].map((day) => isoDate(day));
const rows = (
  [
    { organisationId: 'highways', audience: 'council-staff' },
    { organisationId: 'libraries', audience: 'council-staff' },
    { organisationId: 'roads', audience: 'council-staff' },
    { organisationId: 'council', audience: 'members' },
  ] as const
).map((row) => ({ ...row, posts: null, trained: 0, outOfDate: 0, notTrained: row.organisationId === 'roads' ? 1 : 0 }));
const knownFrom = firstDays({
  lists: [june, april].map((fileDate) => ({
    batchId: fileDate ?? '',
    fileDate: fileDate ?? isoDate('2018-01-01'),
    covers: ['highways'],
    ends: [],
  })),
  headcounts: [{ organisationId: 'council', audience: 'members', countedOn: may ?? isoDate('2018-01-01'), posts: 49 }],
});

test('nobody is counted in post before the day of the first list or number in post', () => {
  const march = partByKnown(rows, { on: isoDate('2018-03-31'), knownFrom });
  expect(march.known.map(({ organisationId }) => organisationId)).toEqual(['roads']);
  expect(march.later.map((row) => row.knownFrom)).toEqual([april, may]);
  expect(partByKnown(rows, { on: isoDate('2018-05-01'), knownFrom }).later).toEqual([]);
});

test('somebody of whom only files tell is known from the first record on, and before it not as nought', () => {
  const row = rows.find(({ organisationId }) => organisationId === 'libraries');
  const asked = { on: isoDate('2018-03-31'), knownFrom };
  const none = row === undefined ? [] : [row];
  expect(partByKnown(none, asked)).toEqual({ known: [], later: [] });
  const one = none.map((each) => ({ ...each, trained: 1 }));
  expect(partByKnown(one, asked)).toEqual({ known: one, later: [] });
});

test('of a number in post and a list of staff the earlier says from when anything is known', () => {
  const counted = (countedOn: IsoDate) => [
    { organisationId: 'highways', audience: 'council-staff' as const, countedOn, posts: 4 },
  ];
  const lists = [{ batchId: 'list', fileDate: isoDate('2018-05-01'), covers: ['highways'], ends: [] }];
  for (const day of [isoDate('2018-04-01'), isoDate('2018-06-01')]) {
    const known = firstDays({ lists, headcounts: counted(day) });
    const first = day < '2018-05-01' ? day : isoDate('2018-05-01');
    expect(knownFromOf({ organisationId: 'highways', audience: 'council-staff' }, known)).toBe(first);
    expect(knownFromOf({ organisationId: 'highways', audience: 'contractors' }, known)).toBe('2018-05-01');
  }
});

test('an audience is told apart when nothing at all is known of it, with the day from which on it is', () => {
  const march = partByKnown(rows, { on: isoDate('2018-03-31'), knownFrom });
  const told = notYetKnown(march.later, march.known);
  expect(told).toEqual([{ audience: 'members', knownFrom: may }]);
  expect(told.map(notYetKnownWords).join()).toContain('Elected members: nothing is known on this date');
});
