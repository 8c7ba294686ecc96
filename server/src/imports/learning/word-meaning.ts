import { notValid } from '@due-regard/shared/http/problem.ts';
import { audienceNames, isAudience } from '@due-regard/shared/training/learners/audience.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import type { ImportContext } from '../importer.ts';
import type { Said } from '../kept-answers.ts';
import type { KeptWord, SaidWord } from './remember-word.ts';

/** What is written down of a word's meaning: not the word, which may be a name and could never be taken out again. */
export function whatWasSaid(word: KeptWord) {
  const what = word.means === null ? 'word.not-counted' : 'word.matched';
  return { what, after: { wordMatchId: word.matchId, ...meaningWritten(word) } } as const;
}

/** What a word means, under the name of what that is. */
export function meaningWritten({ about, means }: Pick<SaidWord, 'about' | 'means'>) {
  if (means === null) return { isCounted: false };
  return about === 'course' ? { courseId: means } : { audience: means };
}

/** What was said of words, for the page of the file. */
export async function wordAnswers(context: ImportContext, words: readonly KeptWord[]): Promise<readonly Said[]> {
  const all: Said[] = [];
  for (const word of words) all.push({ of: 'word', matchId: word.matchId, means: await meaningInWords(context, word) });
  return all;
}

/** @returns null where it is not counted @throws Refusal `not-valid` when it can mean no such thing */
export async function meaningInWords(
  context: ImportContext,
  { about, means }: Pick<SaidWord, 'about' | 'means'>,
): Promise<string | null> {
  if (means === null) return null;
  if (about === 'audience' && isAudience(means)) return audienceNames[means];
  const courses = about === 'course' ? await listCourses(context.read, knownNow(context.authority)) : [];
  const course = courses.find(({ courseId }) => courseId === means);
  if (course === undefined) throw notValid([{ field: 'means', code: 'unknown' }]);
  return course.name;
}
