import { refused } from '@due-regard/shared/http/problem.ts';
import type { Refusal } from '@due-regard/shared/http/problem.ts';
import { findKeyProof, keepKeyProof, listKeyProofs, restsOnKey } from '@due-regard/db/imports/learner-key.ts';
import type { Database } from '@due-regard/db/open.ts';
import { ConfigError } from '../../config.ts';
import type { Config } from '../../config.ts';
import { makeSecret, readSecret } from '../../kept-secret.ts';
import { keyOfAuthority, proofOfKey } from './learner-hash.ts';

const shortest = 32;

type KeyFile = Pick<Config, 'learnerKeyFile'>;
type Kept = Pick<Database, 'read' | 'kysely'>;

/**
 * The key under which an authority's learners are hashed (docs/decisions/0060): from a file that only this user reads,
 * made at the first file of people. Where learners are known already, no key is made anew and no other is used: under
 * another key nobody would be found again, and everybody would look new.
 * @throws Refusal `conflict` when the file is missing or holds another key; ConfigError when it has been cut
 */
export async function learnerKey({ learnerKeyFile: file }: KeyFile, db: Kept, authority: string): Promise<Uint8Array> {
  const kept = readSecret(file);
  if (kept === undefined && (await restsOnKey(db.read))) {
    throw refused(
      'conflict',
      'The key under which learners are known is missing. Put its file back where LEARNER_KEY_FILE says, then bring this file again.',
    );
  }
  const key = kept ?? makeSecret(file);
  if (key.length < shortest) throw new ConfigError([`LEARNER_KEY_FILE: ${file} is cut; put the whole key back`]);
  const own = keyOfAuthority(Buffer.from(key), authority);
  await checkKey(db, authority, proofOfKey(own));
  return own;
}

/** Of the first key that is used the proof is kept; and of another one, where nothing rests on the one before. */
async function checkKey(db: Kept, authority: string, proof: string): Promise<void> {
  const before = await findKeyProof(db.read, authority);
  if (before === proof) return;
  if (before !== undefined && (await restsOnKey(db.read, authority))) throw otherKey();
  if ((await keepKeyProof(db, { authority, proof }, before)) !== proof) throw otherKey();
}

function otherKey(): Refusal {
  return refused(
    'conflict',
    'The key in the file that LEARNER_KEY_FILE names is not the one under which the learners here are known: everybody in this file would look new. Nothing was read. Put the right key back, then bring this file again. If it is lost for good, undo every file of people, then bring them again.',
  );
}

/** @returns in a sentence, what is wrong with the key of learners; undefined when nothing is, or nothing rests on it */
export async function faultOfKey(
  { learnerKeyFile: file }: KeyFile,
  read: Database['read'],
): Promise<string | undefined> {
  const kept = readSecret(file);
  const others: string[] = [];
  for (const { authority, proof } of await listKeyProofs(read)) {
    const isSame = kept !== undefined && proofOfKey(keyOfAuthority(Buffer.from(kept), authority)) === proof;
    if (!isSame && (await restsOnKey(read, authority))) others.push(authority);
  }
  if (others.length === 0) return undefined;
  const what = kept === undefined ? `${file} is not there` : `${file} is not the key`;
  return `LEARNER_KEY_FILE: ${what} under which the learners of ${others.join(', ')} are known. Figures stand, but files of people are refused until it is put back (docs/backups.md).`;
}
