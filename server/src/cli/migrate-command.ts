import { Command } from 'commander';
import { openDatabase } from '@due-regard/db/open.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { mkdirSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { say } from './output.ts';

export function migrateCommand(): Command {
  return new Command('migrate').description('bring the tables up to date').action(async () => {
    const config = readConfig(process.env);
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    const database = openDatabase(config.databaseUrl);
    try {
      const names = await migrate(database);
      say(names.length === 0 ? 'The tables are up to date.' : `Done: ${names.join(', ')}`);
    } finally {
      await database.close();
    }
  });
}
