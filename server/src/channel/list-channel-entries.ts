import { channelPageSize } from '@due-regard/shared/channel/api.ts';
import type { ChannelEntryReply } from '@due-regard/shared/channel/api.ts';
import { toldToProcess } from '@due-regard/shared/channel/entry-names.ts';
import { actorName } from '@due-regard/shared/journal/program.ts';
import { seesCounts } from '@due-regard/shared/people/role.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { ReadEntry } from '@due-regard/db/channel/entries.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import { isAllowed } from '../people/authorise.ts';
import { behindTheWall } from './behind-the-wall.ts';
import type { ChannelDeps } from './behind-the-wall.ts';

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
export function listChannelChanges(deps: ChannelDeps, actor: Actor, page: number): Promise<EntriesShown> {
  return behindTheWall(deps, actor, async (one) => {
    const { entries, total, unreadable } = await one.entries({ page, size: channelPageSize });
    const names = await personNames(one.read, [...new Set(entries.map((entry) => entry.actor))]);
    const seesAll = isAllowed({ allow: seesCounts }, actor.roles);
    const reply = {
      entries: entries
        .filter(({ what }) => seesAll || toldToProcess(what) !== 'nothing')
        .map((entry) => shownEntry(entry, names, seesAll)),
      total,
      page,
      pageSize: channelPageSize,
      unreadable,
    };
    return one.done({ what: 'record.read', after: { page } }, reply);
  });
}

function shownEntry(entry: ReadEntry, names: ReadonlyMap<string, string>, seesAll: boolean): ChannelEntryReply {
  const { seq, at, what, subject, reason, roles } = entry;
  const isTold = seesAll || toldToProcess(what) === 'all';
  return {
    seq,
    at,
    actorName: actorName(entry.actor, names),
    roles: [...roles],
    what,
    about: subject ?? null,
    reason: isTold ? (reason ?? null) : null,
    before: isTold ? (entry.before ?? null) : null,
    after: isTold ? (entry.after ?? null) : null,
  };
}
