import type { Change } from '@due-regard/db/change.ts';
import { listWordMatches } from '@due-regard/db/imports/queries.ts';
import type { WordMatch } from '@due-regard/db/imports/queries.ts';
import { knownNow } from '../../http/as-at.ts';

/** What a word means: a course's id or an audience; null when it is not counted here. */
export type SaidWord = Pick<WordMatch, 'about' | 'key' | 'means'>;

/** The same as it stands in a file. */
export type ShownWord = SaidWord & Pick<WordMatch, 'shown'>;

/**
 * Records what a word means. What was said of it before, of another file perhaps, is withdrawn: one meaning stands.
 * @returns what stood before
 */
export async function rememberWord(one: Change, { about, key, shown, means }: ShownWord): Promise<readonly SaidWord[]> {
  const standing = await listWordMatches(one.read, knownNow(one.authority));
  const before = standing.filter((match) => match.about === about && match.key === key);
  if (before.length === 1 && before[0]?.means === means) return before;
  await one.withdraw(
    'word_match',
    before.map(({ matchId }) => matchId),
  );
  await one.record('word_match', [{ about, key_text: key, shown, means }]);
  return before.map((match) => ({ about, key, means: match.means }));
}
