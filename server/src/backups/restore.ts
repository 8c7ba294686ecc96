import { chmod, copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { dropSchema, loadIntoPostgres, putSchemaInPlace } from '@due-regard/db/backup/into-postgres.ts';
import { InUseError, makeFitToServe, putInPlace } from '@due-regard/db/backup/put-in-place.ts';
import { appendAnchors, readAnchors } from '../journal/anchors.ts';
import type { AnchoredHead } from '../journal/anchors.ts';
import { checkDatabase } from '../journal/verify/verify.ts';
import { checkBackup } from './check-backup.ts';
import type { BackupFault } from './check-backup.ts';
import { syncFile, syncFolderOf } from './durable.ts';
import type { BackupConfig } from './make-backup.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** The database is the backup's now, or it was not touched and here is why. */
export type Restored =
  | {
      readonly isDone: true;
      readonly heads: readonly AnchoredHead[];
      readonly madeAt: string;
      readonly aside: string | undefined;
    }
  | {
      readonly isDone: false;
      readonly fault: BackupFault | 'in-use' | 'not-the-same';
      readonly words: string;
      readonly details: readonly string[];
    };

/**
 * Puts a backup in the place of the database, after every check of it has passed; the database that was there is kept
 * under another name. All sessions end. For a process that does not serve: it opens the database file by itself.
 */
export async function restore(
  config: BackupConfig,
  { file, at }: { readonly file: string; readonly at: Instant },
): Promise<Restored> {
  if (!(await exists(file))) return refusal('no-file', `There is no file ${file}.`);
  const manifest = await readManifest(file);
  if (manifest === undefined)
    return refusal('no-manifest', 'There is no manifest beside the file: copy its .json too.');
  if (manifest === 'unreadable') return refusal('manifest-unreadable', 'The manifest beside the file cannot be read.');
  const stamp = at.replaceAll(/[:.]/g, '-');
  const copy = `${placeOf(config)}.restoring-${stamp}`;
  try {
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(file, copy);
    await chmod(copy, 0o600);
    const anchors = (await readAnchors(config.dataDir)).filter((anchor) => anchor.at <= manifest.madeAt);
    const verdict = await checkBackup({ copy, manifest, anchors });
    if (!verdict.isGood) return refusal(verdict.fault, verdict.words, verdict.details);
    return await putBack(config, { copy, manifest, at, stamp });
  } finally {
    await rm(copy, { force: true });
  }
}

interface Good {
  readonly copy: string;
  readonly manifest: Manifest;
  readonly at: Instant;
  /** The instant, as names can hold it. */
  readonly stamp: string;
}

async function putBack(config: BackupConfig, good: Good): Promise<Restored> {
  makeFitToServe(good.copy);
  const placed = config.databaseUrl.startsWith('file:')
    ? await putFileBack(config, good)
    : await putSchemaBack(config, good);
  if (placed.isDone) await appendAnchors(config.dataDir, { at: good.at, why: 'restored', heads: good.manifest.heads });
  return placed;
}

async function putFileBack(config: BackupConfig, { copy, manifest, stamp }: Good): Promise<Restored> {
  const live = placeOf(config);
  const aside = `${live}.before-restore-${stamp}`;
  const hadOne = await exists(live);
  await syncFile(copy);
  try {
    putInPlace({ checked: copy, live, aside });
  } catch (error) {
    if (error instanceof InUseError)
      return refusal('in-use', 'The program is serving this database: stop it, then restore.');
    throw error;
  }
  await syncFolderOf(live);
  return { isDone: true, heads: manifest.heads, madeAt: manifest.madeAt, aside: hadOne ? aside : undefined };
}

async function putSchemaBack({ databaseUrl }: BackupConfig, { copy, manifest, stamp }: Good): Promise<Restored> {
  const name = stamp.toLowerCase().replaceAll('-', '_');
  const schema = `due_regard_restoring_${name}`;
  const aside = `due_regard_before_restore_${name}`;
  const loaded = await loadIntoPostgres(databaseUrl, { file: copy, schema });
  const found = await checkDatabase(loaded.url, { anchors: manifest.heads });
  if (!found.isSound) {
    await dropSchema(databaseUrl, schema);
    return refusal(
      'not-the-same',
      'What was loaded is not what the backup holds; it was taken away again.',
      found.faults,
    );
  }
  await putSchemaInPlace(databaseUrl, { schema, aside });
  return { isDone: true, heads: manifest.heads, madeAt: manifest.madeAt, aside };
}

function placeOf({ dataDir, databaseUrl }: BackupConfig): string {
  return databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : `${dataDir}/due-regard`;
}

function refusal(
  fault: Extract<Restored, { isDone: false }>['fault'],
  words: string,
  details: readonly string[] = [],
): Restored {
  return { isDone: false, fault, words, details };
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
