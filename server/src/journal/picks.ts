import { createHash } from 'node:crypto';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { actorName } from '@due-regard/shared/journal/program.ts';
import { drawn, usualPicks } from '@due-regard/shared/journal/picks.ts';
import type { PickRecord, PicksAsked, PicksReply } from '@due-regard/shared/journal/picks-api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { recordedBy } from '@due-regard/db/journal/recorded-by.ts';
import type { RecordedBy } from '@due-regard/db/journal/recorded-by.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import type { Reader } from '@due-regard/db/open.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { rolesOf } from './list-changes.ts';
import { sourceOf } from '../measure/pick-sources.ts';
import type { Found } from '../measure/pick-sources.ts';

/** What was picked, and all that was not: whoever repeats it by hand needs every id. */
export interface Picks extends Sendable<PicksReply> {
  readonly rest: readonly { readonly id: string; readonly name: string; readonly hash: string }[];
}

/** Some of what a figure counts, picked by a seed, each with what is recorded of it. @throws Refusal as {@link resolveDates} does */
export async function readPicks(deps: Deps, actor: Actor, asked: PicksAsked): Promise<Picks> {
  const dates = await resolveDates(deps, actor.authority, asked);
  const { from, seed, count: typed } = asked;
  const count = typed === undefined ? usualPicks : Number(typed);
  const { things, recordsOf } = await sourceOf[from]({ deps, actor, dates });
  const { picks, rest } = drawn(things, { hashOf: (id) => hashOf(seed, id), count });
  const found = await recordsOf(picks.map(({ id }) => id));
  const all = picks.map((pick, at) => ({ ...pick, place: at + 1, found: found(pick.id) }));
  const recordOf = await recorders(
    deps.db.read,
    actor.authority,
    all.flatMap((pick) => pick.found),
  );
  return {
    from,
    seed,
    count,
    total: things.length,
    entry: dates.authority.revision,
    picks: all.map(({ found: own, ...pick }) => ({ ...pick, records: own.flatMap((one) => recordOf(one)) })),
    rest,
    dates: await datesShownOf(deps.db.read, dates),
  };
}

/** SHA-256 of `seed:id` in UTF-8, as small hexadecimal digits. */
function hashOf(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}:${id}`, 'utf8').digest('hex');
}

/** Who recorded each of these, as the record of changes has it. */
async function recorders(
  db: Reader,
  authority: string,
  all: readonly Found[],
): Promise<(found: Found) => readonly Sendable<PickRecord>[]> {
  const entries = new Map<string, RecordedBy>();
  for (const [table, own] of Map.groupBy(all, (found) => found.table)) {
    const factIds = [...new Set(own.map(({ factId }) => factId))];
    for (const [factId, entry] of await recordedBy(db, { authority, table, factIds })) entries.set(factId, entry);
  }
  const names = await personNames(db, [...new Set([...entries.values()].map(({ actor }) => actor))]);
  return ({ table: _table, factId, ...found }) => {
    const entry = entries.get(factId);
    if (entry === undefined) return [];
    const { actor, actorRoles, at, seq } = entry;
    return [{ ...found, by: actorName(actor, names), byId: actor, roles: rolesOf(actorRoles), at, seq }];
  };
}
