import { beforeAll, expect, test } from 'vitest';
import { listTotals } from '@due-regard/db/training/totals.ts';
import { listDescriptions, listLives } from '@due-regard/db/schools/queries.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { matchRow } from '@due-regard/server/imports/match-row.ts';
import { withdrawTotal } from '@due-regard/server/training/totals.ts';
import { onBothEngines } from '../support/engines.ts';
import { council, csv, makeCouncil, refusalOf } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

const known = { authority: council, before: undefined };
const kind = 'organisations' as const;

const organisations = csv(
  'Kind,Name,Town,Postcode,Opened on',
  'Council service,Adult social care,,,',
  'Partner agency,Ridgeway Housing,Wycombe,HP13 5QZ,2015-07-01',
  'Elected members,County councillors,,,',
  'out of school settings,Oak Tree tuition centre,Aylesbury,hp20 1uy,',
);

onBothEngines('services, partners and settings, brought as a file', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase(), []);
  });

  test('are added once', async () => {
    const accepted = await at.bring(organisations, { kind });
    expect(accepted.rows).toMatchObject({ accepted: 4, duplicates: 0, refused: [] });
    expect(accepted.rows?.sample[1]).toEqual([
      'Row 3',
      'Ridgeway Housing',
      'Partner agency',
      'Wycombe, HP13 5QZ',
      'Since 1 July 2015',
    ]);
    const names = (await listDescriptions(at.deps.db.read, known)).map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      'Adult social care',
      'County councillors',
      'Oak Tree tuition centre',
      'Ridgeway Housing',
    ]);
    expect((await at.stage(organisations, { kind })).rows).toMatchObject({ accepted: 0, duplicates: 4 });
    await undoBatch(at.deps, at.actor, accepted.batchId);
    expect(await listLives(at.deps.db.read, known)).toEqual([]);
    expect((await at.stage(organisations, { kind })).rows).toMatchObject({ accepted: 4 });
  });

  test('are refused row by row', async () => {
    const bad = csv(
      'Type,Name,Postcode',
      'School,Oakfield,',
      'Service,,',
      'Partner,Ask jo@x.example,',
      'Service,Youth,ZZ',
    );
    expect((await refusalOf(at.stage(bad, { kind }))).rows).toEqual([
      { row: 2, column: 'Type', value: 'School', reason: 'kind-not-known' },
      { row: 3, column: 'Name', value: '', reason: 'value-missing' },
      { row: 4, column: 'Name', value: null, reason: 'personal-data' },
      { row: 5, column: 'Postcode', value: 'ZZ', reason: 'postcode-not-valid' },
    ]);
    const people = csv('Name,Date of birth,Kind', 'A B,2004-05-03,Service');
    expect((await refusalOf(at.stage(people, { kind }))).rows).toEqual([
      { row: 1, column: 'Date of birth', value: null, reason: 'records-of-people' },
    ]);
  });
});

const totals = { kind: 'totals' } as const;
const header = 'Organisation,Counted on,Trained,In post,E-learning counted,Course,Source,Note';

onBothEngines('totals that services and partners send, brought as a file', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase(), []);
    await at.bring(organisations, { kind });
    at.moveTo('2019-06-10');
  });

  test('are accepted as such, and once', async () => {
    const file = csv(
      header,
      'Adult Social Care,31/03/2019,412,485,Yes,,Learning team,',
      'ridgeway housing,31/03/2019,20,20,no,WRAP,,',
    );
    const accepted = await at.bring(file, { ...totals, fileName: 'totals-2019.csv' });
    expect(accepted.rows).toMatchObject({ accepted: 2, unmatched: [] });
    expect(accepted.rows?.sample[0]).toEqual([
      'Row 2',
      'Adult Social Care',
      '412 of 485 at 31 March 2019, e-learning counted',
      'Source: Learning team',
    ]);
    const stored = await listTotals(at.deps.db.read, known);
    expect(stored.toSorted((left, right) => right.trained - left.trained)).toMatchObject([
      {
        countedOn: '2019-03-31',
        trained: 412,
        inPost: 485,
        includesELearning: true,
        courseId: null,
        source: 'Learning team',
      },
      { trained: 20, inPost: 20, includesELearning: false, courseId: 'wrap', source: 'totals-2019.csv' },
    ]);
    expect((await at.stage(file, totals)).rows).toMatchObject({ accepted: 0, duplicates: 2 });

    const [first] = stored;
    await withdrawTotal(at.deps, at.actor, { totalId: first?.totalId ?? '', reason: 'Counted twice' });
    expect((await at.stage(file, totals)).rows).toMatchObject({ accepted: 0, duplicates: 2 });
  });
});

onBothEngines('totals that cannot be taken as they are', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase(), []);
    await at.bring(organisations, { kind });
    at.moveTo('2019-06-10');
  });

  test('are refused row by row, and another count of the same day is not put beside the first', async () => {
    const bad = csv(
      header,
      'County councillors,31/03/2019,50,49,yes,,,',
      'County councillors,31/03/2019,31,49,,,,',
      'County councillors,31/07/2019,31,49,yes,,,',
      'County councillors,31/03/2019,31,,yes,,,',
      'County councillors,31/03/2019,31,49,yes,Fire safety,,',
      'County councillors,31/03/2019,31,49,yes,,,ring 01494 123456',
      'County councillors,31/03/2019,31,49,yes,,,',
      'County councillors,31/03/2019,32,49,yes,,,',
    );
    expect(
      (await refusalOf(at.stage(bad, totals))).rows?.map(({ row, column, reason }) => [row, column, reason]),
    ).toEqual([
      [2, 'Trained', 'more-trained-than-in-post'],
      [3, 'E-learning counted', 'value-missing'],
      [4, 'Counted on', 'day-in-the-future'],
      [5, 'In post', 'value-missing'],
      [6, 'Course', 'course-not-known'],
      [7, 'Note', 'personal-data'],
      [9, null, 'total-differs'],
    ]);
    const refusal = await refusalOf(at.stage(csv('Organisation,Trained', 'Adult social care,3'), totals));
    expect(refusal.rows?.map(({ column }) => column)).toEqual(['Counted on', 'In post', 'E-learning counted']);
  });

  test('of a name that nobody knows are asked about', async () => {
    const staged = await at.stage(csv(header, 'Social care (adults),2019-03-31,9,10,yes,,,'), totals);
    const [asked] = staged.rows?.unmatched ?? [];
    expect(asked).toMatchObject({ shown: 'Social care (adults)', candidates: [{ name: 'Adult social care' }] });
    const organisationId = asked?.candidates[0]?.organisationId ?? '';
    const matched = await matchRow(at.deps, at.actor, {
      batchId: staged.batchId,
      key: asked?.key ?? '',
      organisationId,
    });
    expect(matched.rows?.unmatched).toEqual([]);
  });
});
