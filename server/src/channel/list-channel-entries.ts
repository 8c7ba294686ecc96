import { channelPageSize } from '@due-regard/shared/channel/api.ts';
import type { ChannelEntryReply } from '@due-regard/shared/channel/api.ts';
import { entryFields } from '@due-regard/shared/channel/entry-fields.ts';
import { toldToProcess } from '@due-regard/shared/channel/entry-names.ts';
import { actorName } from '@due-regard/shared/journal/program.ts';
import { seesCounts } from '@due-regard/shared/people/role.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { ChannelChange } from '@due-regard/db/channel/change.ts';
import type { EntriesPage, ReadEntry } from '@due-regard/db/channel/entries.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import { isAllowed } from '../people/authorise.ts';
import { behindTheWall } from './behind-the-wall.ts';
import type { ChannelDeps } from './behind-the-wall.ts';
import { EntryNames } from './entry-about.ts';

interface EntriesShown {
  readonly entries: readonly ChannelEntryReply[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly unreadable: number;
}

/**
 * A page of Channel's own record, the newest first; that it was read is its next entry. Who keeps the panel's process sees
 * that figures were looked at and changed, and by whom, but not what they say; of requests, which their entries would count,
 * and of what was refused, which may be one, they see nothing.
 * @param page from 1
 */
export function listChannelEntries(deps: ChannelDeps, actor: Actor, page: number): Promise<EntriesShown> {
  return behindTheWall(deps, actor, async (one) => {
    const seesAll = isAllowed({ allow: seesCounts }, actor.roles);
    const { entries, total, unreadable } = await (seesAll
      ? one.entries({ page, size: channelPageSize })
      : told(one, page));
    const names = await personNames(one.read, [...new Set(entries.map((entry) => entry.actor))]);
    const things = new EntryNames(await one.book());
    const reply = {
      entries: entries.map((entry) => shownEntry(entry, { people: names, things, seesAll })),
      total,
      page,
      pageSize: channelPageSize,
      unreadable,
    };
    return one.done({ what: 'record.read', after: { page } }, reply);
  });
}

/**
 * A page of what is told to whoever keeps the panel's process, numbered by itself: a number that is missing, a page that is
 * not full and a total of all would each count what is not told.
 */
async function told(one: ChannelChange, page: number): Promise<EntriesPage> {
  const all = await one.entries({ page: 1, size: Number.MAX_SAFE_INTEGER });
  const own = all.entries.filter(({ what }) => toldToProcess(what) !== 'nothing');
  const numbered = own.map((entry, place) => ({ ...entry, seq: own.length - place }));
  const from = (page - 1) * channelPageSize;
  return { ...all, entries: numbered.slice(from, from + channelPageSize), total: own.length };
}

interface Telling {
  readonly people: ReadonlyMap<string, string>;
  readonly things: EntryNames;
  readonly seesAll: boolean;
}

function shownEntry(entry: ReadEntry, { people, things, seesAll }: Telling): ChannelEntryReply {
  const { seq, at, what, subject = null, reason, roles } = entry;
  const isTold = seesAll || toldToProcess(what) === 'all';
  const { before, after } = isTold ? entry : {};
  // The title of a release says which figures, which they do not see.
  const isNamed = isTold || !what.startsWith('release.');
  return {
    seq,
    at,
    actorName: actorName(entry.actor, people),
    roles: [...roles],
    what,
    about: isNamed ? things.aboutOf({ what, subject, before, after }) : null,
    reason: isTold ? (reason ?? null) : null,
    before: before ?? null,
    after: after ?? null,
    fields: [...entryFields({ before, after }, things.agency)],
  };
}
