import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { firstQuarter } from '@due-regard/shared/channel/code-lists.ts';
import { standingOf } from '@due-regard/shared/channel/counts.ts';
import type { QuarterCounts } from '@due-regard/shared/channel/counts.ts';
import { isOver, quartersBetween } from '@due-regard/shared/channel/quarter.ts';
import { releaseTitle } from '@due-regard/shared/channel/release.ts';
import { worded } from '@due-regard/shared/channel/release-words.ts';
import type { ChannelReleaseReply } from '@due-regard/shared/channel/release-api.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { actorName } from '@due-regard/shared/journal/program.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { ChannelFact } from '@due-regard/shared/channel/facts.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { ChannelChange } from '@due-regard/db/channel/change.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import { todayIn } from '../http/as-at.ts';
import { behindTheWall } from './behind-the-wall.ts';
import type { ChannelDeps } from './behind-the-wall.ts';

type Shown = Sendable<ChannelReleaseReply>;

interface ListedReleases extends OverQuarters {
  readonly releases: readonly Shown[];
}

/** Every release that was proposed, the newest first, with what it shows and not with what it really counts. */
export function listChannelReleases(deps: ChannelDeps, actor: Actor): Promise<ListedReleases> {
  return behindTheWall(deps, actor, async (one) => {
    const kept = await one.facts('release');
    const releases = (await shownReleases(one, actor, kept)).toSorted((earlier, later) =>
      earlier.releaseId < later.releaseId ? 1 : -1,
    );
    const today = await todayIn(one, deps);
    const over = overQuarters(await one.facts('counts'), today);
    return one.done({ what: 'release.list-read' }, { releases, ...over });
  });
}

interface OverQuarters {
  readonly quarters: readonly IsoDate[];
  readonly withoutFigures: number;
}

/** Quarters that are over: those with figures, and how many others. */
function overQuarters(counts: readonly QuarterCounts[], today: IsoDate): OverQuarters {
  const entered = new Set(counts.filter((one) => standingOf(one) === 'entered').map(({ quarter }) => quarter));
  const over = quartersBetween(firstQuarter, today).filter((quarter) => isOver(quarter, today));
  const quarters = over.filter((quarter) => entered.has(quarter)).toReversed();
  return { quarters, withoutFigures: over.length - quarters.length };
}

/** @throws Refusal `not-found` */
export function findChannelRelease(deps: ChannelDeps, actor: Actor, releaseId: string): Promise<Shown> {
  return behindTheWall(deps, actor, async (one) => {
    const kept = (await one.facts('release')).filter((release) => release.releaseId === releaseId);
    const [found] = await shownReleases(one, actor, kept);
    if (found === undefined) throw refused('not-found');
    return one.done({ what: 'release.read', subject: releaseId }, found);
  });
}

async function shownReleases(
  one: ChannelChange,
  actor: Actor,
  kept: readonly ChannelFact<'release'>[],
): Promise<readonly Shown[]> {
  const people = kept.flatMap(({ proposedBy, decidedBy }) => [proposedBy, ...(decidedBy === null ? [] : [decidedBy])]);
  const names = await personNames(one.read, [...new Set(people)]);
  return kept.map(
    ({ factId: _fact, recordedAt: _at, counts: _counts, finer: _finer, proposedBy, decidedBy, ...release }) => ({
      ...release,
      title: releaseTitle(release),
      shown: release.shown.map((table) => worded(table)),
      proposedByName: actorName(proposedBy, names),
      isOwn: proposedBy === actor.userId,
      decidedByName: decidedBy === null ? null : actorName(decidedBy, names),
    }),
  );
}
