import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { knownMigrations, pendingMigrations } from '@due-regard/db/migrate.ts';
import { findAuthority } from '@due-regard/db/people/authorities.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { onBothEngines, onBothEngineUrls } from './engines.ts';

onBothEngines('a database made for a test', (makeDatabase) => {
  test('has every table and no council in it', async () => {
    const database = await makeDatabase();
    expect(await pendingMigrations(database)).toEqual([]);
    expect(await findAuthority(database.read, '999')).toBeUndefined();
  });

  test('is another one each time', async () => {
    const [first, second] = [await makeDatabase(), await makeDatabase()];
    await sql`create table only_in_the_first (a integer)`.execute(first.kysely);
    await expect(sql`select a from only_in_the_first`.execute(first.kysely)).resolves.toMatchObject({ rows: [] });
    await expect(sql`select a from only_in_the_first`.execute(second.kysely)).rejects.toThrow(/only_in_the_first/);
  });
});

onBothEngineUrls('an address made for a test', (makeUrl, makeBareUrl) => {
  test('leads to a database with tables, or to one with nothing in it', async () => {
    const database = openDatabase(await makeUrl());
    expect(await pendingMigrations(database)).toEqual([]);
    await database.close();
    const bare = openDatabase(await makeBareUrl());
    expect(await pendingMigrations(bare)).toEqual(knownMigrations);
    await bare.close();
  });
});
