import type { Change } from '@due-regard/db/change.ts';
import { listWordMatches } from '@due-regard/db/imports/queries.ts';
import type { WordMatch } from '@due-regard/db/imports/queries.ts';
import { knownNow } from '../../http/as-at.ts';

/** What a word means: a course's id or an audience; null when it is not counted here. */
export type SaidWord = Pick<WordMatch, 'about' | 'key' | 'means'>;

/** The same as it stands in a file. */
export type ShownWord = SaidWord & Pick<WordMatch, 'shown'>;

/** The same as it is remembered. */
export type KeptWord = Pick<WordMatch, 'about' | 'matchId' | 'means'>;

interface Remembered {
  readonly word: KeptWord;
  /** What stood before. */
  readonly before: KeptWord | undefined;
}

/** Records what a word means. What was said of it before, of another file perhaps, is withdrawn: one meaning stands. */
export async function rememberWord(one: Change, { about, key, shown, means }: ShownWord): Promise<Remembered> {
  const standing = await listWordMatches(one.read, knownNow(one.authority));
  const all = standing.filter((match) => match.about === about && match.key === key);
  const [before] = all;
  if (all.length === 1 && before?.means === means) return { word: before, before };
  await one.withdraw(
    'word_match',
    all.map(({ matchId }) => matchId),
  );
  const [matchId = ''] = await one.record('word_match', [{ about, key_text: key, shown, means }]);
  return { word: { matchId, about, means }, before };
}
