import { expect, test } from 'vitest';
import { countStaged } from '@due-regard/db/imports/queries.ts';
import { lastChangeAt } from '@due-regard/db/journal/queries.ts';
import { acceptBatch } from '@due-regard/server/imports/batches.ts';
import { findBatch, listBatchReplies } from '@due-regard/server/imports/batch-replies.ts';
import { onBothEngines } from '../support/engines.ts';
import { council, csv, makeCouncil } from './support/council.ts';

onBothEngines('the list of files', (makeDatabase) => {
  test('tells how much each file brings, and leaves its rows where they are', async () => {
    const at = await makeCouncil(await makeDatabase());
    const { read } = at.deps.db;
    const first = await at.stage(csv('URN,WRAP date', '110001,2018-01-10', '110002,', '110003,2018-01-10'));
    const second = await at.stage(csv('URN,WRAP date', '110004,2018-01-10'));
    expect(await countStaged(read, council)).toBe(2);
    await acceptBatch(at.deps, at.actor, second);
    expect(await countStaged(read, council)).toBe(1);

    const [newest, oldest] = await listBatchReplies(read, council);
    expect(newest).toMatchObject({ batchId: second.batchId, status: 'accepted', canBeUndone: true });
    expect(oldest?.counts).toEqual([
      { what: 'new', count: 2 },
      { what: 'blank', count: 1 },
    ]);
    expect(Object.keys(oldest ?? {})).not.toContain('rows');
    expect((await findBatch(read, council, first.batchId)).rows?.sample).toHaveLength(2);
  });

  test('does not move the day on which the figures last changed until a file is taken in', async () => {
    const at = await makeCouncil(await makeDatabase());
    const { read } = at.deps.db;
    const known = { authority: council, before: undefined };
    const before = await lastChangeAt(read, known);
    const file = await at.stage(csv('URN,WRAP date', '110001,2018-01-10'));
    expect(await lastChangeAt(read, known)).toBe(before);
    await acceptBatch(at.deps, at.actor, file);
    expect(await lastChangeAt(read, known)).not.toBe(before);
  });
});
