import { beforeAll, expect, test } from 'vitest';
import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { verifyDatabase } from '@due-regard/server/journal/verify/verify-database.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { onBothEngineUrls } from '../support/engines.ts';

const actor: Actor = { authority: '999', userId: 'officer', roles: ['officer'], requestId: null };

function* completions(batchId: string, count: number): Generator<NewFact<'completion'>> {
  for (let row = 1; row <= count; row += 1) {
    yield {
      learner: row === 7 ? 'half a letter \uD800 and nothing \0' : `learner ${String(row)}`,
      course_id: 'wrap',
      outcome: row % 3 === 0 ? 'not-completed' : 'completed',
      on_day: isoDate('2018-03-01'),
      organisation_id: null,
      audience: row % 2 === 0 ? 'members' : null,
      batch_id: batchId,
      row_number: row,
    };
  }
}

onBothEngineUrls('many facts in one change', (makeUrl) => {
  let url: string;
  let deps: ChangeDeps;
  beforeAll(async () => {
    url = await makeUrl();
    const db = openDatabase(url);
    await migrate(db);
    let now = Date.parse('2018-03-13T10:00:00.000Z');
    deps = { db, clock: { now: () => instantOf((now += 1)) } };
    await foundCouncil(deps, actor, { code: '999', name: 'Ridgeway County Council', isDemonstration: true });
    return () => db.close();
  });

  const bring = (batchId: string, count: number): Promise<number> =>
    change(deps, actor, async (one) => {
      const first = await one.recordMany('completion', completions(batchId, count));
      const none = await one.recordMany('completion', []);
      const others = await one.recordMany('completion', completions(batchId, 1));
      return one.done({ what: 'file.accepted', subject: batchId }, first + none + others);
    });

  test('are stored as they come, and the record of changes bears every one of them out', async () => {
    expect(await bring('first', 2345)).toBe(2346);
    expect(await bring('second', 100)).toBe(101);
    expect(await verifyDatabase(url)).toMatchObject({ isSound: true, authorities: [{ entries: 3 }] });
    const rows = await deps.db.read
      .selectFrom('completion')
      .select(['row_number', 'learner'])
      .where('batch_id', '=', 'first')
      .orderBy('fact_id')
      .execute();
    expect(rows.map((row) => row.row_number)).toEqual([...Array.from({ length: 2345 }, (_, index) => index + 1), 1]);
    expect(rows[6]?.learner).toBe('half a letter \uFFFD and nothing \uFFFD');
  });

  test('are withdrawn by the file that brought them, and no others are', async () => {
    const count = await change(deps, actor, async (one) =>
      one.done({ what: 'file.undone', subject: 'first' }, await one.withdrawBatch('completion', 'first')),
    );
    expect(count).toBe(2346);
    const standing = await deps.db.read
      .selectFrom('completion')
      .select('batch_id')
      .where('withdrawn_at', 'is', null)
      .execute();
    expect(standing).toHaveLength(101);
    expect(await verifyDatabase(url)).toMatchObject({ isSound: true, authorities: [{ entries: 4 }] });
  });

  test('are told of in one way only: no entry could say in which order they stand', async () => {
    const bothWays = change(deps, actor, async (one) => {
      await one.recordMany('completion', completions('third', 1));
      await one.record('completion', [...completions('third', 1)]);
      return one.done({ what: 'file.accepted', subject: 'third' }, undefined);
    });
    await expect(bothWays).rejects.toThrow('both row by row and in bulk');
  });
});
