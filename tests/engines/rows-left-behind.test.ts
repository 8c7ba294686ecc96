import { expect, test } from 'vitest';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { listParts, PartWriter } from '@due-regard/db/imports/staging.ts';
import { newId } from '@due-regard/db/new-id.ts';
import { removeLeftBehind } from '@due-regard/server/imports/put-before.ts';
import { csv, makeCouncil } from '../imports/support/council.ts';
import { onBothEngines } from '../support/engines.ts';

onBothEngines('rows of a file that a crash kept from ever waiting', (makeDatabase) => {
  test('are taken away later; those of files that wait, and of files that are just being read, stay', async () => {
    const at = await makeCouncil(await makeDatabase());
    const { db, clock } = at.deps;
    const waiting = await at.stage(csv('URN,WRAP date', '110001,13/10/2017'));
    const now = Date.parse(clock.now());
    const ids = { old: newId(instantOf(now - 3_700_000)), fresh: newId(instantOf(now - 60_000)) };
    for (const batchId of Object.values(ids)) {
      const writer = new PartWriter(db, { authority: '999', batchId, holds: 'rows' });
      for (let part = 0; part < 7; part += 1) await writer.add(JSON.stringify([part]));
      await writer.flush();
    }
    const partsOf = async (batchId: string): Promise<readonly string[]> => {
      const parts: string[] = [];
      for await (const part of listParts(db.read, { authority: '999', batchId, holds: 'rows' })) parts.push(part);
      return parts;
    };
    expect(await partsOf(ids.old)).toEqual(['[0]', '[1]', '[2]', '[3]', '[4]', '[5]', '[6]']);
    at.moveTo('2018-03-13');
    await removeLeftBehind(at.deps);
    expect(await partsOf(ids.old)).toEqual([]);
    expect(await partsOf(ids.fresh)).toHaveLength(7);
    expect(await partsOf(waiting.batchId)).toHaveLength(1);
  });
});
