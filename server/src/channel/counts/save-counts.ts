import { countReasonWords, countsFaults, sameCounts } from '@due-regard/shared/channel/counts.ts';
import type { CountReason, QuarterCounts } from '@due-regard/shared/channel/counts.ts';
import type { SaidCounts } from '@due-regard/shared/channel/count-fields.ts';
import { corrects, standingIn } from '@due-regard/shared/channel/counts-changes.ts';
import type { CountsChange, CountsFact } from '@due-regard/shared/channel/counts-changes.ts';
import { isOver } from '@due-regard/shared/channel/quarter.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { todayIn } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import { beforeAndAfter, storeCounts } from './store-counts.ts';

interface Saving {
  readonly quarter: IsoDate;
  readonly said: readonly SaidCounts[];
  readonly reason?: CountReason | null | undefined;
}

/**
 * Enters, corrects or takes back what is said of a quarter, one breakdown after another, all or nothing.
 * @throws Refusal `not-valid` for counts that cannot be, and a correction without a reason; `stale` when somebody else
 * has changed one of them since
 */
export function saveCounts(
  deps: ChannelDeps,
  actor: Actor,
  { quarter, said, reason }: Saving,
): Promise<{ readonly changed: number }> {
  return behindTheWall(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    refuseFaults(quarter, said, today);
    const changes = changesOf(await one.facts('counts'), quarter, said);
    if (changes.some(corrects) && !reason) throw notValid([{ field: 'reason', code: 'missing' }]);
    await storeCounts(one, changes);
    const entry = { what: 'counts.saved', subject: quarter, ...beforeAndAfter(changes), ...because(reason) } as const;
    return one.done(entry, { changed: changes.length });
  });
}

export function because(reason: CountReason | null | undefined): { readonly reason?: string } {
  return reason ? { reason: countReasonWords[reason] } : {};
}

function refuseFaults(quarter: IsoDate, said: readonly SaidCounts[], today: IsoDate): void {
  const problems = said.flatMap((one, place): readonly FieldProblem[] => {
    const before = said.slice(0, place).some(({ breakdown }) => breakdown === one.breakdown);
    if (before) return [{ field: `said.${String(place)}.answer`, code: 'repeated' }];
    const becomes = keptOf(quarter, one);
    if (becomes === undefined)
      return isOver(quarter, today) ? [] : [{ field: `said.${String(place)}.answer`, code: 'not-over' }];
    return countsFaults(becomes, today).map(({ code, fault }) => ({
      field: `said.${String(place)}.${code === null ? 'answer' : `counts.${code}`}`,
      code: fault,
    }));
  });
  if (problems.length > 0) throw notValid(problems);
}

function keptOf(quarter: IsoDate, { breakdown, answer, counts }: SaidCounts): QuarterCounts | undefined {
  if (answer === 'not-entered') return undefined;
  return { quarter, breakdown, answer, counts: answer === 'entered' ? enteredIn(counts) : {} };
}

function enteredIn(counts: SaidCounts['counts']): QuarterCounts['counts'] {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([code, count]) => (count === undefined ? [] : [[code, count]])),
  );
}

function changesOf(
  facts: readonly CountsFact[],
  quarter: IsoDate,
  said: readonly SaidCounts[],
): readonly CountsChange[] {
  return said.flatMap((one) => {
    const { breakdown } = one;
    const was = standingIn(facts, { quarter, breakdown });
    if ((was?.factId ?? null) !== one.was) throw refused('stale');
    const becomes = keptOf(quarter, one);
    const isSame = was === undefined ? becomes === undefined : becomes !== undefined && sameCounts(was, becomes);
    return isSame ? [] : [{ quarter, breakdown, was, becomes }];
  });
}
