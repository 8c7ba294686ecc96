import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { namingOf } from './read-entry.ts';
import { namedIn } from './view-entries.ts';
import type { EntriesView } from './view-entries.ts';

/**
 * The entries that name something of the house; what names a meeting is its body's affair as well.
 * @throws Refusal `not-found` for what is not there or not the reader's to see
 */
export function entriesNaming(view: EntriesView, id: string): Pick<Sendable<EntryFound>, 'naming' | 'named'> {
  if (view.nameOf(id) === undefined) throw refused('not-found');
  const within = view.meetings.filter(({ bodyId }) => bodyId === id).map(({ meetingId }) => meetingId);
  const naming = namingOf(view, [id, ...within]);
  const entries = naming.flatMap((one) => one.entries);
  return { naming, named: namedIn(view, entries) };
}
