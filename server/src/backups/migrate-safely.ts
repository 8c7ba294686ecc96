import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Clock } from '@due-regard/db/change.ts';
import { knownMigrations, migrate, pendingMigrations } from '@due-regard/db/migrate.ts';
import type { Database } from '@due-regard/db/open.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupConfig } from './make-backup.ts';

/** What bringing the tables up to date did. */
export interface Migrated {
  /** The migrations that were run; none when the tables were up to date. */
  readonly migrations: readonly string[];
  /** The backup made before it; none for a new database. */
  readonly backup: string | undefined;
}

/**
 * Brings the tables up to date, after a backup when there is anything to lose.
 * @throws Error when the backup cannot be made: then no migration is run
 */
export async function migrateSafely(
  config: BackupConfig,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<Migrated> {
  const pending = await pendingMigrations(db);
  if (pending.length === 0) return { migrations: [], backup: undefined };
  const isNew = pending.length === knownMigrations.length;
  const backup = isNew ? undefined : await backupBefore(config, clock.now());
  return { migrations: await migrate(db), backup };
}

async function backupBefore(config: BackupConfig, at: Instant): Promise<string> {
  const { file } = await makeBackup(config, { why: 'before-migration', at });
  return file;
}
