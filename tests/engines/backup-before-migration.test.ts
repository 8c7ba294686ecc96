import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { knownMigrations, migrate, pendingMigrations } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { listBackups } from '@due-regard/server/backups/list-backups.ts';
import { migrateSafely } from '@due-regard/server/backups/migrate-safely.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const at = instantOf(Date.parse('2026-11-22T09:00:00.000Z'));
const clock = { now: () => at };

onBothEngineUrls('a database of an earlier version', (_makeUrl, makeBareUrl) => {
  const folder = temporaryFolder();

  test('is brought up to date after a backup of it as it was, and keeps what it held', async () => {
    const databaseUrl = await makeBareUrl();
    const config = { dataDir: mkdtempSync(join(folder, 'data-')), databaseUrl };
    const [first, ...later] = knownMigrations;
    const db = openDatabase(databaseUrl);
    try {
      await migrate(db, first);
      await db.kysely
        .insertInto('authority')
        .values({
          authority_id: '999',
          name: 'Ridgeway',
          nation: 'england',
          is_demonstration: 0,
          own_date: null,
          revision: 0,
          changed_at: at,
        })
        .execute();
      const { migrations, backup } = await migrateSafely(config, { db, clock });
      expect(migrations).toEqual(later);
      expect(await pendingMigrations(db)).toEqual([]);
      expect(await db.read.selectFrom('authority').select('name').execute()).toEqual([{ name: 'Ridgeway' }]);
      expect((await listBackups(config.dataDir)).map(({ file }) => file)).toEqual([backup]);
      const kept = openDatabase(`file:${backup ?? ''}`);
      expect(await pendingMigrations(kept)).toEqual(later);
      expect(await kept.read.selectFrom('authority').select('name').execute()).toEqual([{ name: 'Ridgeway' }]);
      await kept.close();
    } finally {
      await db.close();
    }
  });
});
