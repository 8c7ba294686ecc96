import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { wordKey } from '@due-regard/shared/imports/learning/word-key.ts';
import { isAudience } from '@due-regard/shared/training/learners/audience.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { audienceOfWord } from '@due-regard/shared/training/learners/audience-words.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { courseFinder } from '../../training/find-course.ts';
import type { ImportContext } from '../importer.ts';
import { loadDirectory } from '../organisation-directory.ts';
import { NamedPlaces } from './named-places.ts';
import type { ShownWord } from './remember-word.ts';
import { mappingsOf } from './saved-mappings.ts';

/** What is said of a file of people at the terminal, by names as well as by ids. */
export interface SaidInWords {
  readonly mapping?: string | undefined;
  readonly organisation?: string | undefined;
  readonly audience?: string | undefined;
  readonly course?: string | undefined;
  readonly heldOn?: FileChoices['heldOn'] | undefined;
  readonly posts?: number | undefined;
  /** `Fire Safety=none`, `Prevent Level 1=ho-awareness`, `Band 6=council-staff`. */
  readonly words: readonly string[];
  /** Organisations of which a list of staff says nothing any more, and which everybody has left. */
  readonly ended?: readonly string[] | undefined;
}

/** The same in ids. */
export interface Understood {
  readonly choices: Partial<FileChoices>;
  /** A word that is not counted is here as a course and as an audience: only the file tells which it is. */
  readonly words: readonly ShownWord[];
  readonly ended: readonly string[];
}

/** @throws Refusal `not-valid` for a name that is none of ours */
export async function understood(context: ImportContext, kind: MappedKind, said: SaidInWords): Promise<Understood> {
  const courses = courseFinder(await listCourses(context.read, knownNow(context.authority)));
  const mappings = await mappingsOf(context, kind);
  const placeOf = await placeFinder(context);
  const { mapping, organisation, audience, course, heldOn, posts } = said;
  const choices: Partial<FileChoices> = {
    mappingId: found(
      'mapping',
      mapping,
      (text) =>
        mappings.find(({ mappingId, name }) => mappingId === text || name.toLowerCase() === text.toLowerCase())
          ?.mappingId,
    ),
    organisationId: found('organisationId', organisation, placeOf),
    audience: found('audience', audience, (text): Audience | null => (isAudience(text) ? text : audienceOfWord(text))),
    courseId: found('courseId', course, courses),
    heldOn: heldOn ?? null,
    posts: posts ?? null,
  };
  return {
    choices,
    words: said.words.flatMap((text) => wordsOf(text, courses)),
    ended: (said.ended ?? []).flatMap((text) => found('ended', text, placeOf) ?? []),
  };
}

/** Finds an organisation by its id, its name or what a name in files was said to mean. */
async function placeFinder(context: ImportContext): Promise<(text: string) => string | null | undefined> {
  const directory = await loadDirectory(context);
  const ids = new Set(directory.all.map(({ organisationId }) => organisationId));
  return (text) => (ids.has(text) ? text : new NamedPlaces(directory).placeOf(text, 0));
}

function found<Meaning>(
  field: keyof typeof notHere,
  text: string | undefined,
  find: (text: string) => Meaning | null | undefined,
): Meaning | null {
  if (text === undefined) return null;
  const meaning = find(text);
  if (meaning !== null && meaning !== undefined) return meaning;
  throw new Refusal('not-valid', { detail: notHere[field](text), fields: [{ field, code: 'unknown' }] });
}

const notHere = {
  mapping: (text: string) => `No saved reading is called “${text}”.`,
  organisationId: (text: string) => `No organisation here is called “${text}”, or more than one is.`,
  ended: (text: string) => `No organisation here is called “${text}”, or more than one is.`,
  audience: (text: string) => `“${text}” is nobody that people count among here.`,
  courseId: (text: string) => `No course here has the code or the name “${text}”.`,
  word: (text: string) => `“${text}” is neither a course here nor whom people count among.`,
};

function wordsOf(text: string, courses: (text: string) => string | null): readonly ShownWord[] {
  const at = text.lastIndexOf('=');
  const [shown, said] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const word = { key: wordKey(shown), shown };
  if (said.toLowerCase() === 'none') {
    return [
      { about: 'course', ...word, means: null },
      { about: 'audience', ...word, means: null },
    ];
  }
  const courseId = courses(said);
  if (courseId !== null) return [{ about: 'course', ...word, means: courseId }];
  return [{ about: 'audience', ...word, means: found('word', said, audienceOfWord) }];
}
