import { turnDownReasonWords } from '@due-regard/shared/channel/reasons.ts';
import type { TurnDownReason } from '@due-regard/shared/channel/reasons.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { breakdownNames } from '@due-regard/shared/channel/breakdown.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import type { ChannelFact } from '@due-regard/shared/channel/facts.ts';
import { ledgerOf, releaseTitle, whoseReviews } from '@due-regard/shared/channel/release.ts';
import type { ChannelRelease, ReleaseAsked } from '@due-regard/shared/channel/release.ts';
import { refusalWords, worded } from '@due-regard/shared/channel/release-words.ts';
import { releaseProblems } from '@due-regard/shared/channel/release-problems.ts';
import { releaseTables } from '@due-regard/shared/channel/release-tables.ts';
import type { NoTables } from '@due-regard/shared/channel/release-tables.ts';
import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import type { ReleasedTable } from '@due-regard/shared/disclosure/protect.ts';
import { exemptParagraphWords } from '@due-regard/shared/disclosure/release.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { ChannelChange } from '@due-regard/db/channel/change.ts';
import { listReleases } from '@due-regard/db/disclosure/queries.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { protectElsewhere } from '../disclosure/protect-elsewhere.ts';
import { knownNow, todayIn, todayOf } from '../http/as-at.ts';
import { behindTheWall, keyOf, lookBehindTheWall } from './behind-the-wall.ts';
import type { ChannelDeps } from './behind-the-wall.ts';

type Kept = ChannelFact<'release'>;

/** What a release is worked out from: figures as they stand, and all that was released before. */
interface Ground {
  readonly counts: readonly CountTable[];
  /** Of each table what it counts by quarter: nothing of it is shown, and what lies between periods is made of it. */
  readonly finer: readonly (readonly CountTable[])[];
  readonly ledger: readonly ReleasedTable[];
}

/**
 * Proposes a release: its tables are worked out and protected together with all that was released before.
 * @throws Refusal `not-valid`, or `conflict` where figures are missing or nothing safe is left
 */
export async function proposeRelease(
  deps: ChannelDeps,
  actor: Actor,
  asked: ReleaseAsked,
): Promise<{ readonly releaseId: string }> {
  const authority = await getAuthority(deps.db.read, actor.authority);
  const problems = releaseProblems(asked, todayOf(authority, deps.clock));
  if (problems.length > 0) throw notValid(problems);
  const ground = await lookBehindTheWall(deps, actor, async (one) =>
    one.done({ what: 'release.worked-out', after: asked }, await groundIn(one, asked)),
  );
  const shown = ground === undefined ? undefined : await protectedOf(ground);
  return behindTheWall(deps, actor, async (one) => {
    if (ground === undefined || shown === undefined) throw refused('stale');
    if (!isSame(await groundIn(one, asked), ground)) throw refused('stale');
    const releaseId = one.newId();
    const proposed = {
      ...asked,
      releaseId,
      standing: 'proposed',
      counts: ground.counts,
      finer: ground.finer,
      shown,
      proposedBy: actor.userId,
      proposedOn: todayOf(authority, deps.clock),
      decidedBy: null,
      decidedOn: null,
      reason: null,
    } as const;
    await one.record('release', proposed);
    return one.done({ what: 'release.proposed', subject: releaseId, after: { ...asked, shown } }, { releaseId });
  });
}

/**
 * Releases what somebody else proposed: kept for ever as it is, for members in private session to read.
 * @throws Refusal `conflict` for whoever proposed it or when it is decided, `stale` when figures or the ledger moved on
 */
export async function makeRelease(deps: ChannelDeps, actor: Actor, releaseId: string): Promise<undefined> {
  const key = await keyOf(deps, actor.authority);
  const ready = await readyToRelease(deps, actor, releaseId);
  return change(deps, actor, async (one) => {
    if (ready === undefined) throw refused('stale');
    const { proposed, ground } = ready;
    const releasedOn = await todayIn(one, deps);
    await one.behindTheWall({ actor, key }, async (channel) => {
      if (!isSame(await groundIn(channel, proposed), ground)) throw refused('stale');
      const decided = { standing: 'released', decidedBy: actor.userId, decidedOn: releasedOn } as const;
      await decide(channel, proposed, decided);
      return channel.done({ what: 'release.made', subject: releaseId }, undefined);
    });
    const { shown } = proposed;
    const title = releaseTitle(proposed);
    const released = { release_id: releaseId, about: 'channel', title, released_on: releasedOn } as const;
    await one.record('release', [
      {
        ...released,
        publication: 'exempt',
        basis: JSON.stringify(basisOf(proposed)),
        tables: JSON.stringify(shown.map((table) => worded(table))),
        counts: null,
        asked: null,
      },
    ]);
    return one.done({ what: 'release.made', subject: releaseId, after: { about: 'channel', title } }, undefined);
  });
}

interface Ready {
  readonly proposed: Kept;
  readonly ground: Ground;
}

/** What may be released just as it was proposed; undefined for a request that was done before. */
async function readyToRelease(deps: ChannelDeps, actor: Actor, releaseId: string): Promise<Ready | undefined> {
  const ready = await lookBehindTheWall(deps, actor, async (one) => {
    const proposed = openRelease(await one.facts('release'), releaseId);
    if (proposed.proposedBy === actor.userId)
      throw refused('conflict', 'You proposed this release: somebody else has to release it.');
    const ground = await groundIn(one, proposed);
    return one.done({ what: 'release.worked-out', subject: releaseId }, { proposed, ground });
  });
  if (ready === undefined) return undefined;
  const { proposed, ground } = ready;
  const isAsProposed =
    JSON.stringify([ground.counts, ground.finer]) === JSON.stringify([proposed.counts, proposed.finer]);
  if (isAsProposed && JSON.stringify(await protectedOf(ground)) === JSON.stringify(proposed.shown)) return ready;
  throw refused(
    'conflict',
    'Figures were changed or something else was released since. Turn this down and propose it anew.',
  );
}

/** @throws Refusal `conflict` when it is decided already */
export function turnReleaseDown(
  deps: ChannelDeps,
  actor: Actor,
  { releaseId, reason }: { readonly releaseId: string; readonly reason: TurnDownReason },
): Promise<undefined> {
  return behindTheWall(deps, actor, async (one) => {
    const proposed = openRelease(await one.facts('release'), releaseId);
    const decidedOn = await todayIn(one, deps);
    await decide(one, proposed, { standing: 'turned-down', decidedBy: actor.userId, decidedOn, reason });
    return one.done(
      { what: 'release.turned-down', subject: releaseId, reason: turnDownReasonWords[reason] },
      undefined,
    );
  });
}

type Decision = Pick<ChannelRelease, 'standing' | 'decidedBy' | 'decidedOn'> & Partial<Pick<ChannelRelease, 'reason'>>;

async function decide(one: ChannelChange, { factId, recordedAt: _at, ...proposed }: Kept, decision: Decision) {
  await one.withdraw(factId);
  await one.record('release', { ...proposed, ...decision });
}

/** @throws Refusal `not-found`, or `conflict` when it is decided already */
function openRelease(facts: readonly Kept[], releaseId: string): Kept {
  const found = facts.find((fact) => fact.releaseId === releaseId);
  if (found === undefined) throw refused('not-found');
  if (found.standing !== 'proposed') throw refused('conflict', 'This release is decided already.');
  return found;
}

/** @throws Refusal `conflict` where figures are missing, cannot be put together, or what was released cannot be read */
async function groundIn(one: ChannelChange, asked: ReleaseAsked): Promise<Ground> {
  const { facts } = await one.book();
  const releases = facts('release');
  const ground = groundOf(asked, facts('counts'), releases);
  await refuseUnreadable(one, ground.counts, releases);
  return ground;
}

/**
 * A paper that was released under a key that is destroyed, or after the backup that was put back: what it really counts
 * nobody can read, so nothing of its days can be protected together with it.
 * @throws Refusal `conflict`
 */
async function refuseUnreadable(
  { read, authority }: ChannelChange,
  asked: readonly CountTable[],
  releases: readonly Kept[],
): Promise<void> {
  const readable = new Set(
    releases.filter(({ standing }) => standing === 'released').map(({ releaseId }) => releaseId),
  );
  const others = (await listReleases(read, knownNow(authority))).filter(
    ({ about, releaseId }) => about === 'channel' && !readable.has(releaseId),
  );
  const clash = others.find(({ tables }) =>
    tables.some(({ from, to }) => asked.some((own) => from <= own.to && to >= own.from)),
  );
  if (clash === undefined) return;
  throw refused(
    'conflict',
    `“${clash.title}” was released of these days, and what it really counts can be read no more: nothing of them can be protected together with it.`,
  );
}

/** @throws Refusal `conflict` where figures are missing or cannot be put together */
function groundOf(asked: ReleaseAsked, counts: readonly ChannelFact<'counts'>[], releases: readonly Kept[]): Ground {
  const released = releases
    .filter(({ standing }) => standing === 'released')
    .toSorted((one, other) => (one.factId < other.factId ? -1 : 1));
  const made = releaseTables(counts, { ...asked, released });
  if (made.kind !== 'tables') throw refused('conflict', noTablesWords(made));
  return { counts: made.tables, finer: made.finer, ledger: released.flatMap(ledgerOf) };
}

function isSame(one: Ground, other: Ground): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** @throws Refusal `conflict` that says what to put together where nothing safe is left */
async function protectedOf({ counts, finer, ledger }: Ground): Promise<readonly ProtectedTable[]> {
  const found = await protectElsewhere({ tables: counts, finer: finer.flat(), ledger });
  if (found.kind === 'protected') return found.tables;
  throw refused('conflict', `Nothing safe is left to release. ${refusalWords(found.merge)}`);
}

function noTablesWords(found: NoTables): string {
  if (found.kind === 'break')
    return `“${breakdownNames[found.breakdown]}” is counted in another way in part of this period: release the parts one by one.`;
  const quarter = quarterWords(isoDate(found.quarter));
  if (found.kind === 'missing')
    return `“${breakdownNames[found.breakdown]}” is not entered whole for ${quarter}, or held elsewhere. Choose other quarters, or leave it out.`;
  return `Ways of counting the referrals of ${quarter} do not agree. Correct them first.`;
}

/** On what a release rests, as its paper says. */
function basisOf(asked: ReleaseAsked): readonly string[] {
  return [
    `Exempt from publication. ${exemptParagraphWords[asked.paragraph]}. Public interest: ${asked.interest}`,
    `Released with the agreement of ${asked.agreedBy}, ${longDate(asked.agreedOn)} (${asked.agreementReference}), by two people.`,
    ...whoseReviews(asked),
    'One-way counts of whole quarters. No person is stored.',
  ];
}
