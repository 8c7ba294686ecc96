import { notValid } from '@due-regard/shared/http/problem.ts';
import { wordAnswer } from '@due-regard/shared/imports/answer-words.ts';
import { audienceNames, isAudience } from '@due-regard/shared/training/learners/audience.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import type { ImportContext } from '../importer.ts';
import type { SaidWord, ShownWord } from './remember-word.ts';

/** What is written down of a word's meaning. */
export function whatWasSaid({ shown, ...word }: ShownWord) {
  const what = word.means === null ? 'word.not-counted' : 'word.matched';
  return { what, after: { word: shown, ...meaningWritten(word) } } as const;
}

/** What a word means, under the name of what that is. */
export function meaningWritten({ about, means }: Pick<SaidWord, 'about' | 'means'>) {
  if (means === null) return { isCounted: false };
  return about === 'course' ? { courseId: means } : { audience: means };
}

/** What was said of words, in sentences, for the page of the file. */
export async function wordAnswers(context: ImportContext, words: readonly ShownWord[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (const word of words) all.push(wordAnswer({ shown: word.shown, means: await meaningInWords(context, word) }));
  return all;
}

/** @returns null where it is not counted @throws Refusal `not-valid` when it can mean no such thing */
export async function meaningInWords(context: ImportContext, { about, means }: SaidWord): Promise<string | null> {
  if (means === null) return null;
  if (about === 'audience' && isAudience(means)) return audienceNames[means];
  const courses = about === 'course' ? await listCourses(context.read, knownNow(context.authority)) : [];
  const course = courses.find(({ courseId }) => courseId === means);
  if (course === undefined) throw notValid([{ field: 'means', code: 'unknown' }]);
  return course.name;
}
