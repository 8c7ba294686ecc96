import { capital } from '@due-regard/shared/measure/words.ts';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { quoted } from '@due-regard/shared/imports/answer-words.ts';
import { noLongerHere } from '@due-regard/shared/journal/program.ts';
import { subjectKindOf } from '@due-regard/shared/journal/subject.ts';
import type { SubjectKind } from '@due-regard/shared/journal/subject.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import { trainingRoleName } from '@due-regard/shared/training/role-words.ts';
import type { StoredEntry } from '@due-regard/db/journal/queries.ts';
import {
  actionNames,
  obligationNames,
  bodyNames,
  documentTitles,
  fileNames,
  objectiveNames,
  organisationNames,
  personNames,
  planNames,
} from '@due-regard/db/journal/subjects.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../http/as-at.ts';

/** What an entry is about, in words of today: the record itself holds ids, so that a person's name can be erased. */
export type About = (entry: StoredEntry) => string | null;

/** Loads the names of all that these entries are about. */
export async function aboutEach(db: Reader, authority: string, entries: readonly StoredEntry[]): Promise<About> {
  const words = await wordsByKind(db, authority, entries);
  return (entry) => {
    const kind = subjectKindOf(entry.what);
    return kind === undefined ? null : (words[kind](entry) ?? null);
  };
}

type Words = (entry: StoredEntry) => string | undefined;

async function wordsByKind(
  db: Reader,
  authority: string,
  entries: readonly StoredEntry[],
): Promise<Readonly<Record<SubjectKind, Words>>> {
  function subjects(kind: SubjectKind): readonly string[] {
    const own = entries.filter(({ what }) => subjectKindOf(what) === kind);
    return [...new Set(own.flatMap(({ subject }) => subject ?? []))];
  }
  const organisations = await organisationNames(db, authority, subjects('organisation'));
  const files = await fileNames(db, authority, [...subjects('file'), ...subjects('word')]);
  const people = await personNames(db, subjects('person'));
  const courses = new Map((await listCourses(db, knownNow(authority))).map(({ courseId, name }) => [courseId, name]));
  const documents = await documentTitles(db, authority, subjects('document'));
  const bodies = await bodyNames(db, authority, subjects('body'));
  const council = await getAuthority(db, authority);
  const plans = await planNames(db, authority, subjects('plan'));
  const objectives = await objectiveNames(db, authority, subjects('objective'));
  const actions = await actionNames(db, authority, subjects('action'));
  const obligations = await obligationNames(db, authority, subjects('obligation'));
  return {
    plan: ({ subject }) => plans.get(subject ?? ''),
    objective: ({ subject }) => objectives.get(subject ?? ''),
    action: ({ subject }) => actions.get(subject ?? ''),
    actions: severalWords,
    organisation: ({ subject }) => organisations.get(subject ?? ''),
    file: ({ subject }) => files.get(subject ?? ''),
    word: (entry) => wordInFile(entry, files.get(entry.subject ?? '')),
    person: ({ subject }) => people.get(subject ?? '') ?? noLongerHere,
    course: ({ subject }) => courses.get(subject ?? ''),
    document: (entry) => documents.get(entry.subject ?? '') ?? titleWritten(entry),
    body: (entry) => bodies.get(entry.subject ?? '') ?? nameWritten(entry),
    mapping: (entry) => nameWritten(entry),
    pack: packWords,
    obligation: ({ subject }) => obligations.get(subject ?? ''),
    evidence: titleWritten,
    agency: (entry) => nameWritten(entry),
    council: () => council.name,
    entry: entryWords,
    entries: entriesWords,
    requirement: requirementWords,
    scope: (entry) => sinceWords(written(entry)),
  };
}

/** `Whole staff, from 1 July 2015`: a requirement has no name of its own. */
function requirementWords(entry: StoredEntry): string | undefined {
  const { role, validFrom } = written(entry);
  const parts = [typeof role === 'string' ? trainingRoleName(role) : undefined, sinceWords({ validFrom })];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}

/** `“Fire Safety” in export.csv`; a word that was forgotten, or said at the terminal, is of no file. */
function wordInFile(entry: StoredEntry, file: string | undefined): string | undefined {
  const { word, name } = written(entry);
  const said = [word, name].find((text) => typeof text === 'string');
  if (said === undefined) return file;
  return file === undefined ? quoted(said) : `${quoted(said)} in ${file}`;
}

/** `5 actions`: what was entered or checked together. */
function severalWords(entry: StoredEntry): string | undefined {
  const { entries, actionIds } = written(entry);
  const several = [entries, actionIds].find((list) => Array.isArray(list));
  if (several === undefined) return undefined;
  return several.length === 1 ? '1 action' : `${String(several.length)} actions`;
}

/** A reading of files has gone by one name from the beginning. */
function nameWritten(entry: StoredEntry): string | undefined {
  const { name } = written(entry);
  return typeof name === 'string' ? name : undefined;
}

/** `Recommendation: 2 · A yearly update to Cabinet`: as the entry was called when this was written. */
function entryWords(entry: StoredEntry): string | undefined {
  const { register: code, name } = written(entry);
  const register = typeof code === 'string' ? findRegister(code) : undefined;
  if (register === undefined || typeof name !== 'string') return undefined;
  return `${capital(register.thing)}: ${name}`;
}

/** `Risks: 12 entries`: what was added together. */
function entriesWords(entry: StoredEntry): string | undefined {
  const { register: code, entries } = written(entry);
  const register = typeof code === 'string' ? findRegister(code) : undefined;
  if (register === undefined || !Array.isArray(entries)) return undefined;
  return `${register.title}: ${entries.length === 1 ? '1 entry' : `${String(entries.length)} entries`}`;
}

/** A document that was withdrawn altogether is told by what the entry says of it. */
function titleWritten(entry: StoredEntry): string | undefined {
  const { title } = written(entry);
  return typeof title === 'string' ? title : undefined;
}

/** `Prevent duty: guidance of 2023`: as the pack called itself when it was loaded. */
function packWords(entry: StoredEntry): string | undefined {
  const { title, guidance } = written(entry);
  return typeof title === 'string' && typeof guidance === 'string' ? `${title}: ${guidance}` : undefined;
}

function sinceWords({ validFrom }: Readonly<Record<string, unknown>>): string | undefined {
  const day = typeof validFrom === 'string' ? parseIsoDate(validFrom) : undefined;
  return day === undefined ? undefined : `from ${longDate(day)}`;
}

/** What the entry itself says of its subject: as it became, else as it was. */
function written({ before, after }: StoredEntry): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(after ?? before ?? '{}');
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
