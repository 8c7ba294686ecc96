import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { openDatabase } from '@due-regard/db/open.ts';
import { migrateSafely } from '../backups/migrate-safely.ts';
import { readConfig } from '../config.ts';
import { wallClock } from '../deps.ts';
import { say } from './output.ts';

export function migrateCommand(): Command {
  return new Command('migrate').description('bring the tables up to date, after a backup').action(async () => {
    const config = readConfig(process.env);
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    const db = openDatabase(config.databaseUrl);
    try {
      const { migrations, backup } = await migrateSafely(config, { db, clock: wallClock });
      if (backup !== undefined) say(`Backup before: ${backup}`);
      say(migrations.length === 0 ? 'The tables are up to date.' : `Done: ${migrations.join(', ')}`);
    } finally {
      await db.close();
    }
  });
}
