import { audienceNames, isAudience } from '@due-regard/shared/training/learners/audience.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { audienceOfWord } from '@due-regard/shared/training/learners/audience-words.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import { listWordMatches } from '@due-regard/db/imports/queries.ts';
import type { WordMatch } from '@due-regard/db/imports/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { courseFinder } from '../../training/find-course.ts';
import type { ImportContext } from '../importer.ts';
import type { Meant } from '../meant.ts';
import type { NamedPlaces } from './named-places.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import type { SaidWord } from './remember-word.ts';
import { WordBook } from './word-book.ts';

/** What the words of a file mean. */
export interface FileWords {
  readonly courses: WordBook<string>;
  readonly audiences: WordBook<Audience>;
}

/** By code, name and alias, by plain words, and by what was said of other files before. */
export async function loadWords(
  context: Pick<ImportContext, 'read' | 'authority' | 'told'>,
  courses: readonly Course[],
): Promise<FileWords> {
  const matches = await listWordMatches(context.read, knownNow(context.authority));
  const ids = new Set(courses.map(({ courseId }) => courseId));
  return {
    courses: new WordBook<string>({
      find: courseFinder(courses),
      told: toldOf(matches, 'course', context.told?.courses),
      isMeaning: (means): means is string => ids.has(means),
    }),
    audiences: new WordBook({
      find: audienceOfWord,
      told: toldOf(matches, 'audience', context.told?.audiences),
      isMeaning: isAudience,
    }),
  };
}

function toldOf(
  matches: readonly WordMatch[],
  about: WordMatch['about'],
  now: ReadonlyMap<string, string | null> = new Map(),
): ReadonlyMap<string, string | null> {
  const before = matches.filter((match) => match.about === about).map(({ key, means }) => [key, means] as const);
  return new Map([...before, ...now]);
}

/** What the names and words of a file mean. */
export function meantIn(places: NamedPlaces, { courses, audiences }: FileWords): readonly Meant[] {
  return [
    ...places.meant().map((one) => ({ about: 'organisation' as const, ...one })),
    ...courses.meant().map((one) => ({ about: 'course' as const, ...one })),
    ...audiences.meant().map((one) => ({ about: 'audience' as const, ...one })),
  ];
}

/** Which words of the file are taken for whom people count among though nobody was asked, in a sentence. */
export function takenAsReadNotes({ audiences }: FileWords): readonly string[] {
  const taken = audiences
    .takenAsRead()
    .filter(({ shown, means }) => ![means, audienceNames[means]].some((name) => isSameText(name, shown)))
    .map(({ shown, means }) => `“${shown}” as ${audienceNames[means]}`);
  return taken.length === 0 ? [] : [`Words for whom people count among that were not asked about: ${inAList(taken)}.`];
}

function isSameText(one: string, other: string): boolean {
  return searchText([one]) === searchText([other]);
}

/** The words to ask about, as the preview shows them, and those of which somebody has said what they mean. */
export function seenWords({ courses, audiences }: FileWords): Pick<RowsPreview, 'words'> & {
  readonly heard: readonly Pick<SaidWord, 'about' | 'key'>[];
} {
  return {
    words: [
      ...courses.asked().map((word) => ({ about: 'course' as const, ...word })),
      ...audiences.asked().map((word) => ({ about: 'audience' as const, ...word })),
    ],
    heard: [
      ...courses.heard().map((key) => ({ about: 'course' as const, key })),
      ...audiences.heard().map((key) => ({ about: 'audience' as const, key })),
    ],
  };
}
