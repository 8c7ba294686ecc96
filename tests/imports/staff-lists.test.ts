import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { cancelBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { listLearnerLinks, listPosts, listStaffLists } from '@due-regard/db/training/learners/queries.ts';
import type { Post } from '@due-regard/shared/training/learners/facts.ts';
import { viewPeople } from '@due-regard/server/measure/people-view.ts';
import { readAudiences } from '@due-regard/server/training/learners/audiences.ts';
import { csv, refusalOf } from './support/council.ts';
import { peopleCouncil, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

const known = { authority: peopleCouncil, before: undefined };
const header = 'employee number,email,organisation,role,from,to';
const staff = { kind: 'staff', fileName: 'staff.csv' } as const;

/** Posts without who holds them, in the order of their organisations. */
async function posts({ deps }: PeopleCouncil): Promise<readonly Partial<Post>[]> {
  const all = await listPosts(deps.db.read, known);
  const plain = all.map(({ organisationId, audience, from, to }) => ({ organisationId, audience, from, to }));
  return plain.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

withPeopleCouncil('a list of staff', (at) => {
  const list = csv(
    header,
    '1001,ann@council.example,Housing,Council staff,2020-01-06,',
    '1002,,Housing,council officer,,2026-12-31',
    '1001,ann@council.example,Elected members,Councillor,2024-05-02,',
  );

  test('says who is in post where, among whom and on which days, by ids that are hashed', async () => {
    const staged = await at().stage(list, { ...staff, fileDate: isoDate('2026-11-01') });
    expect(staged.rows).toMatchObject({ accepted: 3, duplicates: 0, words: [], unmatched: [], badRows: 0 });
    expect(staged.rows?.notes).toContain(
      'Words for whom people count among that were not asked about: “council officer” as Council staff and “Councillor” as Elected members.',
    );
    expect(staged.rows?.sample[0]).toEqual(['Row 2', 'Housing', 'Council staff', 'From 6 January 2020']);
    await at().accept(staged);
    expect(await posts(at())).toEqual([
      { organisationId: 'housing', audience: 'council-staff', from: '2020-01-06', to: null },
      { organisationId: 'housing', audience: 'council-staff', from: null, to: '2026-12-31' },
      { organisationId: 'members', audience: 'members', from: '2024-05-02', to: null },
    ]);
    expect(await listLearnerLinks(at().deps.db.read, known)).toHaveLength(1);
    expect(await listStaffLists(at().deps.db.read, known)).toMatchObject([
      { fileDate: '2026-11-01', fileName: 'staff.csv', covers: ['housing', 'members'] },
    ]);
  });

  test('that says of the same day what the one before says changes nothing', async () => {
    const again = await at().stage(list, { ...staff, fileDate: isoDate('2026-11-01') });
    expect(again.rows).toMatchObject({ accepted: 0, duplicates: 3, changesNothing: true });
    expect(await refusalOf(at().accept(again))).toMatchObject({ code: 'conflict' });
    await cancelBatch(at().deps, at().actor, again.batchId);
  });

  test('of a later day stands whole beside the one before, and undone leaves that one standing', async () => {
    const before = await posts(at());
    const later = csv(header, '1001,ann@council.example,Housing,Council staff,2020-01-06,');
    const brought = await at().bring(later, { ...staff, fileDate: isoDate('2026-11-21') });
    expect(brought.rows).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(brought.rows?.notes.join(' ')).toContain('1 post of the list of 1 November 2026 is not in this one');
    expect(await posts(at())).toHaveLength(before.length + 1);
    expect(brought.canBeUndone).toBe(true);
    await undoBatch(at().deps, at().actor, brought.batchId);
    expect(await posts(at())).toEqual(before);
    expect(await listStaffLists(at().deps.db.read, known)).toHaveLength(1);
  });

  test('needs no organisation for a learning system’s export: the list says whose people they are', async () => {
    const brought = await at().bring(
      csv(
        'username,email,courseshortname,courseidnumber,completiondate,grade',
        'x,ann@council.example,wrap,,2026-03-02,1',
      ),
    );
    expect(brought.rows).toMatchObject({ accepted: 1 });
    expect(await at().completions()).toMatchObject([{ organisation_id: null, audience: null }]);
  });
});

withPeopleCouncil('a list of staff of a later day that says the same', (at) => {
  const list = csv(
    header,
    '1001,ann@council.example,Housing,Council staff,2020-01-06,',
    '1002,,Housing,Council officer,,',
  );
  const october = { ...staff, fileDate: isoDate('2026-10-01') };

  async function listedOn(): Promise<readonly (string | null)[]> {
    const { audiences } = readAudiences(await viewPeople(at().deps, peopleCouncil, {}));
    return audiences.flatMap(({ organisations }) => organisations.map(({ staffListOn }) => staffListOn));
  }

  test('moves the day as on which they are listed, and stores no post again', async () => {
    const first = await at().bring(list, october);
    const later = { ...staff, fileName: 'later.csv', fileDate: isoDate('2026-11-20') };
    const staged = await at().stage(list, later);
    expect(staged.rows).toMatchObject({ accepted: 0, duplicates: 2, changesNothing: false });
    expect(staged.rows?.notes.join(' ')).toContain('says what the list of 1 October 2026 says');
    const brought = await at().accept(staged);
    expect(await posts(at())).toHaveLength(2);
    expect(await listedOn()).toEqual(['2026-11-20']);
    const undoing = undoBatch(at().deps, at().actor, first.batchId);
    expect(await refusalOf(undoing)).toMatchObject({ code: 'conflict' });
    await undoBatch(at().deps, at().actor, brought.batchId);
    expect(await listedOn()).toEqual(['2026-10-01']);
  });

  test('holds again after one between them that said something else, whichever came first', async () => {
    await at().bring(list, { ...staff, fileName: 'later.csv', fileDate: isoDate('2026-11-20') });
    await at().bring(csv(header, '1002,,Housing,Council officer,,'), { ...staff, fileDate: isoDate('2026-11-01') });
    for (const [asAt, inPost] of [
      ['2026-10-31', 2],
      ['2026-11-10', 1],
      ['2026-11-21', 2],
    ] as const) {
      const view = await viewPeople(at().deps, peopleCouncil, { asAt: isoDate(asAt) });
      expect(view.peopleOn(view.dates.asAt).known).toMatchObject([{ posts: inPost }]);
    }
  });

  test('is stored whole where it gives somebody another id', async () => {
    const other = csv(
      header,
      '1001,a.smith@council.example,Housing,Council staff,2020-01-06,',
      '1002,,Housing,Council officer,,',
    );
    await at().bring(other, { ...staff, fileDate: isoDate('2026-11-22') });
    expect(await posts(at())).toHaveLength(5);
  });
});

withPeopleCouncil('what a list of staff leaves open', (at) => {
  test('is asked: an organisation that nobody knows, and whom a word counts among', async () => {
    const staged = await at().stage(
      csv(header, '1001,,Housing,Band 6,,', '1002,,Homes and Tenancies,Council staff,,', '1003,,Housing,Band 6,,'),
      staff,
    );
    expect(staged.rows).toMatchObject({
      accepted: 0,
      unmatched: [{ shown: 'Homes and Tenancies' }],
      words: [{ about: 'audience', shown: 'Band 6', rows: 2 }],
    });
    const said = await at().say(staged, 'Band 6', 'council-staff');
    expect(said.rows).toMatchObject({ accepted: 2, words: [] });
    await cancelBatch(at().deps, at().actor, staged.batchId);
    const next = await at().stage(csv(header, '1001,,Housing,BAND 6,,'), staff);
    expect(next.rows).toMatchObject({ accepted: 1, words: [] });
    await cancelBatch(at().deps, at().actor, next.batchId);
  });

  test('is chosen for the whole list where it has no such columns', async () => {
    const bare = csv('employee number,from', '1001,2020-01-01', '1002,');
    expect((await refusalOf(at().stage(bare, staff))).fields?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['organisationId', 'audience']),
    );
    const choices = { organisationId: 'fire-service', audience: 'partners' } as const;
    expect((await at().bring(bare, { ...staff, choices })).rows).toMatchObject({ accepted: 2 });
  });
});

withPeopleCouncil('somebody who is in a list of staff more than once', (at) => {
  test('is there once in each organisation and audience, unless the days lie apart', async () => {
    const brought = await at().bring(
      csv(
        header,
        '1001,,Housing,Council staff,2020-01-01,2022-12-31',
        '1001,,Housing,Council staff,2022-06-01,',
        '1002,,Housing,Council staff,2020-01-01,2020-12-31',
        '1002,,Housing,Council staff,2024-01-01,',
        '1002,,Adult social care,Council staff,2021-01-01,2023-12-31',
      ),
      staff,
    );
    expect(brought.rows?.notes.join(' ')).toContain('each was counted once');
    expect(await posts(at())).toEqual([
      { organisationId: 'housing', audience: 'council-staff', from: '2020-01-01', to: '2020-12-31' },
      { organisationId: 'housing', audience: 'council-staff', from: '2020-01-01', to: null },
      { organisationId: 'housing', audience: 'council-staff', from: '2024-01-01', to: null },
      { organisationId: 'social-care', audience: 'council-staff', from: '2021-01-01', to: '2023-12-31' },
    ]);
  });

  test('has left before they came in no row: it is refused', async () => {
    const staged = await at().stage(
      csv(header, '2001,,Housing,Council staff,,', '2003,,Housing,Council staff,2026-02-01,2026-01-01'),
      staff,
    );
    expect(staged.rows?.refused).toMatchObject([{ row: 3, reason: 'post-ends-before-it-begins' }]);
    expect(await refusalOf(at().accept(staged))).toMatchObject({ code: 'not-valid' });
    await at().accept(staged, true);
    expect(
      (await listPosts(at().deps.db.read, known)).filter(({ batchId }) => batchId === staged.batchId),
    ).toHaveLength(1);
  });
});

withPeopleCouncil('a mailbox that two people share', (at) => {
  test('is nobody’s: both posts count, and what a file says under it is of neither', async () => {
    const shared = csv(
      header,
      '2001,team@council.example,Housing,Council staff,,',
      '2002,team@council.example,Housing,Council staff,,',
      '2003,cat@council.example,Housing,Council staff,,',
    );
    const brought = await at().bring(shared, staff);
    expect(brought.rows).toMatchObject({ accepted: 3, refused: [] });
    expect(brought.rows?.notes.join(' ')).toContain(
      '1 id stands beside more than one person, such as a shared mailbox',
    );
    const moodle = 'username,courseshortname,courseidnumber,completiondate,grade';
    await at().bring(csv(moodle, 'team@council.example,wrap,,2026-03-02,1', 'cat@council.example,wrap,,2026-03-02,1'));
    const view = await viewPeople(at().deps, peopleCouncil, {});
    expect(view.peopleOn(view.dates.asAt).known).toMatchObject([{ organisationId: 'housing', posts: 3, trained: 1 }]);
    expect(view.unplaced).toBe(1);
  });
});
