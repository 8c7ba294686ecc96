import { endOfLondonDay, londonInstant } from '@due-regard/shared/calendar/london.ts';
import { countEntries, listEntries, listEntryKinds } from '@due-regard/db/journal/queries.ts';
import type { EntriesWhere, StoredEntry } from '@due-regard/db/journal/queries.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { journalPageSize } from '@due-regard/shared/journal/api.ts';
import type { EntriesAsked, EntryReply } from '@due-regard/shared/journal/api.ts';
import { actorName } from '@due-regard/shared/journal/program.ts';
import { withTexts } from './texts-of-entries.ts';
import { aboutEach } from './what-about.ts';

interface ChangesAsked extends EntriesAsked {
  readonly authority: string;
}

interface ChangesPage {
  readonly entries: EntryReply[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly kinds: string[];
}

/** A page of the record of changes, the newest first. @param page from 1 */
export async function listChanges(db: Reader, asked: ChangesAsked, page = 1): Promise<ChangesPage> {
  const where = entriesWhere(asked);
  const stored = await listEntries(db, where, { page, size: journalPageSize });
  return {
    entries: [...(await shownEntries(db, asked.authority, stored))].map(({ actor: _actor, ...entry }) => entry),
    total: await countEntries(db, where),
    page,
    pageSize: journalPageSize,
    kinds: [...(await listEntryKinds(db, asked.authority))],
  };
}

/** From the first of two days as London has them to the end of the last. */
export function entriesWhere({ from, to, ...asked }: ChangesAsked): EntriesWhere {
  return {
    ...asked,
    from: from === undefined ? undefined : londonInstant(from, 0, 0),
    before: to === undefined ? undefined : endOfLondonDay(to),
  };
}

/** An entry as it is shown, with the id of who did it. */
export interface ShownEntry extends EntryReply {
  readonly actor: string;
}

/** Entries with the names that people and things in them have today. */
export async function shownEntries(
  db: Reader,
  authority: string,
  found: readonly StoredEntry[],
): Promise<readonly ShownEntry[]> {
  const stored = await withTexts(db, authority, found);
  const names = await personNames(db, [...new Set(stored.map((entry) => entry.actor))]);
  const about = await aboutEach(db, authority, stored);
  return stored.map((entry) => ({ ...entryReply(entry, names), actor: entry.actor, about: about(entry) }));
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

/** The roles held, as an entry has them. */
export function rolesOf(json: string): string[] {
  const roles = parsed(json);
  return Array.isArray(roles) ? roles.map(String) : [];
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
