import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import { Chair } from '../support/channel-world.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';

const header = 'Quarter,Breakdown,Category,Count';
const look = 'channel/counts-file/look';

function file(...rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n');
}

const two = file(
  'April to June 2026,Source sector,Police,3',
  'April to June 2026,Source sector,Education,0',
  '2026-04-01,Reviews,,held elsewhere',
);

async function lookedAt(chair: Chair, bytes: string | Uint8Array<ArrayBuffer>) {
  return replyOf(countsApi.look, chair.bring(look, bytes));
}

async function countsOf(chair: Chair) {
  const { answers } = await replyOf(countsApi.find, chair.send('GET', 'channel/counts/2026-04-01'));
  return Object.fromEntries(answers.map(({ breakdown, standing, counts }) => [breakdown, { standing, counts }]));
}

async function faultsOf(answer: Promise<Response>): Promise<readonly unknown[]> {
  const response = await answer;
  const { rows = [] } = (await response.json()) as Problem;
  return [response.status, ...rows.map(({ row, column, value, reason }) => [row, column, value, reason])];
}

onBothEngineUrls('files of counts of Channel', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('a file is looked at first, and is brought in when it is sent again with its mark', async () => {
    const chair = await Chair.of(world.app);
    const { mark, changes, same, needsReason } = await lookedAt(chair, two);
    expect([changes.length, same, needsReason]).toEqual([2, 0, false]);
    expect((await countsOf(chair))['sector']?.standing).toBe('not-entered');
    expect(await replyOf(countsApi.bring, chair.bring(`channel/counts-file?mark=${mark}`, two))).toEqual({
      changed: 2,
    });
    expect(await countsOf(chair)).toMatchObject({
      sector: { standing: 'in-part', counts: { police: 3, education: 0 } },
      reviews: { standing: 'held-elsewhere', counts: {} },
      concern: { standing: 'not-entered' },
    });
  });

  test('the same file twice changes nothing, and another file than the one looked at is refused', async () => {
    const chair = await Chair.of(world.app);
    const { mark } = await lookedAt(chair, two);
    const other = two.replace('Police,3', 'Police,4');
    expect((await chair.bring(`channel/counts-file?mark=${mark}`, other)).status).toBe(409);
    await chair.bring(`channel/counts-file?mark=${mark}`, two);
    // What was entered since it was looked at is nobody's to overwrite unseen.
    expect((await chair.bring(`channel/counts-file?mark=${mark}`, two)).status).toBe(409);
    const again = await lookedAt(chair, two);
    expect(again).toMatchObject({ changes: [], same: 2, needsReason: false });
    expect(await replyOf(countsApi.bring, chair.bring(`channel/counts-file?mark=${again.mark}`, two))).toEqual({
      changed: 0,
    });
    const corrected = await lookedAt(chair, other);
    expect(corrected.needsReason).toBe(true);
    const address = `channel/counts-file?mark=${corrected.mark}`;
    expect(await refusalOf(chair.bring(address, other))).toEqual([
      422,
      'not-valid',
      [{ field: 'reason', code: 'missing' }],
    ]);
    expect(await replyOf(countsApi.bring, chair.bring(`${address}&reason=mistyped`, other))).toEqual({ changed: 1 });
    const { entries } = await replyOf(channelApi.record, chair.send('GET', 'channel/record'));
    expect(entries.find(({ what }) => what === 'counts.brought')).toMatchObject({
      reason: 'A wrong number was entered',
      before: [{ counts: { police: 3 } }],
      after: [{ counts: { police: 4 } }],
    });
  });
});

const world = freshApp();

test.each(downloadFormats)('what is taken away as %s comes back as it was, gaps as gaps', async (format) => {
  const chair = await Chair.of(world.app);
  const { mark } = await lookedAt(chair, two);
  await chair.bring(`channel/counts-file?mark=${mark}`, two);
  const taken = await chair.send('GET', `channel/counts-file?format=${format}`);
  expect(taken.status).toBe(200);
  const bytes = new Uint8Array(await taken.arrayBuffer());
  expect(await lookedAt(chair, bytes)).toMatchObject({ changes: [], same: 2 });
});

const caseExports: readonly (readonly [what: string, text: string])[] = [
  ['a case export', 'Case ID,First name,Surname,DOB,Sector\n17,Jo,Roe,13/03/2008,Education\n'],
  [
    'a case export under a title',
    'Channel cases\n\nName,Date of birth,NHS number,Count\nJo Roe,13/03/2008,9434765919,1\n',
  ],
  [
    'our own columns beside a name and a date of birth',
    `${header},Name,DOB\nApril to June 2026,Source sector,Police,1,Jo Roe,13/03/2008\n`,
  ],
];

/** All that the application wrote into its folder: the database, and what waits beside it. */
function filesOfDatabase(): readonly Buffer[] {
  const { dataDir } = world.app.deps.config;
  const names = readdirSync(dataDir).filter((name) => statSync(join(dataDir, name)).isFile());
  const files = names.map((name) => readFileSync(join(dataDir, name)));
  // What is known to be there is found, so that a look at nothing shows nothing.
  expect(files.some((bytes) => bytes.includes('channel_fact'))).toBe(true);
  return files;
}

test.each(caseExports)('%s is refused whole, and nothing of its rows is repeated or kept', async (_what, text) => {
  const chair = await Chair.of(world.app);
  const response = await chair.bring(look, text);
  const answer = await response.text();
  expect(response.status).toBe(422);
  expect(answer).toContain('records-of-people');
  for (const told of ['Jo', 'Roe', '2008', '9434765919']) expect(answer).not.toContain(told);
  for (const bytes of filesOfDatabase()) expect(bytes.includes('Jo Roe')).toBe(false);
});

const badFiles: readonly (readonly [what: string, text: string, faults: readonly unknown[]])[] = [
  [
    'a column that is not ours',
    `${header},School\n2026-04-01,Source sector,Police,1,The Academy\n`,
    [[1, 'School', null, 'column-not-ours']],
  ],
  [
    'a column that is missing',
    'Quarter,Breakdown,Count\n2026-04-01,Source sector,1\n',
    [[1, 'Category', null, 'column-missing']],
  ],
  ['a column twice', `${header},Count\n2026-04-01,Source sector,Police,1,2\n`, [[1, 'Count', null, 'column-repeated']]],
  [
    'two faults in two rows',
    file(
      '2026-04-01,Source sector,Police,many',
      '2023-04-01,Type of concern,No ideology,2',
      '2026-01-01,Source sector,Police,2',
    ),
    [
      [2, 'Count', 'many', 'number-not-read'],
      [3, 'Category', 'No ideology', 'category-of-another-period'],
    ],
  ],
  ['a row with a cell too many', file('2026-04-01,Source sector,Police,1,2'), [[2, null, null, 'row-has-extra-cells']]],
];

test.each(badFiles)(
  'a file with %s is refused with its place and reason, and nothing of it is taken',
  async (_what, ...[text, faults]) => {
    const chair = await Chair.of(world.app);
    expect(await faultsOf(chair.bring(look, text))).toEqual([422, ...faults]);
    expect((await countsOf(chair))['sector']?.standing).toBe('not-entered');
  },
);

test('no count lies in the open in the database, in no part of it', async () => {
  const chair = await Chair.of(world.app);
  const sentinel = file('2026-04-01,Source sector,Police,48713');
  const { mark } = await lookedAt(chair, sentinel);
  await chair.bring(`channel/counts-file?mark=${mark}`, sentinel);
  expect((await countsOf(chair))['sector']?.counts).toEqual({ police: 48_713 });
  for (const bytes of filesOfDatabase())
    for (const told of ['48713', 'prisons-probation', '"sector"', 'April to June 2026'])
      expect(bytes.includes(told)).toBe(false);
});
