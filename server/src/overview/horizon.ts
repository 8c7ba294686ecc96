import { horizonSentence } from '@due-regard/shared/overview/horizon-sentence.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { viewOf } from '@due-regard/shared/registers/standing.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { Dates } from '../http/as-at.ts';
import { readRegisters } from '../measure/read-registers.ts';
import { readableBy } from '../registers/readable.ts';
import { readerView } from '../registers/view-entries.ts';

/** The overview's fifth sentence, of the entries that the reader may see; none where there is nothing to say. */
export async function horizonSentences(db: Database, dates: Dates, roles: readonly Role[]): Promise<readonly string[]> {
  const { asAt, now: known } = dates;
  const { entries, meetings } = await readRegisters(db, dates);
  const { entries: now } = await readRegisters(db, { ...dates, known });
  const whole = viewOf(entries, asAt, { meetings });
  const isReadable = readableBy(now, ({ entryId }) => entryId, roles);
  const sentence = horizonSentence({ whole, seen: readerView({ whole, isReadable }) });
  return sentence === null ? [] : [sentence];
}
