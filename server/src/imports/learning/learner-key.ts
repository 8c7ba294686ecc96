import { refused } from '@due-regard/shared/http/problem.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { hasLearners } from '@due-regard/db/training/learners/has-learners.ts';
import { ConfigError } from '../../config.ts';
import type { Config } from '../../config.ts';
import { makeSecret, readSecret } from '../../kept-secret.ts';
import { keyOfAuthority } from './learner-hash.ts';

const shortest = 32;

/**
 * The key under which an authority's learners are hashed (docs/decisions/0060): from a file that only this user reads,
 * made at the first file of people. Where learners are known already a missing file is not made anew: under another key
 * nobody would be found again.
 * @throws Refusal `conflict` when the file is missing; ConfigError when it has been cut
 */
export async function learnerKey(
  { learnerKeyFile: file }: Pick<Config, 'learnerKeyFile'>,
  read: Reader,
  authority: string,
): Promise<Uint8Array> {
  const kept = readSecret(file);
  if (kept === undefined && (await hasLearners(read))) {
    throw refused(
      'conflict',
      'The key under which learners are known is missing. Put its file back where LEARNER_KEY_FILE says, then bring this file again.',
    );
  }
  const key = kept ?? makeSecret(file);
  if (key.length < shortest) throw new ConfigError([`LEARNER_KEY_FILE: ${file} is cut; put the whole key back`]);
  return keyOfAuthority(Buffer.from(key), authority);
}
