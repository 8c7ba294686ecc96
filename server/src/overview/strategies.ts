import { registerAt } from '@due-regard/shared/measure/register.ts';
import { strategySentence } from '@due-regard/shared/overview/strategy-sentence.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import { knownNow } from '../http/as-at.ts';
import type { Dates } from '../http/as-at.ts';
import { readableBy } from '../registers/readable.ts';

/** The overview's third sentence, of the documents that the reader may see; none where there are none. */
export async function strategySentences(
  db: Reader,
  { known, asAt }: Dates,
  roles: readonly Role[],
): Promise<readonly string[]> {
  const all = await listDocuments(db, known);
  const held = registerAt(all, ({ documentId }) => documentId, asAt);
  const now = await listDocuments(db, knownNow(known.authority));
  const readable = held.filter(readableBy(now, ({ documentId }) => documentId, roles));
  const revisions = await listRevisions(db, known, { about: 'document' });
  const sentence = strategySentence(readable, { revisions, documents: all }, asAt);
  return sentence === null ? [] : [sentence];
}
