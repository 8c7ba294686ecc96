import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';

const manifest = z.object({
  format: z.literal('due-regard-backup-1'),
  madeAt: z.string(),
  why: z.enum(['scheduled', 'by-hand', 'before-migration']),
  /** The engine that it was copied from; the file is SQLite's in any case. */
  engine: z.enum(['sqlite', 'postgres']),
  size: z.int(),
  sha256: z.string(),
  migrations: z.array(z.string()),
  heads: z.array(z.object({ authority: z.string(), seq: z.int(), hash: z.string() })),
  /** Whether the record of changes agreed with the rows when the copy was made. */
  isSound: z.boolean(),
});

/** What stands beside a backup, as JSON: what it is, when and from what it was made. */
export type Manifest = z.output<typeof manifest>;
export type BackupWhy = Manifest['why'];

export function manifestFileOf(backupFile: string): string {
  return `${backupFile.replace(/\.db$/, '')}.json`;
}

/** @returns undefined when there is none; `unreadable` when it is not a manifest */
export async function readManifest(backupFile: string): Promise<Manifest | 'unreadable' | undefined> {
  const text = await readOrNothing(manifestFileOf(backupFile));
  if (text === undefined) return undefined;
  const parsed = manifest.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : 'unreadable';
}

export interface SizeAndHash {
  readonly size: number;
  readonly sha256: string;
}

/** The size of a file in bytes and the SHA-256 of them. Not for a database that this process has open. */
export async function measureFile(file: string): Promise<SizeAndHash> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { size: (await stat(file)).size, sha256: hash.digest('hex') };
}

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
