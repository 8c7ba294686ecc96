import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestFileOf, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { keptBackups } from './retention.ts';

export function backupsFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** A backup that has its manifest. */
export interface BackupFile {
  readonly file: string;
  readonly manifest: Manifest;
}

/** Backups with a manifest that can be read, the latest first; whether each is whole is for a restore to find. */
export async function listBackups(dataDir: string): Promise<readonly BackupFile[]> {
  const folder = backupsFolder(dataDir);
  const found: BackupFile[] = [];
  for (const name of await namesIn(folder)) {
    if (!name.endsWith('.db') || name.startsWith('.')) continue;
    const file = join(folder, name);
    const manifest = await readManifest(file);
    if (manifest !== undefined && manifest !== 'unreadable') found.push({ file, manifest });
  }
  return found.toSorted((left, right) => (left.manifest.madeAt < right.manifest.madeAt ? 1 : -1));
}

/** When the latest backup was made, by its name alone, so that a health check opens no file. */
export async function lastBackupAt(dataDir: string): Promise<string | undefined> {
  const names = (await namesIn(backupsFolder(dataDir))).filter((name) => name.endsWith('.db'));
  const stamps = names
    .map((name) => /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z_/.exec(name))
    .filter((match) => match !== null);
  const [last] = stamps
    .map(([, day, hour, minute, second, milli]) => `${day ?? ''}T${[hour, minute, second].join(':')}.${milli ?? ''}Z`)
    .toSorted()
    .toReversed();
  return last;
}

/**
 * Removes scheduled backups that are past their time; those made by hand or before a migration stay until a person
 * removes them. @returns the files removed
 */
export async function pruneBackups(dataDir: string): Promise<readonly string[]> {
  const backups = await listBackups(dataDir);
  const scheduled = backups.filter(({ manifest }) => manifest.why === 'scheduled');
  const kept = keptBackups(scheduled.map(({ file, manifest }) => ({ name: file, madeAt: manifest.madeAt })));
  const removed = scheduled.map(({ file }) => file).filter((file) => !kept.has(file));
  for (const file of removed) {
    await rm(file);
    await rm(manifestFileOf(file), { force: true });
  }
  return removed;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
