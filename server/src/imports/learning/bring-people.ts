import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import { wordKey } from '@due-regard/shared/imports/learning/word-key.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { isAudience } from '@due-regard/shared/training/learners/audience.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { audienceOfWord } from '@due-regard/shared/training/learners/audience-words.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listWordMatches } from '@due-regard/db/imports/queries.ts';
import { removeParts } from '@due-regard/db/imports/staging.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { courseFinder } from '../../training/find-course.ts';
import { acceptBatch } from '../batches.ts';
import { contextOf } from '../compare-file.ts';
import type { Bringing } from '../compare-file.ts';
import type { ImportContext } from '../importer.ts';
import { loadDirectory } from '../organisation-directory.ts';
import { withPartsOf } from '../put-before.ts';
import { comparePeople } from './compare-people.ts';
import { NamedPlaces } from './named-places.ts';
import type { StagingDeps } from './reader-key.ts';
import { mappingsOf } from './saved-mappings.ts';
import { rememberWord } from './remember-word.ts';
import type { ShownWord } from './remember-word.ts';
import { toldBy } from './say-word.ts';
import { putComparedBefore } from './stage-people.ts';

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
}

interface BringingPeople {
  readonly bringing: Omit<Bringing<MappedKind>, 'choices'>;
  readonly said: SaidInWords;
  readonly isDryRun: boolean;
}

/** What came of it: what it brings, and whether bad rows kept it from being stored. */
export interface PeopleOutcome {
  readonly rows: RowsPreview;
  readonly isRefused: boolean;
  readonly changesNothing: boolean;
}

/** Reads, compares and stores a file of people in one step, or says what it would change. */
export async function bringPeople(
  deps: StagingDeps,
  actor: Actor,
  { bringing, said, isDryRun }: BringingPeople,
): Promise<PeopleOutcome> {
  const { authority } = actor;
  const context = await contextOf(deps, authority);
  const { choices, words } = await understood(context, bringing.kind, said);
  if (!isDryRun) await rememberWords(deps, actor, words);
  const whole = { ...bringing, choices };
  const { outcome, staged } = await withPartsOf(deps, authority, async (batchId) => {
    const compared = await comparePeople(deps, { authority, batchId, bringing: whole, told: toldBy(words) });
    const tried = outcomeOf(compared.preview.rows, {
      changesNothing: compared.preview.changesNothing,
      leavesOutBadRows: bringing.leavesOutBadRows,
    });
    const isStored = !isDryRun && !tried.isRefused && !tried.changesNothing;
    if (isStored) await putComparedBefore(deps, actor, { batchId, bringing: whole, compared });
    else await removeParts(deps.db.kysely, { authority, batchId });
    return { outcome: tried, staged: isStored ? batchId : undefined };
  });
  if (staged !== undefined)
    await acceptBatch(deps, actor, { batchId: staged, leavesOutBadRows: bringing.leavesOutBadRows });
  return outcome;
}

function outcomeOf(
  rows: RowsPreview | null,
  { changesNothing, leavesOutBadRows }: { readonly changesNothing: boolean; readonly leavesOutBadRows: boolean },
): PeopleOutcome {
  if (rows === null) throw new TypeError('a file of people has rows');
  const isRefused = (rows.badRows ?? 0) > 0 && !leavesOutBadRows;
  return { rows, isRefused, changesNothing };
}

/** @throws Refusal `not-valid` for a name that is none of ours */
async function understood(
  context: ImportContext,
  kind: MappedKind,
  said: SaidInWords,
): Promise<{
  readonly choices: Partial<FileChoices>;
  readonly words: readonly ShownWord[];
}> {
  const courses = courseFinder(await listCourses(context.read, knownNow(context.authority)));
  const mappings = await mappingsOf(context, kind);
  const { mapping, organisation, audience, course, heldOn, posts } = said;
  const choices: Partial<FileChoices> = {
    mappingId: found(
      'mapping',
      mapping,
      (text) =>
        mappings.find(({ mappingId, name }) => mappingId === text || name.toLowerCase() === text.toLowerCase())
          ?.mappingId,
    ),
    organisationId: await organisationOf(context, organisation),
    audience: found('audience', audience, (text): Audience | null => (isAudience(text) ? text : audienceOfWord(text))),
    courseId: found('courseId', course, courses),
    heldOn: heldOn ?? null,
    posts: posts ?? null,
  };
  return { choices, words: said.words.map((text) => wordOf(text, courses)) };
}

async function organisationOf(context: ImportContext, text: string | undefined): Promise<string | null> {
  if (text === undefined) return null;
  const directory = await loadDirectory(context);
  const byId = directory.all.find(({ organisationId }) => organisationId === text)?.organisationId;
  return found('organisationId', text, () => byId ?? new NamedPlaces(directory).placeOf(text, 0));
}

function found<Meaning>(
  field: string,
  text: string | undefined,
  find: (text: string) => Meaning | null | undefined,
): Meaning | null {
  if (text === undefined) return null;
  const meaning = find(text);
  if (meaning !== null && meaning !== undefined) return meaning;
  throw new Refusal('not-valid', {
    detail: `Nothing here is called “${text}”.`,
    fields: [{ field, code: 'unknown' }],
  });
}

function wordOf(text: string, courses: (text: string) => string | null): ShownWord {
  const at = text.lastIndexOf('=');
  const [shown, said] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const key = wordKey(shown);
  if (said.toLowerCase() === 'none') return { about: 'course', key, shown, means: null };
  const courseId = courses(said);
  if (courseId !== null) return { about: 'course', key, shown, means: courseId };
  return { about: 'audience', key, shown, means: found('word', said, audienceOfWord) };
}

async function rememberWords(deps: StagingDeps, actor: Actor, words: readonly ShownWord[]): Promise<void> {
  for (const word of words) {
    await change(deps, actor, async (one) => {
      const { about, key, means } = word;
      const before = (await listWordMatches(one.read, knownNow(one.authority))).filter(
        (match) => match.about === about && match.key === key,
      );
      if (before.at(-1)?.means === means) return one.unchanged(undefined);
      await rememberWord(one, word);
      return one.done(
        { what: means === null ? 'word.not-counted' : 'word.matched', after: { about, key, means } },
        undefined,
      );
    });
  }
}
