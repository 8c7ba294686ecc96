import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { viewPeople } from '@due-regard/server/measure/people-view.ts';
import { csv } from './support/council.ts';
import { peopleCouncil, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

const header = 'employee number,email,organisation,role,from,to';
const october = { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') } as const;
const november = { ...october, fileName: 'later.csv', fileDate: isoDate('2026-11-10') };
const one = '1001,box@council.example,Housing,Council staff,,';
const training = csv(
  'username,email,courseshortname,courseidnumber,completiondate,grade',
  'box@council.example,,wrap,,2026-03-02,1',
);

async function inHousing({ deps }: PeopleCouncil) {
  const view = await viewPeople(deps, peopleCouncil, {});
  const rows = view.peopleOn(view.dates.asAt).known.filter(({ organisationId }) => organisationId === 'housing');
  return { rows: rows.map(({ posts, trained }) => ({ posts, trained })), unplaced: view.unplaced };
}

withPeopleCouncil('a mailbox that two people share', (at) => {
  test.each([
    ['whose days are bad', '1002,box@council.example,Housing,Council staff,2026-02-01,2026-01-01'],
    ['whose organisation nobody knows', '1002,box@council.example,Homes and Tenancies,Council staff,,'],
    ['whose role nobody has explained', '1002,box@council.example,Housing,Band 9,,'],
    ['whose own id cannot be read', '1.0E+03,box@council.example,Housing,Council staff,,'],
  ])('is nobody’s where the row of one of them is left out, %s', async (_, row) => {
    const staged = await at().stage(csv(header, one, row), october);
    expect(staged.rows?.notes.join(' ')).toContain('1 id stands beside more than one person');
    await at().accept(staged, true);
    const done = await at().bring(training);
    const counted = await inHousing(at());
    for (const { batchId } of [done, staged]) await undoBatch(at().deps, at().actor, batchId);
    expect(counted).toEqual({ rows: [{ posts: 1, trained: 0 }], unplaced: 1 });
  });

  test('is nobody’s from the list on that gives it to both, though the one before gives it to one', async () => {
    const first = await at().bring(csv(header, one), october);
    const done = await at().bring(training);
    expect(await inHousing(at())).toEqual({ rows: [{ posts: 1, trained: 1 }], unplaced: 0 });
    const both = csv(header, one, '1002,box@council.example,Housing,Band 9,,');
    const second = await at().stage(both, november);
    await at().accept(second, true);
    expect(await inHousing(at())).toEqual({ rows: [{ posts: 1, trained: 0 }], unplaced: 1 });
    const again = await at().stage(both, november);
    expect(again.rows).toMatchObject({ accepted: 0, changesNothing: true });
    const alone = await at().stage(csv(header, one), { ...november, fileDate: isoDate('2026-11-20') });
    await at().accept(alone);
    expect(await inHousing(at())).toEqual({ rows: [{ posts: 1, trained: 1 }], unplaced: 0 });
    for (const { batchId } of [alone, second, done, first]) await undoBatch(at().deps, at().actor, batchId);
  });

  test('is in no list of staff, as a file that tells of it is looked at', async () => {
    const list = csv(
      header,
      one,
      '1002,box@council.example,Housing,Council staff,,',
      '1003,cat@council.example,Housing,Council staff,,',
    );
    await at().bring(list, october);
    expect((await at().stage(training)).rows?.people).toMatchObject({ learners: 1, inStaffLists: 0 });
    const known = csv(
      'username,email,courseshortname,courseidnumber,completiondate,grade',
      'cat@council.example,,wrap,,2026-03-02,1',
    );
    expect((await at().stage(known)).rows?.people).toMatchObject({ learners: 1, inStaffLists: 1 });
  });
});
