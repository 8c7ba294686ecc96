import { countEntries, listEntries, listEntryKinds, namesOf } from '@due-regard/db/journal/queries.ts';
import type { StoredEntry } from '@due-regard/db/journal/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { journalPageSize } from '@due-regard/shared/journal/api.ts';
import type { EntryReply } from '@due-regard/shared/journal/api.ts';
import { isProgram, programNames } from '@due-regard/shared/journal/program.ts';

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

/** A page of the record of changes, the newest first, with the names that the people in it have today. */
export async function listChanges(db: Reader, asked: ChangesAsked): Promise<ChangesPage> {
  const { page } = asked;
  const stored = await listEntries(db, asked, { page, size: journalPageSize });
  const names = await namesOf(db, [...new Set(stored.map((entry) => entry.actor))]);
  return {
    entries: stored.map((entry) => entryReply(entry, names)),
    total: await countEntries(db, asked),
    page,
    pageSize: journalPageSize,
    kinds: [...(await listEntryKinds(db, asked.authority))],
  };
}

function entryReply({ actor, actorRoles, ...entry }: StoredEntry, names: ReadonlyMap<string, string>): EntryReply {
  return {
    ...entry,
    actorName: isProgram(actor) ? programNames[actor] : (names.get(actor) ?? 'Somebody who is no longer here'),
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
