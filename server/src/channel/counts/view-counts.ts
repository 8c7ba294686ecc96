import { channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';
import { standingOf } from '@due-regard/shared/channel/counts.ts';
import type { QuarterCounts } from '@due-regard/shared/channel/counts.ts';
import type { QuarterReply } from '@due-regard/shared/channel/counts-api.ts';
import { quartersListed, standingIn } from '@due-regard/shared/channel/counts-changes.ts';
import type { CountsFact } from '@due-regard/shared/channel/counts-changes.ts';
import { isOver, quarterOf } from '@due-regard/shared/channel/quarter.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { ChannelChange } from '@due-regard/db/channel/change.ts';
import { findChannelSwitch } from '@due-regard/db/channel/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { resolveDates } from '../../http/as-at.ts';
import type { AskedDates, Dates } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';

interface CountsShown {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
}

interface ListShown extends CountsShown {
  readonly quarters: readonly QuarterReply[];
  readonly current: IsoDate;
}

/** Every quarter that is over on the day asked about, with what is known of it; that somebody looked is written down. */
export async function listCounts(deps: ChannelDeps, actor: Actor, asked: AskedDates): Promise<ListShown> {
  const dates = await resolveDates(deps, actor.authority, asked);
  return behindTheWall(deps, actor, async (one) => {
    const { quarters, facts } = await quartersAt(one, dates);
    const reply = {
      ...daysOf(dates),
      quarters: quarters.map((quarter) => quarterShown(quarter, facts)),
      current: quarterOf(dates.asAt),
    };
    return one.done({ what: 'counts.read', after: daysOf(dates) }, reply);
  });
}

interface QuarterAsked extends AskedDates {
  readonly quarter: IsoDate;
}

/** One quarter, entered or not. */
export async function findCounts(
  deps: ChannelDeps,
  actor: Actor,
  { quarter, ...asked }: QuarterAsked,
): Promise<CountsShown & QuarterReply & { readonly isOver: boolean }> {
  const dates = await resolveDates(deps, actor.authority, asked);
  return behindTheWall(deps, actor, async (one) => {
    const facts = await one.facts('counts', dates.known);
    const wasOver = isOver(quarter, dates.asAt);
    const reply = { ...daysOf(dates), isOver: wasOver, ...quarterShown(quarter, wasOver ? facts : []) };
    return one.done({ what: 'counts.read', subject: quarter, after: daysOf(dates) }, reply);
  });
}

interface QuartersAt {
  readonly quarters: readonly IsoDate[];
  readonly facts: readonly CountsFact[];
}

/** The quarters to answer for, the latest first, and what is known of them. */
export async function quartersAt(one: ChannelChange, { asAt, known }: Dates): Promise<QuartersAt> {
  const facts = await one.facts('counts', known);
  const since = await agreedOn(one.read, one.authority);
  return { quarters: quartersListed(facts, { since: since ?? asAt, asAt }), facts };
}

async function agreedOn(read: Reader, authority: string): Promise<IsoDate | undefined> {
  return (await findChannelSwitch(read, authority))?.agreement?.agreedOn;
}

function quarterShown(quarter: IsoDate, facts: readonly CountsFact[]): QuarterReply {
  return {
    quarter,
    answers: channelBreakdowns.map((breakdown) => {
      const said = standingIn(facts, { quarter, breakdown });
      return { breakdown, standing: standingOf(said), counts: countsOf(said), factId: said?.factId ?? null };
    }),
  };
}

function countsOf(said: QuarterCounts | undefined): Record<string, number> {
  return { ...said?.counts };
}

function daysOf({ asAt, knownAt }: Dates): CountsShown {
  return { asAt, knownAt };
}
