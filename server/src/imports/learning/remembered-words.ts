import { refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listWordMatches } from '@due-regard/db/imports/queries.ts';
import type { WordMatch } from '@due-regard/db/imports/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../../http/as-at.ts';
import { meaningWritten } from './word-meaning.ts';

/** Words whose meaning is remembered for every later file, the latest first. */
export async function listRememberedWords(read: Reader, authority: string): Promise<Omit<WordMatch, 'key'>[]> {
  const words = await listWordMatches(read, knownNow(authority));
  return words.toReversed().map(({ key: _key, ...word }) => word);
}

/** Forgets what a word means. What earlier files brought under it stays. @throws Refusal `not-found` or `stale` */
export async function withdrawWord(
  deps: ChangeDeps,
  actor: Actor,
  { matchId, reason }: { readonly matchId: string; readonly reason: string },
): Promise<{ readonly matchId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('word_match', matchId);
    const word = (await listWordMatches(one.read, knownNow(one.authority))).find((known) => known.matchId === matchId);
    if (word === undefined) throw refused('stale');
    await one.withdraw('word_match', [matchId]);
    const before = { wordMatchId: matchId, ...meaningWritten(word) };
    return one.done({ what: 'word.withdrawn', before, reason }, { matchId });
  });
}
