import { refused } from '@due-regard/shared/http/problem.ts';
import type { RememberedName } from '@due-regard/shared/imports/api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listNameMatches } from '@due-regard/db/imports/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listDescriptions } from '@due-regard/db/schools/queries.ts';
import { knownNow } from '../http/as-at.ts';

/** Names that are remembered for every later file, with the name that their organisation has today; the latest first. */
export async function listRememberedNames(read: Reader, authority: string): Promise<RememberedName[]> {
  const known = knownNow(authority);
  const lasting = (await listNameMatches(read, known)).filter(({ batchId }) => batchId === null);
  // The last description of each is the latest.
  const names = new Map((await listDescriptions(read, known)).map((one) => [one.organisationId, one.name]));
  return lasting.toReversed().map(({ matchId, shown, organisationId, recordedAt }) => ({
    matchId,
    shown,
    organisationId,
    name: organisationId === null ? null : (names.get(organisationId) ?? organisationId),
    recordedAt,
  }));
}

/** Forgets what a name means. What earlier files brought under it stays. @throws Refusal `not-found` or `stale` */
export async function withdrawName(
  deps: ChangeDeps,
  actor: Actor,
  { matchId, reason }: { readonly matchId: string; readonly reason: string },
): Promise<{ readonly matchId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('name_match', matchId);
    const match = (await listNameMatches(one.read, knownNow(one.authority))).find((known) => known.matchId === matchId);
    if (match === undefined) throw refused('stale');
    await one.withdraw('name_match', [matchId]);
    const { organisationId } = match;
    const subject = organisationId === null ? {} : { subject: organisationId };
    return one.done(
      { what: 'name.withdrawn', ...subject, before: { nameMatchId: matchId, organisationId }, reason },
      { matchId },
    );
  });
}
