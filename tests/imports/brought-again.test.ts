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
);
const header = 'username,email,courseshortname,courseidnumber,completiondate,grade';
const training = csv(
  header,
  'ann01,ann@council.example,wrap,,2026-03-02,1',
  'ben02,ben@council.example,wrap,,2026-03-03,1',
  'eve03,eve@council.example,wrap,,2026-03-03,1',
);
const given = { choices: { organisationId: 'housing', audience: 'council-staff' } } as const;

/** Who is trained in Housing of how many, and how many people no figure counts. */
async function figures({ deps }: PeopleCouncil) {
  const view = await viewPeople(deps, peopleCouncil, {});
  const row = view.peopleOn(view.dates.asAt).known.find(({ organisationId }) => organisationId === 'housing');
  return { trained: row?.trained, posts: row?.posts, unplaced: view.unplaced };
}

async function records({ completions }: PeopleCouncil) {
  const rows = await completions();
  return rows.toSorted((one, other) => one.row_number - other.row_number);
}

withPeopleCouncil('an export brought again after a list that knows its people by another id', (at) => {
  const undo = (batch: { readonly batchId: string }) => undoBatch(at().deps, at().actor, batch.batchId);

  test('leaves nobody behind under the id by which no list knows them, until it is undone', async () => {
    const before = await at().bring(training, given);
    const stood = await records(at());
    const listed = await at().bring(staff, list);
    expect(await figures(at())).toEqual({ trained: 0, posts: 2, unplaced: 3 });
    const again = await at().bring(training);
    // Eve is in no list: she alone is counted nowhere.
    expect(await figures(at())).toEqual({ trained: 2, posts: 2, unplaced: 1 });
    // Where the first file was given to is known of them as before.
    expect((await records(at())).map((row) => ({ ...row, learner: '' }))).toEqual(
      stood.map((row) => ({ ...row, learner: '' })),
    );
    expect((await at().stage(training)).rows).toMatchObject({ accepted: 0, duplicates: 3, changesNothing: true });
    await undo(again);
    expect(await records(at())).toEqual(stood);
    expect(await figures(at())).toEqual({ trained: 0, posts: 2, unplaced: 3 });
    for (const batch of [listed, before]) await undo(batch);
    expect(await records(at())).toEqual([]);
  });

  test('brings back nothing of an earlier file that was undone before it', async () => {
    const before = await at().bring(training, given);
    const listed = await at().bring(staff, list);
    const again = await at().bring(training);
    await undo(before);
    expect(await figures(at())).toMatchObject({ trained: 2, unplaced: 0 });
    for (const batch of [again, listed]) await undo(batch);
    expect(await records(at())).toEqual([]);
  });

  test('leaves what somebody did on another day or in another course', async () => {
    const other = csv(header, 'ann01,,wrap,,2025-03-02,1', 'ann01,,ho-awareness,,2026-03-02,1');
    const before = [await at().bring(other, given), await at().bring(training, given)];
    const listed = await at().bring(staff, list);
    const again = await at().bring(training);
    expect((await records(at())).map(({ on_day }) => on_day).toSorted()).toEqual([
      '2025-03-02',
      '2026-03-02',
      '2026-03-02',
      '2026-03-03',
      '2026-03-03',
    ]);
    for (const batch of [again, listed, ...before]) await undo(batch);
    expect(await records(at())).toEqual([]);
  });
});
