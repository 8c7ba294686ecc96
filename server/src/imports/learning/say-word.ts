import { refused } from '@due-regard/shared/http/problem.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { isOfPeople } from '@due-regard/shared/imports/batch.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import { findBatch, storedPreview } from '../batch-replies.ts';
import { contextOf } from '../compare-file.ts';
import type { ImportContext, Told } from '../importer.ts';
import { putAnew, waitingFile } from '../waiting-file.ts';
import { comparePeopleAgain } from './compare-again.ts';
import type { PeopleBatch } from './compare-again.ts';
import { rememberWord } from './remember-word.ts';
import type { SaidWord } from './remember-word.ts';
import { meaningInWords, meaningWritten, whatWasSaid } from './word-meaning.ts';

interface Saying extends SaidWord {
  readonly batchId: string;
}

/**
 * Says which course or audience a word in a file means; it is remembered for every later file, and this one is compared
 * again, before anybody is held up.
 * @throws Refusal `stale` when the file is settled, nobody is asked about the word any more or something else of the file
 * was answered meanwhile, `not-valid` when it can mean no such thing
 */
export async function sayWord(deps: LongDeps, actor: Actor, saying: Saying): Promise<BatchReply> {
  const { batchId, about, key, means } = saying;
  const context = await contextOf(deps, actor.authority);
  const batch = await waitingBatch(context, batchId);
  const shown = askedWord(batch, saying);
  const meant = await meaningInWords(context, saying);
  const compared = await comparePeopleAgain(deps, { ...context, told: toldBy([saying]) }, batch);
  await change(deps, actor, async (one) => {
    const { word, before } = await rememberWord(one, { about, key, means, shown });
    await putAnew(one, batch, { compared, said: { of: 'word', matchId: word.matchId, means: meant } });
    const { what, after } = whatWasSaid(word);
    return one.done({ what, subject: batchId, before: before && meaningWritten(before), after }, { batchId });
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

/** @throws Refusal `stale` when no such file of people waits */
export async function waitingBatch(
  context: Pick<ImportContext, 'read' | 'authority'>,
  batchId: string,
): Promise<PeopleBatch> {
  const batch = await waitingFile(context, batchId);
  const { kind } = batch;
  if (!isOfPeople(kind)) throw refused('stale');
  return { ...batch, kind };
}

/** What has been said of words, for a file to be compared before it is recorded. */
export function toldBy(words: readonly SaidWord[]): Told {
  return { courses: meaningsOf(words, 'course'), audiences: meaningsOf(words, 'audience') };
}

function meaningsOf(words: readonly SaidWord[], about: SaidWord['about']): ReadonlyMap<string, string | null> {
  return new Map(words.filter((word) => word.about === about).map(({ key, means }) => [key, means]));
}

/** @returns the word as it stands in the file @throws Refusal `stale` when nobody is asked about it */
function askedWord({ preview }: Batch, { about, key }: Saying): string {
  const asked = storedPreview(preview).rows?.words?.find((word) => word.about === about && word.key === key);
  if (asked === undefined) throw refused('stale');
  return asked.shown;
}
