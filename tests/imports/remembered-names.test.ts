import { beforeAll, expect, test } from 'vitest';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { acceptBatch } from '@due-regard/server/imports/batches.ts';
import { findBatch } from '@due-regard/server/imports/batch-replies.ts';
import { matchRow } from '@due-regard/server/imports/match-row.ts';
import { listRememberedNames, withdrawName } from '@due-regard/server/imports/remembered-names.ts';
import { listEntries } from '@due-regard/db/journal/queries.ts';
import type { StoredEntry } from '@due-regard/db/journal/queries.ts';
import { onBothEngines } from '../support/engines.ts';
import { council, csv, makeCouncil, refusalOf } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

const fieldList = (day: string) => csv('School,WRAP date', `Oak Field Juniors,${day}`);

async function say(at: TestCouncil, staged: BatchReply, organisationId: string | null): Promise<BatchReply> {
  const key = staged.rows?.unmatched[0]?.key ?? '';
  return matchRow(at.deps, at.actor, { batchId: staged.batchId, key, organisationId });
}

function namesAt({ deps }: TestCouncil): ReturnType<typeof listRememberedNames> {
  return listRememberedNames(deps.db.read, council);
}

async function lastEntry({ deps }: TestCouncil): Promise<StoredEntry | undefined> {
  const where = { authority: council, what: undefined, subject: undefined };
  return (await listEntries(deps.db.read, where, { page: 1, size: 1 }))[0];
}

onBothEngines('a name that somebody has said belongs to a school', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('is shown beside each row that is taken for the school by it, in the first file and in every later one', async () => {
    const staged = await at.stage(fieldList('2018-02-01'));
    const told = await say(at, staged, '110001');
    const row = { row: 2, shown: 'Oak Field Juniors', organisationId: '110001', name: 'Oakfield Primary School' };
    expect(told.rows).toMatchObject({ accepted: 1, unmatched: [], remembered: [row] });
    const entry = await lastEntry(at);
    expect(entry).toMatchObject({ what: 'name.matched', subject: '110001' });
    const [known] = await namesAt(at);
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({ nameMatchId: known?.matchId, batchId: staged.batchId });
    await acceptBatch(at.deps, at.actor, staged);
    expect((await at.stage(fieldList('2018-02-02'))).rows?.remembered).toEqual([row]);
  });

  test('is on a list, and once withdrawn with a reason is asked about again; what it brought stays', async () => {
    const waiting = await at.stage(fieldList('2018-02-03'));
    const [known] = await namesAt(at);
    expect(await namesAt(at)).toHaveLength(1);
    expect(known).toMatchObject({ shown: 'Oak Field Juniors', name: 'Oakfield Primary School' });
    await withdrawName(at.deps, at.actor, { matchId: known?.matchId ?? '', reason: 'It is the other Oakfield' });
    expect(await namesAt(at)).toEqual([]);
    expect(await lastEntry(at)).toMatchObject({ what: 'name.withdrawn', reason: 'It is the other Oakfield' });
    expect((await at.stage(fieldList('2018-02-04'))).rows).toMatchObject({ accepted: 0, unmatched: [{ row: 2 }] });
    expect(await at.statements('110001')).toHaveLength(1);
    const withdrawn = withdrawName(at.deps, at.actor, { matchId: known?.matchId ?? '', reason: 'Twice' });
    expect((await refusalOf(withdrawn)).code).toBe('stale');
    // A file that somebody looked at before is not taken in with fewer rows than they saw.
    expect((await refusalOf(acceptBatch(at.deps, at.actor, waiting))).code).toBe('conflict');
  });
});

onBothEngines('what a name means', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('is not remembered when several schools go by it: it holds for that file alone', async () => {
    const content = (day: string) => csv('School,WRAP date', `St Mary's,${day}`);
    const staged = await at.stage(content('2018-02-01'));
    expect(staged.rows?.unmatched).toMatchObject([{ isShared: true }]);
    const told = await say(at, staged, '110002');
    expect(told.rows).toMatchObject({ accepted: 1, remembered: [{ organisationId: '110002' }] });
    expect(await namesAt(at)).toEqual([]);
    expect((await at.stage(content('2018-02-02'))).rows).toMatchObject({
      accepted: 0,
      unmatched: [{ isShared: true }],
    });
    await acceptBatch(at.deps, at.actor, staged);
    expect(await at.statements('110002')).toMatchObject([{ heldOn: '2018-02-01' }]);
  });

  test('may be none of ours: its row is left out, seen, and left out of later files too', async () => {
    const content = csv('School,WRAP date', 'Larkwhistle House,2018-02-01', 'Highcrest School,2018-02-01');
    const staged = await at.stage(content);
    const told = await say(at, staged, null);
    const leftOut = { row: 2, shown: 'Larkwhistle House', organisationId: null, name: null };
    expect(told.rows).toMatchObject({ accepted: 1, unmatched: [], remembered: [leftOut] });
    expect(told.counts).toContainEqual({ what: 'not-ours', count: 1 });
    await acceptBatch(at.deps, at.actor, staged);
    const again = await at.stage(content);
    expect(again.rows).toMatchObject({ accepted: 0, duplicates: 1, remembered: [leftOut] });
    expect(await namesAt(at)).toMatchObject([{ shown: 'Larkwhistle House', organisationId: null, name: null }]);
    expect((await findBatch(at.deps.db.read, council, staged.batchId)).status).toBe('accepted');
  });

  test('is asked about when the postcode beside it is another than the school’s', async () => {
    await say(at, await at.stage(fieldList('2018-02-05')), '110001');
    const elsewhere = csv('School,Postcode,WRAP date', 'Oak Field Juniors,SL7 1AB,2018-02-06');
    expect((await at.stage(elsewhere)).rows).toMatchObject({ accepted: 0, unmatched: [{ row: 2 }] });
  });
});
