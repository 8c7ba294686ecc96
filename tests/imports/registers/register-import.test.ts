import { expect, test } from 'vitest';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { onBothEngineUrls } from '../../support/engines.ts';
import { bareRisk } from '../../support/one-of-each-register.ts';
import { Office } from '../../support/one-of-everything.ts';
import { freshApp, makeTestApp, problemOf } from '../../support/test-app.ts';

const heading = 'Ref,Description,Lead officer,Is its impact known?,Likelihood,Scale,Last reviewed,Next review,Remark';

function risksFile(...rows: readonly string[]): string {
  return [heading, ...rows].join('\n');
}

const dovetail = 'R1,What Dovetail will mean,Communities manager,Not known,,,05/03/2018,30/09/2018,';
const venues = 'R2,Venues let unawares,Head of property,known,3,Corporate 2017,2018-02-01,,as before';

async function find(office: Office, batchId: string): Promise<BatchReply> {
  return office.ask(importApi.find, `imports/${batchId}`);
}

/** Brings a file of the register of risks. @returns what it would change */
async function bring(office: Office, text: string, day = '2018-03-13'): Promise<BatchReply> {
  return find(office, await office.bring(text, 'register', `&register=risks&fileDate=${day}`));
}

async function take(office: Office, text: string, day = '2018-03-13'): Promise<string> {
  const { batchId } = await bring(office, text, day);
  await office.tell(importApi.accept, `imports/${batchId}/accept`, {});
  return batchId;
}

/** The register on a day, by the names of its entries. */
async function risksOn(office: Office, asAt: string) {
  const { entries } = await office.ask(registerApi.list, `registers/risks?asAt=${asAt}`);
  return Object.fromEntries(entries.map((entry) => [entry.name, entry]));
}

onBothEngineUrls('a file of a register', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is looked at, taken in, known again and undone', async () => {
    const office = await Office.open(world.app, '999');
    const text = risksFile(dovetail, venues);
    const { batchId, rows } = await bring(office, text);
    expect(rows).toMatchObject({ refused: [], notes: ['Columns that were not read: “Remark”.'] });
    expect(rows?.entries).toEqual({
      register: 'risks',
      added: [
        { row: 2, name: 'R1 · What Dovetail will mean', since: '2018-03-05', publication: 'officers' },
        { row: 3, name: 'R2 · Venues let unawares', since: '2018-02-01', publication: 'officers' },
      ],
      changed: [],
      unchanged: 0,
      missing: [],
    });
    await office.tell(importApi.accept, `imports/${batchId}/accept`, {});
    const { entries: changes } = await office.ask(journalApi.list, 'changes');
    expect(changes[0]).toMatchObject({ what: 'file.accepted', after: { register: 'risks', added: 2, changed: 0 } });
    expect(await risksOn(office, '2018-03-13')).toMatchObject({
      'R1 · What Dovetail will mean': {
        standing: 'unknown',
        publication: 'officers',
        values: { ownerRole: 'Communities manager', likelihood: null, reviewDue: '2018-09-30' },
      },
      'R2 · Venues let unawares': { values: { impactKnown: 'known', likelihood: 3 } },
    });
    expect((await bring(office, text)).rows).toMatchObject({ accepted: 0, duplicates: 2, changesNothing: true });
    await office.tell(importApi.undo, `imports/${batchId}/undo`);
    expect(await risksOn(office, '2018-03-13')).toEqual({});
  });
});

onBothEngineUrls('a later file of a register', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('changes what it says otherwise from its day on, and lets stay what it does not hold', async () => {
    const office = await Office.open(world.app, '999');
    await take(office, risksFile(dovetail, venues));
    const later = risksFile('r1,what dovetail will MEAN,None,known,4,Corporate 2017,,,');
    const { batchId, rows } = await bring(office, later, '2018-06-01');
    expect(rows?.entries).toMatchObject({
      added: [],
      changed: [
        {
          name: 'R1 · What Dovetail will mean',
          fields: [
            { label: 'Owner’s role', from: 'Communities manager', to: '' },
            { label: 'Is its impact known?', from: 'Not known', to: 'Known' },
            { label: 'Likelihood', from: '', to: '4' },
            { label: 'Scale', from: '', to: 'Corporate 2017' },
          ],
        },
      ],
      missing: [{ name: 'R2 · Venues let unawares' }],
    });
    await office.tell(importApi.accept, `imports/${batchId}/accept`, {});
    expect(await risksOn(office, '2018-05-31')).toMatchObject({
      'R1 · What Dovetail will mean': { values: { ownerRole: 'Communities manager' } },
    });
    const now = await risksOn(office, '2018-06-01');
    expect(Object.keys(now).toSorted()).toEqual(['R1 · What Dovetail will mean', 'R2 · Venues let unawares']);
    // Blank cells say nothing.
    expect(now['R1 · What Dovetail will mean']?.values).toMatchObject({ reviewDue: '2018-09-30', ownerRole: null });
    await office.tell(importApi.undo, `imports/${batchId}/undo`);
    expect(await risksOn(office, '2018-06-01')).toMatchObject({
      'R1 · What Dovetail will mean': { standing: 'unknown' },
    });
  });
});

onBothEngineUrls('who may read what a file brings', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is told of each entry before it is taken in', async () => {
    const office = await Office.open(world.app, '999');
    const head = 'Ref,Risk,Is its impact known?,Who may read it';
    await take(office, [head, 'R1,Venues,known,', 'R2,Posts,known,Public'].join('\n'));
    const opening = [head, 'R1,Venues,known,Public', 'R2,Posts,unknown,', 'R3,Grants,known,exempt'].join('\n');
    const { rows } = await bring(office, opening, '2018-06-01');
    expect(rows?.entries).toMatchObject({
      added: [{ name: 'R3 · Grants', publication: 'exempt' }],
      changed: [
        { name: 'R1 · Venues', publication: 'public', isOpened: true },
        { name: 'R2 · Posts', publication: 'public', isOpened: false },
      ],
    });
  });
});

onBothEngineUrls('a file of a register that cannot be undone or taken', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is not undone where somebody has worked on what it brought', async () => {
    const office = await Office.open(world.app, '999');
    const batchId = await take(office, risksFile(dovetail));
    const [entry] = Object.values(await risksOn(office, '2018-03-13'));
    const change = {
      values: { ...bareRisk, likelihood: 2 },
      publication: 'officers',
      changedOn: '2018-06-01',
      reason: 'Scored',
    };
    await office.tell(registerApi.change, `registers/risks/${entry?.factId ?? ''}/change`, change);
    expect((await office.refused(`imports/${batchId}/undo`, {})).slice(0, 2)).toEqual([409, 'conflict']);
    expect(Object.keys(await risksOn(office, '2018-06-01'))).toHaveLength(1);
  });

  test('is refused cell by cell, and keeps nothing that identifies a person', async () => {
    const office = await Office.open(world.app, '999');
    const bad = risksFile(
      dovetail,
      'R3,No owner,,perhaps,6,,2019-01-01,,',
      'R4,Ring 07700 900123,,known,,,,,',
      'R1,What Dovetail will mean,,known,,,,,',
      ',,Head of property,known,lots,,,,',
      'R5,Scored on no scale,,known,3,,,,',
    );
    const { status, code, rows } = await problemOf(
      world.app.app.request('/api/999/imports/register?fileName=list.csv&register=risks&fileDate=2018-03-13', {
        method: 'POST',
        headers: { cookie: office.cookie },
        body: bad,
      }),
    );
    expect([status, code]).toEqual([422, 'bad-file']);
    const told = rows?.map(({ row, column, value, reason }) => [row, column, value, reason]);
    expect(told).toEqual([
      [3, 'Is its impact known?', 'perhaps', 'choice-not-known'],
      [3, 'Likelihood', '6', 'number-out-of-range'],
      [3, 'Last reviewed', '2019-01-01', 'entry-after-file'],
      [4, 'Description', null, 'personal-data'],
      [5, null, null, 'entry-repeated'],
      [6, 'Likelihood', 'lots', 'number-not-read'],
      [6, 'Description', null, 'value-missing'],
      [7, 'Scale', null, 'value-missing'],
    ]);
  });
});

/** A scrutiny officer's own tracker, with words for decisions and states that are none of ours. */
const tracker = [
  'Ref,Origin,Date,Recommendation,Decision,Lead,Action,Status',
  '1,Select Committee,2018-03-13,A yearly update to the committee,AGREED BY CABINET,Head of Equalities,None,Amber',
  '2,Select Committee,2018-03-13,A yearly update to Cabinet,accepted,Communities manager,In the forward plan,In progress',
  '7,Peer review,2017-11-02,"Share what is learned, twice a year",Not decided yet,,TBC,',
];

test('a tracker of scrutiny’s own goes out again cell for cell as it came in', async () => {
  const app = await makeTestApp();
  const office = await Office.open(app, '999');
  const said = '&register=recommendations&fileDate=2018-04-01';
  const batchId = await office.bring(tracker.join('\n'), 'register', said);
  expect((await find(office, batchId)).rows).toMatchObject({ accepted: 3, refused: [], notes: [] });
  await office.tell(importApi.accept, `imports/${batchId}/accept`, {});
  const file = '/api/999/registers/recommendations/file?format=csv&layout=tracker&asAt=2018-04-01';
  const sent = await app.send('GET', file, { cookie: office.cookie });
  expect(sent.headers.get('content-disposition')).toContain('recommendations-tracker-999-2018-04-01.csv');
  const text = await sent.text();
  const lines = text.split('\r\n').filter((line) => line !== '');
  const out = lines.slice(lines.findIndex((line) => line.startsWith('Ref')));
  expect([out[0], ...out.slice(1).toSorted()]).toEqual([tracker[0], ...tracker.slice(1).toSorted()]);
  const again = await find(office, await office.bring(text, 'register', said));
  expect(again.rows).toMatchObject({ accepted: 0, duplicates: 3, refused: [] });
  await app.close();
});

onBothEngineUrls('a file of posts', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('tells a share of full time as a decimal, and is still read as it was told before', async () => {
    const office = await Office.open(world.app, '999');
    const files = [
      'Full-time equivalent\nPrevent lead,Filled,0.6',
      'Hundredths of a full-time post\nPrevent lead,Filled,60',
    ];
    for (const [place, rows] of files.entries()) {
      const text = `Post,Is it filled?,${rows}`;
      const batchId = await office.bring(text, 'register', '&register=posts&fileDate=2018-03-13');
      const batch = await find(office, batchId);
      expect(batch.rows).toMatchObject({ refused: [], accepted: 1 - place, duplicates: place });
      if (place === 0) await office.tell(importApi.accept, `imports/${batchId}/accept`, {});
    }
    const { entries } = await office.ask(registerApi.list, 'registers/posts?asAt=2018-03-13');
    expect(entries.map(({ values }) => values['hundredths'])).toEqual([60]);
    const file = '/api/999/registers/posts/file?asAt=2018-03-13&format=csv';
    const reply = await office.app.send('GET', file, { cookie: office.cookie });
    expect(await reply.text()).toMatch(/Full-time equivalent[^]*Prevent lead[^]*,0\.6,/);
    const wrong = 'Post,Is it filled?,FTE\nClerk,Filled,0.655\nPorter,Filled,0.5';
    const address = '/api/999/imports/register?fileName=list.csv&register=posts&fileDate=2018-03-13';
    const refusal = await world.app.app.request(address, {
      method: 'POST',
      headers: { cookie: office.cookie },
      body: wrong,
    });
    expect(await problemOf(refusal)).toMatchObject({ rows: [{ column: 'FTE', reason: 'number-not-read' }] });
  });
});
