import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Database } from '@due-regard/db/open.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { makeBackup } from '@due-regard/server/backups/make-backup.ts';
import type { BackupConfig, BackupMade } from '@due-regard/server/backups/make-backup.ts';
import { manifestFileOf } from '@due-regard/server/backups/manifest.ts';
import { makeRandomRecords, tickingClock } from './random-records.ts';

/** An installation with random records, whose clock goes on from each thing done. */
export interface Installation {
  readonly config: BackupConfig;
  readonly clock: ChangeDeps['clock'];
  /** Opens the database for the work and closes it again. */
  readonly open: <Result>(work: (db: Database) => Promise<Result>) => Promise<Result>;
  /** More random changes, to authorities that are founded for them. */
  readonly change: (authorities: readonly string[], changes: number) => Promise<void>;
  readonly backup: () => Promise<BackupMade>;
}

let seeds = 100;

/** @param folder where the data folder is made */
export async function makeInstallation(databaseUrl: string, folder: string): Promise<Installation> {
  const config = { dataDir: mkdtempSync(join(folder, 'data-')), databaseUrl };
  const clock = tickingClock();
  const open: Installation['open'] = async (work) => {
    const db = openDatabase(databaseUrl);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  };
  await open(migrate);
  return {
    config,
    clock,
    open,
    change: (authorities, changes) =>
      open((db) => makeRandomRecords({ db, clock, authorities, changes, seed: (seeds += 1) })),
    backup: () => makeBackup(config, { why: 'by-hand', at: clock.now() }),
  };
}

/** Makes the manifest beside a file tell of the file as it is now, and of what else is said. */
export function retellManifest(file: string, more: Readonly<Record<string, unknown>> = {}): void {
  const bytes = readFileSync(file);
  const manifest: unknown = JSON.parse(readFileSync(manifestFileOf(file), 'utf8'));
  writeFileSync(
    manifestFileOf(file),
    JSON.stringify({ ...Object(manifest), size: bytes.length, sha256: sha256(bytes), ...more }),
  );
}

export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(Date.parse(instant) + milliseconds);
}
