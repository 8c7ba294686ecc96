import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';
import type { Config } from '../config.ts';

const shortest = 32;

/**
 * The secret that signs the sign-in cookie: the operator's, else one made once and kept in the data folder, readable
 * by the server's own user alone.
 * @throws ConfigError when the kept file has been cut
 */
export function signInSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): string {
  if (secret !== undefined) return secret;
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'sign-in-secret');
  const kept = readKept(file) ?? makeOnce(file);
  if (kept.length < shortest)
    throw new ConfigError([`AUTH_SECRET: ${file} is cut; delete it and everybody signs in again`]);
  return kept;
}

/** Whole or not at all, and the first process to come wins. */
function makeOnce(file: string): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

function readKept(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
