import { registerAt } from '@due-regard/shared/measure/register.ts';
import { strategySentence } from '@due-regard/shared/overview/strategy-sentence.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { Dates } from '../http/as-at.ts';
import { readRegisters } from '../measure/read-registers.ts';
import { readableBy } from '../registers/readable.ts';
import { toldOfRefreshes } from '../strategies/told.ts';

/** The overview's third sentence, of the documents that the reader may see; none where there are none. */
export async function strategySentences(
  db: Database,
  dates: Dates,
  roles: readonly Role[],
): Promise<readonly string[]> {
  const { asAt, now: known } = dates;
  const { documents: all, documentRevisions: revisions } = await readRegisters(db, dates);
  const { documents: now } = await readRegisters(db, { ...dates, known });
  const held = registerAt(all, ({ documentId }) => documentId, asAt);
  const isReadable = readableBy(now, ({ documentId }) => documentId, roles);
  const { asTold, refreshOf } = toldOfRefreshes({ rows: all, revisions, asAt }, isReadable);
  const readable = held.filter(isReadable).map(asTold);
  const sentence = strategySentence(readable, { revisions, refreshOf, documents: all }, asAt);
  return sentence === null ? [] : [sentence];
}
