import { join } from 'node:path';
import { ConfigError } from '../config.ts';
import type { Config } from '../config.ts';
import { makeSecret, readSecret } from '../kept-secret.ts';

const shortest = 32;

/**
 * The secret that signs the sign-in cookie: the operator's, else one made once and kept in the data folder, readable
 * by the server's own user alone.
 * @throws ConfigError when the kept file has been cut
 */
export function signInSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): string {
  if (secret !== undefined) return secret;
  const file = join(dataDir, 'sign-in-secret');
  const kept = readSecret(file) ?? makeSecret(file);
  if (kept.length < shortest)
    throw new ConfigError([`AUTH_SECRET: ${file} is cut; delete it and everybody signs in again`]);
  return kept;
}
