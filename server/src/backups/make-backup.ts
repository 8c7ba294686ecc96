import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { copyDatabase } from '@due-regard/db/backup/copy-database.ts';
import { lookInside } from '@due-regard/db/backup/look-inside.ts';
import { checkDatabase } from '../journal/verify/verify.ts';
import type { Config } from '../config.ts';
import { appendAnchors, readAnchors } from '../journal/anchors.ts';
import { backupName } from './backup-name.ts';
import { syncFile, syncFolderOf } from './durable.ts';
import { backupsFolder } from './list-backups.ts';
import type { BackupFile } from './list-backups.ts';
import { manifestFileOf, measureFile } from './manifest.ts';
import type { BackupWhy, Manifest } from './manifest.ts';

export type BackupConfig = Pick<Config, 'dataDir' | 'databaseUrl'>;

/** A backup that was made, and what its check found. */
export interface BackupMade extends BackupFile {
  /** Where the record of changes does not agree with the rows; the copy is kept all the same. */
  readonly faults: readonly string[];
}

const unfinished = '.making-';

/**
 * Copies the database into one file in the backups folder, with its manifest beside it: copied under another name,
 * checked, made durable, then named. The ends of the records of changes are written down in `anchors.jsonl`.
 * @param at taken before the copy begins
 * @throws Refusal `not-found` when there is no database yet, `disk-full` when there is no room for the copy
 */
export async function makeBackup(
  config: BackupConfig,
  { why, at }: { readonly why: BackupWhy; readonly at: Instant },
): Promise<BackupMade> {
  const folder = backupsFolder(config.dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeUnfinished(folder);
  await needRoom(config, folder);
  const copy = join(folder, `${unfinished}${randomUUID()}`);
  try {
    await copyDatabase(config.databaseUrl, copy);
    return await nameCopy(config, { copy, folder, why, at });
  } finally {
    await rm(copy, { force: true });
  }
}

interface Copied {
  readonly copy: string;
  readonly folder: string;
  readonly why: BackupWhy;
  readonly at: Instant;
}

async function nameCopy(config: BackupConfig, { copy, folder, why, at }: Copied): Promise<BackupMade> {
  await chmod(copy, 0o600);
  await syncFile(copy);
  const { migrations, heads, damage } = lookInside(copy);
  const anchors = (await readAnchors(config.dataDir)).filter((anchor) => anchor.at <= at);
  const found = await checkDatabase(`file:${copy}`, { anchors });
  const faults = [...damage, ...found.faults, ...found.authorities.flatMap((authority) => authority.faults)];
  const engine = config.databaseUrl.startsWith('file:') ? 'sqlite' : 'postgres';
  const measured = await measureFile(copy);
  const manifest: Manifest = {
    format: 'due-regard-backup-1',
    madeAt: at,
    why,
    engine,
    ...measured,
    migrations: [...migrations],
    heads: [...heads],
    isSound: faults.length === 0,
  };
  const file = join(folder, backupName(at, heads));
  await writeDurably(manifestFileOf(file), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await rename(copy, file);
  await syncFolderOf(file);
  await appendAnchors(config.dataDir, { at, why: 'backup', heads });
  return { file, manifest, faults };
}

async function writeDurably(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  await syncFile(file);
}

const aDay = 86_400_000;

/** What a stopped process left half made; another may be at work on a younger one. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(unfinished))) {
    const left = join(folder, name);
    const { mtimeMs } = await stat(left);
    if (Date.now() - mtimeMs > aDay) await rm(left, { force: true });
  }
}

async function needRoom({ databaseUrl }: BackupConfig, folder: string): Promise<void> {
  if (!databaseUrl.startsWith('file:')) return;
  const file = databaseUrl.slice('file:'.length);
  const size = await sizeOf(file);
  if (size === undefined) throw refused('not-found', `There is no database at ${file}.`);
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < size * 1.1)
    throw refused('disk-full', 'There is not room on the disk for a backup; the database was not touched.');
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch {
    return undefined;
  }
}
