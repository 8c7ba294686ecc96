import { access, constants, statfs } from 'node:fs/promises';
import { isWritable } from '@due-regard/db/health.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import type { AuthorityHead } from '@due-regard/db/journal/queries.ts';
import { pendingMigrations } from '@due-regard/db/migrate.ts';
import { lastBackupAt } from '../backups/list-backups.ts';
import type { Deps } from '../deps.ts';

const leastFreeBytes = 100 * 1024 * 1024;

type ReadyDeps = Pick<Deps, 'db' | 'clock' | 'config'>;

/** What `/health/ready` answers. */
export interface Readiness {
  /** Whether requests should be sent here: every check passes. */
  readonly ready: boolean;
  readonly checks: Readonly<Record<'open' | 'records' | 'writable' | 'disk', boolean>>;
  /** Told and not judged: a server without a backup serves all the same. */
  readonly lastBackup: { readonly at: string; readonly ageSeconds: number } | null;
  /** Where each record of changes ends, for whoever writes it down elsewhere. */
  readonly heads: readonly AuthorityHead[];
}

// A server that is closing belongs to its database, which both the health check and the closing hold.
const closing = new WeakSet<object>();

/** From now on this server is not ready, so that no new requests are sent to it. */
export function markClosing({ db }: Pick<Deps, 'db'>): void {
  closing.add(db);
}

export async function readinessOf(deps: ReadyDeps): Promise<Readiness> {
  const checks = {
    open: !closing.has(deps.db),
    records: await passes(async () => (await pendingMigrations(deps.db)).length === 0),
    writable: await passes(() => isEverythingWritable(deps)),
    disk: await passes(() => hasRoom(deps)),
  };
  return {
    ready: Object.values(checks).every(Boolean),
    checks,
    lastBackup: await lastBackupOf(deps),
    heads: checks.records ? await listHeads(deps.db.read) : [],
  };
}

async function isEverythingWritable({ db, config }: ReadyDeps): Promise<boolean> {
  await access(config.dataDir, constants.W_OK);
  return isWritable(db);
}

async function hasRoom({ config }: ReadyDeps): Promise<boolean> {
  const { bavail, bsize } = await statfs(config.dataDir);
  return bavail * bsize > leastFreeBytes;
}

async function lastBackupOf({ config, clock }: ReadyDeps): Promise<Readiness['lastBackup']> {
  const at = await lastBackupAt(config.dataDir);
  if (at === undefined) return null;
  return { at, ageSeconds: Math.max(0, Math.round((Date.parse(clock.now()) - Date.parse(at)) / 1000)) };
}

async function passes(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
