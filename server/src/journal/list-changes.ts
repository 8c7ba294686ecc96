import { countEntries, listEntries, listEntryKinds } from '@due-regard/db/journal/queries.ts';
import type { StoredEntry } from '@due-regard/db/journal/queries.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { journalPageSize } from '@due-regard/shared/journal/api.ts';
import type { EntryReply } from '@due-regard/shared/journal/api.ts';
import { actorName } from '@due-regard/shared/journal/program.ts';
import { withTexts } from './texts-of-entries.ts';
import { aboutEach } from './what-about.ts';

interface ChangesAsked {
  readonly authority: string;
  readonly what: string | undefined;
  readonly subject: string | undefined;
  /** From 1. */
  readonly page: number;
}

interface ChangesPage {
  readonly entries: EntryReply[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly kinds: string[];
}

/** A page of the record of changes, the newest first, with the names that people and things in it have today. */
export async function listChanges(db: Reader, asked: ChangesAsked): Promise<ChangesPage> {
  const { page } = asked;
  const found = await listEntries(db, asked, { page, size: journalPageSize });
  const stored = await withTexts(db, asked.authority, found);
  const names = await personNames(db, [...new Set(stored.map((entry) => entry.actor))]);
  const about = await aboutEach(db, asked.authority, stored);
  return {
    entries: stored.map((entry) => ({ ...entryReply(entry, names), about: about(entry) })),
    total: await countEntries(db, asked),
    page,
    pageSize: journalPageSize,
    kinds: [...(await listEntryKinds(db, asked.authority))],
  };
}

function entryReply(
  { actor, actorRoles, ...entry }: StoredEntry,
  names: ReadonlyMap<string, string>,
): Omit<EntryReply, 'about'> {
  return {
    ...entry,
    actorName: actorName(actor, names),
    roles: rolesOf(actorRoles),
    before: parsed(entry.before),
    after: parsed(entry.after),
  };
}

function rolesOf(json: string): string[] {
  const roles = parsed(json);
  return Array.isArray(roles) ? roles.map(String) : [];
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
