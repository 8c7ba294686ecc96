import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { mostNaming } from '@due-regard/shared/registers/api.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { inListOrder } from '@due-regard/shared/registers/in-order.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { namedIn, readableEntries, shownEntry } from './view-entries.ts';
import type { EntriesView } from './view-entries.ts';

/** Whether an entry names something, by its id: ids are one of a kind, whatever field they stand in. */
export function namesAnother({ values }: Pick<Entry, 'values'>, id: string): boolean {
  return Object.values(values).some((value) => value === id || (Array.isArray(value) && value.includes(id)));
}

/**
 * The entries that name any of some things, each once: under the field by which it is a part of one, where there is such.
 * No more of them than the page shows, with how many there are.
 */
export function entriesNaming(view: EntriesView, ids: readonly string[]): Sendable<EntryFound>['naming'] {
  return everyRegister.flatMap((register) => {
    const byField = Map.groupBy(readableEntries(view, register), (entry) => fieldNaming(register, entry, ids));
    return [...byField].flatMap(([field, entries]) => {
      if (field === undefined) return [];
      const shown = inListOrder(
        register,
        entries.map((entry) => shownEntry(view, register, entry)),
        view.whole,
      );
      return [{ register: register.code, field, all: shown.length, entries: shown.slice(0, mostNaming) }];
    });
  });
}

function fieldNaming({ partOf, fields }: Register, { values }: Entry, ids: readonly string[]): string | undefined {
  return [...(partOf === undefined ? [] : [partOf]), ...Object.keys(fields)].find((field) => {
    const only = { values: { [field]: values[field] ?? null } };
    return ids.some((id) => namesAnother(only, id));
  });
}

/**
 * The same of something of the house; what names a meeting is its body's affair as well, to whoever may read of both.
 * @throws Refusal `not-found` for what is not there or not the reader's to see
 */
export function entriesNamingInHouse(view: EntriesView, id: string): Pick<Sendable<EntryFound>, 'naming' | 'named'> {
  if (view.nameOf(id) === undefined) throw refused('not-found');
  const meetings = view.meetings.filter(({ bodyId }) => bodyId === id).map(({ meetingId }) => meetingId);
  const naming = entriesNaming(view, [id, ...meetings.filter((meetingId) => view.nameOf(meetingId) !== undefined)]);
  const entries = naming.flatMap((one) => one.entries);
  return { naming, named: namedIn(view, entries) };
}
