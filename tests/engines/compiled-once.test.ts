import { beforeAll, expect, test } from 'vitest';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { compiledOnce } from '@due-regard/db/compiled-once.ts';
import { knownIn } from '@due-regard/db/known.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Database, Reader } from '@due-regard/db/open.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { onBothEngines } from '../support/engines.ts';
import { addSchools } from '../support/many-schools.ts';

const terminal = { userId: 'terminal', roles: [], requestId: null };
const recordedAt = Date.parse('2018-03-13T10:00:00.000Z');

onBothEngines('a query compiled once', (makeDatabase) => {
  let db: Database;
  let builds = 0;
  beforeAll(async () => {
    db = await makeDatabase();
    const deps = { db, clock: { now: () => instantOf(recordedAt) } };
    await foundCouncil(deps, terminal, { code: '999', name: 'Ridgeway County Council' });
    await addSchools(deps, '999', 40);
  });

  function query(read: Reader, known: Known, ids?: string | readonly string[]) {
    builds += 1;
    const all = read
      .selectFrom('description')
      .select(['organisation_id as id', 'phase'])
      .where(knownIn<'description'>(known))
      .where('phase', 'in', ['primary', 'special'])
      .orderBy('organisation_id');
    if (ids === undefined) return all;
    return typeof ids === 'string' ? all.where('organisation_id', '=', ids) : all.where('organisation_id', 'in', ids);
  }
  const compiled = compiledOnce(query);

  const now: Known = { authority: '999', before: undefined };
  const later: Known = { authority: '999', before: instantOf(recordedAt + 1) };
  const earlier: Known = { authority: '999', before: instantOf(recordedAt) };
  const nowhere: Known = { authority: '825', before: undefined };
  const ids = Array.from({ length: 40 }, (_, index) => String(100_039 - index));

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
