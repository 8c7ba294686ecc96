import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { restore } from '@due-regard/server/backups/restore.ts';
import { makeInstallation } from '../proofs/records/backups.ts';
import { figuresOf, restoreOnto } from '../proofs/records/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a backup of a SQLite file', () => {
  const folder = temporaryFolder();

  test('is not restored while somebody else has the database open', async () => {
    const one = await makeInstallation(`file:${join(folder, 'served.db')}`, folder);
    await one.change(['999'], 10);
    const made = await one.backup();
    const served = openDatabase(one.config.databaseUrl);
    const before = await listHeads(served.read);
    expect(await restoreOnto(one, made)).toMatchObject({ isDone: false, fault: 'in-use' });
    expect(await listHeads(served.read)).toEqual(before);
    await served.close();
    expect(await restoreOnto(one, made)).toMatchObject({ isDone: true });
  });

  test('is restored in the place of one that cannot be read any more, which is kept aside', async () => {
    const one = await makeInstallation(`file:${join(folder, 'broken.db')}`, folder);
    await one.change(['999'], 10);
    const figures = await figuresOf(one);
    const made = await one.backup();
    writeFileSync(join(folder, 'broken.db'), 'not a database any more');
    const restored = await restore(one.config, { file: made.file, at: one.clock.now() });
    expect(await figuresOf(one)).toEqual(figures);
    const aside = restored.isDone ? restored.aside : undefined;
    expect(readFileSync(aside ?? '', 'utf8')).toBe('not a database any more');
  });

  test('is restored where there is no database yet', async () => {
    const one = await makeInstallation(`file:${join(folder, 'old-machine.db')}`, folder);
    await one.change(['999'], 10);
    const made = await one.backup();
    const config = {
      dataDir: join(folder, 'new-machine'),
      databaseUrl: `file:${join(folder, 'new-machine', 'new.db')}`,
    };
    expect(await restore(config, { file: made.file, at: one.clock.now() })).toMatchObject({
      isDone: true,
      aside: undefined,
    });
    expect(existsSync(join(folder, 'new-machine', 'new.db'))).toBe(true);
  });

  test('holds changes that were still in the log beside the file', async () => {
    const one = await makeInstallation(`file:${join(folder, 'logged.db')}`, folder);
    const database = openDatabase(one.config.databaseUrl);
    await sql`pragma wal_autocheckpoint = 0`.execute(database.kysely);
    await one.change(['999'], 10);
    const { manifest } = await one.backup();
    expect(manifest.heads).toEqual(await listHeads(database.read));
    await database.close();
  });
});
