import { expect, test } from 'vitest';
import { ensureHistories, historyVersion } from '@due-regard/db/measure/history.ts';
import { findHistoryVersion, listHistories } from '@due-regard/db/measure/history-queries.ts';
import { Dice } from '../proofs/records/dice.ts';
import { PeopleWorld } from '../proofs/history/people-world.ts';
import { RandomWorld, worldAuthority as authority } from '../proofs/coverage/random-world.ts';
import { tickingClock } from '../proofs/records/random-records.ts';
import { onBothEngines } from '../support/engines.ts';
import type { MakeDatabase } from '../support/engines.ts';

onBothEngines('histories', (makeDatabase) => {
  test('of another version of the rules are worked out anew at the start, and others are left', async () => {
    const db = await worldIn(makeDatabase);
    expect(await ensureHistories(db)).toEqual([]);
    const before = await listHistories(db.read, authority);
    expect(new Set(before.map(({ kind }) => kind))).toEqual(new Set(['school', 'people']));

    await db.kysely.deleteFrom('organisation_history').execute();
    await db.kysely
      .updateTable('history_state')
      .set({ version: historyVersion + 1 })
      .execute();
    expect(await ensureHistories(db)).toEqual([authority]);
    expect(await listHistories(db.read, authority)).toEqual(before);
    expect(await findHistoryVersion(db.read, authority)).toBe(historyVersion);
  });

  test('of records from before there were any are worked out at the start', async () => {
    const db = await worldIn(makeDatabase);
    const before = await listHistories(db.read, authority);
    await db.kysely.deleteFrom('organisation_history').execute();
    await db.kysely.deleteFrom('history_state').execute();
    expect(await ensureHistories(db)).toEqual([authority]);
    expect(await listHistories(db.read, authority)).toEqual(before);
  });
});

async function worldIn(makeDatabase: MakeDatabase): ReturnType<MakeDatabase> {
  const db = await makeDatabase();
  const deps = { db, clock: tickingClock() };
  const schools = new RandomWorld(deps, new Dice(3));
  const people = new PeopleWorld(deps, new Dice(4), authority);
  await schools.begin();
  await people.begin();
  for (let count = 0; count < 20; count += 1) await (count % 2 === 0 ? schools : people).step();
  return db;
}
