import { beforeAll, expect, test } from 'vitest';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { compiledOnce, writtenOnce } from '@due-regard/db/compiled-once.ts';
import { knownIn } from '@due-regard/db/known.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Database, Reader } from '@due-regard/db/open.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { onBothEngines } from '../support/engines.ts';
import { addSchools } from '../support/many-schools.ts';

const terminal = { userId: 'terminal', roles: [], requestId: null };
const recordedAt = Date.parse('2018-03-13T10:00:00.000Z');

const ids = Array.from({ length: 40 }, (_, index) => String(100_039 - index));

async function addCouncil(db: Database): Promise<void> {
  const deps = { db, clock: { now: () => instantOf(recordedAt) } };
  await foundCouncil(deps, terminal, { code: '999', name: 'Ridgeway County Council' });
  await addSchools(deps, '999', 40);
}

onBothEngines('a query compiled once', (makeDatabase) => {
  let db: Database;
  let builds = 0;
  beforeAll(async () => {
    db = await makeDatabase();
    await addCouncil(db);
  });

  function query(read: Reader, known: Known, some?: string | readonly string[]) {
    builds += 1;
    const all = read
      .selectFrom('description')
      .select(['organisation_id as id', 'phase'])
      .where(knownIn<'description'>(known))
      .where('phase', 'in', ['primary', 'special'])
      .orderBy('organisation_id');
    if (some === undefined) return all;
    return typeof some === 'string'
      ? all.where('organisation_id', '=', some)
      : all.where('organisation_id', 'in', some);
  }
  const compiled = compiledOnce(query);

  const now: Known = { authority: '999', before: undefined };
  const later: Known = { authority: '999', before: instantOf(recordedAt + 1) };
  const earlier: Known = { authority: '999', before: instantOf(recordedAt) };
  const nowhere: Known = { authority: '825', before: undefined };

  test('answers as one that is compiled each time, whatever it is asked with', async () => {
    const found: number[] = [];
    for (const known of [now, later, earlier, nowhere])
      for (const some of [undefined, '100001', '100003', ids.slice(0, 1), ids.slice(2, 5), ids.slice(7, 10), ids]) {
        const rows = await compiled(db.read, known, some);
        expect(rows).toEqual(await query(db.read, known, some).execute());
        found.push(rows.length);
      }
    expect([...new Set(found)].toSorted((one, other) => one - other)).toEqual([0, 1, 3, 32]);
  });

  test('is compiled once for each form, and each time only where a list is long', async () => {
    const builtBy = async (ask: () => Promise<unknown>): Promise<number> => {
      const before = builds;
      await ask();
      return builds - before;
    };
    await compiled(db.read, now, ids.slice(0, 2));
    expect(await builtBy(() => compiled(db.read, nowhere, ids.slice(4, 6)))).toBe(0);
    expect(await builtBy(() => db.atOneMoment(() => compiled(db.read, now, ids.slice(4, 6))))).toBe(0);
    expect(await builtBy(() => compiled(db.read, later, ids.slice(4, 6)))).toBe(1);
    expect(await builtBy(() => compiled(db.read, now, ids))).toBe(1);
  });

  test('is a select: what writes is not run, though it were given to one who reads', async () => {
    const emptied = compiledOnce(() => db.kysely.deleteFrom('description').returning('fact_id'));
    await expect(emptied(db.read)).rejects.toThrow('is a select');
    expect(await compiled(db.read, now)).toHaveLength(32);
  });
});

onBothEngines('a statement compiled once', (makeDatabase) => {
  let db: Database;
  beforeAll(async () => {
    db = await makeDatabase();
    await addCouncil(db);
  });

  /** What is there after some writing, which is then taken back. */
  async function left(work: (tx: Database['kysely']) => Promise<void>): Promise<readonly [number, number]> {
    let seen: readonly [number, number] = [0, 0];
    const takenBack = db.kysely.transaction().execute(async (tx) => {
      await work(tx);
      const [one] = await tx.selectFrom('authority').select('revision').execute();
      seen = [(await tx.selectFrom('description').select('fact_id').execute()).length, one?.revision ?? -1];
      throw new Error('taken back');
    });
    await expect(takenBack).rejects.toThrow('taken back');
    return seen;
  }

  test('drops what one that is compiled each time drops, whatever it is given', async () => {
    let builds = 0;
    const drop = writtenOnce((tx, [code, schools]: readonly [string, readonly string[]]) => {
      builds += 1;
      return tx.deleteFrom('description').where('authority_id', '=', code).where('organisation_id', 'in', schools);
    });
    const [all] = await left(async () => undefined);
    const counts: number[] = [];
    for (const [code, schools] of [
      ['999', ids.slice(0, 2)],
      ['999', ids.slice(4, 6)],
      ['825', ids.slice(4, 6)],
      ['999', ids],
    ] as const)
      counts.push((await left((tx) => drop(tx, [code, schools])))[0]);
    expect(counts).toEqual([all - 2, all - 2, all, 0]);
    expect(builds).toBe(2);
  });

  test('writes each number that it is given', async () => {
    const revise = writtenOnce((tx, [code, revision]: readonly [string, number]) =>
      tx.updateTable('authority').set({ revision }).where('authority_id', '=', code),
    );
    for (const revision of [41, 42]) expect((await left((tx) => revise(tx, ['999', revision])))[1]).toBe(revision);
  });
});
