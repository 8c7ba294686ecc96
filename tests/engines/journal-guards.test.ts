import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import type { Database } from '@due-regard/db/open.ts';
import { makeRandomRecords, tickingClock } from '../proofs/records/random-records.ts';
import { onBothEngines } from '../support/engines.ts';

const columns = sql.raw('authority_id, at, actor, actor_roles, what, digests, previous_hash, hash');

async function recordsOf(makeDatabase: () => Promise<Database>): Promise<Database> {
  const db = await makeDatabase();
  await makeRandomRecords({ db, clock: tickingClock(), authorities: ['999'], changes: 5, seed: 3 });
  return db;
}

/** Copies the last entry with another number. */
function insertEntry(db: Database, seq: number, verb = 'insert'): Promise<unknown> {
  const into = sql.raw(`${verb} into journal`);
  return sql`${into} (seq, ${columns}) select ${sql.lit(seq)}, ${columns} from journal where seq = 6`.execute(
    db.kysely,
  );
}

onBothEngines('the record of changes', (makeDatabase) => {
  test('takes an entry that follows the last, and no other number', async () => {
    const db = await recordsOf(makeDatabase);
    await expect(insertEntry(db, 9)).rejects.toThrow(/journal: gap/);
    await expect(insertEntry(db, 0)).rejects.toThrow(/journal: gap/);
    await expect(insertEntry(db, 7)).rejects.toThrow(/journal: gap/);
    await insertEntry(db, 8);
    expect(await listHeads(db.read)).toMatchObject([{ authority: '999', seq: 7 }]);
  });

  test('refuses that an entry is changed, even to what it says already', async () => {
    const db = await recordsOf(makeDatabase);
    await expect(sql`update journal set reason = 'another' where seq = 3`.execute(db.kysely)).rejects.toThrow(
      /append-only/,
    );
    await expect(sql`update journal set hash = hash`.execute(db.kysely)).rejects.toThrow(/append-only/);
  });

  test('refuses that an entry is removed, or all of them at once', async () => {
    const db = await recordsOf(makeDatabase);
    await expect(sql`delete from journal where seq = 6`.execute(db.kysely)).rejects.toThrow(/append-only/);
    const all = db.engine === 'postgres' ? sql`truncate journal` : sql`delete from journal`;
    await expect(all.execute(db.kysely)).rejects.toThrow(/append-only/);
  });

  test('refuses that an entry is replaced by another of its number', async () => {
    const db = await recordsOf(makeDatabase);
    if (db.engine === 'sqlite') {
      await expect(insertEntry(db, 6, 'replace')).rejects.toThrow(/journal: gap/);
      await expect(insertEntry(db, 6, 'insert or ignore')).rejects.toThrow(/journal: gap/);
    }
    const upsert = sql`insert into journal (seq, ${columns}) select 6, ${columns} from journal where seq = 5
      on conflict (authority_id, seq) do update set actor = 'somebody-else'`;
    await expect(upsert.execute(db.kysely)).rejects.toThrow(/journal: (gap|append-only)/);
    const actors = await sql<{ actor: string }>`select actor from journal where seq = 6`.execute(db.kysely);
    expect(actors.rows).not.toMatchObject([{ actor: 'somebody-else' }]);
  });

  test('refuses that the authority it speaks of is removed', async () => {
    const db = await recordsOf(makeDatabase);
    await expect(sql`delete from authority`.execute(db.kysely)).rejects.toThrow(/foreign key/i);
  });
});
