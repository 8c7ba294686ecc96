import { parentPort, workerData } from 'node:worker_threads';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { pruneBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupConfig, BackupMade } from './make-backup.ts';

/** What the schedule gives this worker. */
export interface BackupTask {
  readonly config: BackupConfig;
  readonly at: Instant;
}

/** What it answers. */
export interface BackupDone extends BackupMade {
  /** Older backups that were removed. */
  readonly removed: readonly string[];
}

const { config, at } = taskOf(workerData);
const made = await makeBackup(config, { why: 'scheduled', at });
const done: BackupDone = { ...made, removed: await pruneBackups(config.dataDir) };
parentPort?.postMessage(done);

// Given by schedule.ts alone.
function taskOf(data: unknown): BackupTask {
  return data as BackupTask;
}
