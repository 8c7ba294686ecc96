import { mkdirSync } from 'node:fs';
import type { Clock } from '@due-regard/db/change.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { migrateSafely } from './backups/migrate-safely.ts';
import type { Config } from './config.ts';
import { wallClock } from './deps.ts';
import type { Deps } from './deps.ts';
import { makeLog } from './log.ts';
import { makeSignIn } from './people/sign-in.ts';

interface Opening {
  readonly level: 'info' | 'silent';
  readonly clock?: Clock;
}

/** Opens the records, brings the tables up to date, and gathers what verbs need. */
export async function openDeps(config: Config, { level, clock = wallClock }: Opening): Promise<Deps> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const db = openDatabase(config.databaseUrl);
  await migrateSafely(config, { db, clock });
  return { db, clock, config, log: makeLog(level), signIn: await makeSignIn({ db, clock, config }) };
}

export async function closeDeps(deps: Deps): Promise<void> {
  await deps.signIn.settled();
  await deps.db.close();
}
