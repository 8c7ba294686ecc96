import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { listMeetings } from '@due-regard/db/governance/queries.ts';
import type { Deps } from '../deps.ts';
import { namingOf } from './read-entry.ts';
import type { EntriesView } from './view-entries.ts';

/**
 * The entries that name something of the house; what names a meeting is its body's affair as well.
 * @throws Refusal `not-found` for what is not there or not the reader's to see
 */
export async function entriesNaming(
  { db }: Pick<Deps, 'db'>,
  view: EntriesView,
  id: string,
): Promise<Pick<Sendable<EntryFound>, 'naming' | 'named'>> {
  if (view.nameOf(id) === undefined) throw refused('not-found');
  const meetings = await listMeetings(db.read, view.dates.known);
  const within = meetings.filter(({ bodyId }) => bodyId === id).map(({ meetingId }) => meetingId);
  return { naming: namingOf(view, [id, ...within]), named: view.named };
}
