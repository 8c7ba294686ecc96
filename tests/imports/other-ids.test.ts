import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { viewPeople } from '@due-regard/server/measure/people-view.ts';
import { csv } from './support/council.ts';
import { peopleCouncil, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

const list = { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') } as const;
const staff = csv(
  'email,organisation,role,from,to',
  'ann@council.example,Housing,Council staff,,',
  'ben@council.example,Housing,Council staff,,',
  'box@council.example,Housing,Council staff,,',
);
const header = 'username,email,courseshortname,courseidnumber,completiondate,grade';
const training = csv(
  header,
  'ann01,ann@council.example,wrap,,2026-03-02,1',
  'ben02,Ben@Council.example,wrap,,2026-03-03,1',
  'eve03,eve@council.example,wrap,,2026-03-03,1',
);

async function inHousing({ deps }: PeopleCouncil) {
  const view = await viewPeople(deps, peopleCouncil, {});
  const rows = view.peopleOn(view.dates.asAt).known.filter(({ organisationId }) => organisationId === 'housing');
  return rows.map(({ posts, trained }) => ({ posts, trained }));
}

withPeopleCouncil('an export with user names and e-mail addresses', (at) => {
  test('finds whom a list of staff knows by the e-mail address alone, and says so', async () => {
    const listed = await at().bring(staff, list);
    const staged = await at().stage(training);
    expect(staged.rows?.people).toMatchObject({ learners: 3, inStaffLists: 2 });
    expect(staged.rows?.notes).toContain(
      '2 people are found in the lists of staff by another id of their row than its first, such as an e-mail address.',
    );
    const done = await at().accept(staged);
    expect(await inHousing(at())).toEqual([{ posts: 3, trained: 2 }]);
    expect((await at().stage(training)).rows).toMatchObject({ accepted: 0, duplicates: 3, changesNothing: true });
    for (const { batchId } of [done, listed]) await undoBatch(at().deps, at().actor, batchId);
  });

  test('brought again after the list finds them then', async () => {
    const before = await at().bring(training, { choices: { organisationId: 'housing', audience: 'council-staff' } });
    const listed = await at().bring(staff, list);
    expect(await inHousing(at())).toEqual([{ posts: 3, trained: 0 }]);
    const again = await at().bring(training);
    expect(again.rows).toMatchObject({ accepted: 2, duplicates: 1 });
    expect(await inHousing(at())).toEqual([{ posts: 3, trained: 2 }]);
    for (const { batchId } of [again, listed, before]) await undoBatch(at().deps, at().actor, batchId);
  });

  test('gives nobody the training of two who share a mailbox, though the row of one waits to be mended', async () => {
    const listed = await at().bring(staff, list);
    const shared = 'ann01,box@council.example,wrap,,2026-03-02,1';
    for (const other of ['ben02,box@council.example,wrap,,2026-03-02,1', 'ben02,box@council.example,wrap,,soon,1']) {
      const staged = await at().stage(csv(header, shared, other));
      expect(staged.rows?.people?.inStaffLists).toBe(0);
      expect(staged.rows?.notes.join(' ')).toContain('1 id of the lists of staff stands beside more than one person');
      const done = await at().accept(staged, true);
      expect(await inHousing(at())).toEqual([{ posts: 3, trained: 0 }]);
      await undoBatch(at().deps, at().actor, done.batchId);
    }
    await undoBatch(at().deps, at().actor, listed.batchId);
  });

  test('takes in somebody whose second id cannot be read', async () => {
    const listed = await at().bring(staff, list);
    const staged = await at().stage(csv(header, 'ann01,not an address,wrap,,2026-03-02,1'));
    expect(staged.rows).toMatchObject({ accepted: 1, badRows: 0 });
    await undoBatch(at().deps, at().actor, listed.batchId);
  });

  test('says so where hardly anybody is in the lists of staff', async () => {
    await at().bring(staff, list);
    const staged = await at().stage(csv(header, 'ann01,,wrap,,2026-03-02,1', 'ben02,,wrap,,2026-03-02,1'));
    expect(staged.rows?.notes.join(' ')).toContain('None of these people is in the lists of staff.');
  });
});
