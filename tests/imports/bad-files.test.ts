import { beforeAll, expect, test } from 'vitest';
import { onBothEngines } from '../support/engines.ts';
import { csv, makeCouncil, refusalOf, someSchools } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

onBothEngines('a file with bad rows', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('tells every bad row at once, with its column, its value and why, and stores nothing', async () => {
    const refusal = await refusalOf(
      at.stage(
        csv(
          'URN,School,WRAP date,Staff trained,Headcount,DSL left on,DSL in post since,Asked on,Reminded on,Evidence',
          '999999,,13/11/2017,,,,,,,',
          '110001,Highcrest School,13/11/2017,,,,,,,',
          '110001,,31/04/2017,,,,,,,',
          '110001,,yes,,,,,,,',
          '110002,,13/11/2017,40,34,,,,,',
          '110002,,13/11/2018,,,,,,,',
          '110003,,no,12,,,,,,',
          '110003,,,5.00E+06,,,,,,',
          '110004,,,,,01/01/2017,01/09/2017,,,',
          '110004,,,,,,,13/02/2018,01/02/2018,',
          '110004,,13/11/2017,,,,,,,mail to jo@oakfield.example',
          ',,13/11/2017,,,,,,,',
          '110001,Oakfield, Aylesbury,13/11/2017,,,,,,,',
          '110002,,13/11/2017,,,,,,,good',
        ),
      ),
    );
    expect(refusal.code).toBe('bad-file');
    expect(refusal.rows?.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, 'URN', '999999', 'urn-not-on-register'],
      [3, 'School', 'Highcrest School', 'urn-and-name-differ'],
      [4, 'WRAP date', '31/04/2017', 'date-not-in-calendar'],
      [5, 'WRAP date', 'yes', 'training-day-missing'],
      [6, 'Staff trained', '40', 'more-trained-than-in-post'],
      [7, 'WRAP date', '13/11/2018', 'day-in-the-future'],
      [8, 'Staff trained', '12', 'not-trained-with-count'],
      [9, 'Staff trained', '5.00E+06', 'number-in-scientific-form'],
      [10, 'DSL left on', '01/01/2017', 'left-before-in-post'],
      [11, 'Reminded on', '01/02/2018', 'reminded-before-asked'],
      [12, 'Evidence', null, 'personal-data'],
      [13, null, null, 'organisation-not-named'],
      [14, null, null, 'row-has-extra-cells'],
    ]);
    expect(await at.statements()).toEqual([]);
  });
});

onBothEngines('a file with days in an order that cannot be', (makeDatabase) => {
  test('tells of training after the day it was told, and of a lead trained after leaving', async () => {
    const at = await makeCouncil(await makeDatabase());
    const refusal = await refusalOf(
      at.stage(
        csv(
          'URN,WRAP date,DSL trained on,DSL left on,Told on',
          '110001,13/11/2017,,,01/11/2017',
          '110002,,13/11/2017,,01/11/2017',
          '110003,,13/11/2017,20/10/2017,15/01/2018',
          '110004,01/11/2017,13/10/2017,13/10/2017,01/11/2017',
        ),
      ),
    );
    expect(refusal.rows?.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'WRAP date', 'held-after-told'],
      [3, 'DSL trained on', 'held-after-told'],
      [4, 'DSL trained on', 'trained-after-left'],
    ]);
  });
});

onBothEngines('a file of which a part cannot be taken', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('of 5,000 rows with one bad one stores nothing, unless bad rows are left out', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => {
      const day = new Date(Date.UTC(2004, 0, 1 + index)).toISOString().slice(0, 10);
      return `${someSchools[index % 4]?.urn ?? ''},${index === 2500 ? '30/02/2018' : day}`;
    });
    const content = csv('URN,WRAP date', ...rows);
    const refusal = await refusalOf(at.stage(content));
    expect(refusal.rows).toEqual([
      {
        row: 2502,
        column: 'WRAP date',
        value: '30/02/2018',
        reason: 'date-not-in-calendar',
        school: 'Oakfield Primary School',
      },
    ]);
    expect(await at.statements()).toEqual([]);
    const accepted = await at.bring(content, { leavesOutBadRows: true });
    expect(accepted.rows).toMatchObject({ accepted: 4999, leftOut: 1, refused: [{ row: 2502 }] });
    expect(await at.statements()).toHaveLength(4999);
  });

  test.each([
    ['a record of people', csv('First name,Surname,DOB,School', 'A,B,2004-05-03,Oakfield'), 'records-of-people'],
    ['a file without answers', csv('URN,School,Postcode', '110001,Oakfield,HP20 1UY'), 'columns-all-missing'],
    ['a file without schools', csv('WRAP date,Staff trained', '2018-01-10,30'), 'columns-all-missing'],
    ['a file of anything else', csv('Fruit,Colour', 'apple,green'), 'header-not-found'],
    ['a column that is there twice', csv('URN,WRAP date,WRAP date', '110001,2018-01-10,'), 'column-repeated'],
    ['days that fit both ways', csv('URN,WRAP date', '110001,01/02/2018', '110002,03/02/2018'), 'date-order-unknown'],
  ])('%s is refused whole', async (_, content, reason) => {
    const refusal = await refusalOf(at.stage(content, { leavesOutBadRows: true }));
    expect(refusal.rows?.map((row) => row.reason)).toContain(reason);
    expect(JSON.stringify(refusal.rows)).not.toContain('2004-05-03');
  });
});
