import { refused } from '@due-regard/shared/http/problem.ts';
import type { OverrideBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listRagOverrides } from '@due-regard/db/plans/actions.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { dayProblem, getActionRows, refuseAny } from './known.ts';

interface Overridden {
  readonly overrideId: string;
}

/** Sets a colour against the rule, with the reason, until a day or until it is withdrawn. */
export async function overrideRag(
  deps: ChangeDeps,
  actor: Actor,
  { actionId, ...body }: OverrideBody & { readonly actionId: string },
): Promise<Overridden> {
  return change<Overridden>(deps, actor, async (one) => {
    const { firstDay } = await getActionRows(one, actionId);
    const after = { actionId, fromOn: body.fromOn, untilOn: body.untilOn ?? null, rag: body.rag, reason: body.reason };
    const all = await listRagOverrides(one.read, knownNow(actor.authority));
    const same = all.find((override) => saysTheSame(override, after));
    if (same !== undefined) return one.unchanged({ overrideId: same.overrideId });
    refuseAny([
      dayProblem('fromOn', after.fromOn, { today: await todayIn(one, deps), firstDay }),
      after.untilOn !== null && after.untilOn < after.fromOn && { field: 'untilOn', code: 'before-start' },
    ]);
    const [overrideId = ''] = await one.record('rag_override', [
      {
        action_id: actionId,
        from_on: after.fromOn,
        until_on: after.untilOn,
        rag: after.rag,
        reason: after.reason,
      },
    ]);
    const { reason, ...said } = { overrideId, ...after };
    return one.done({ what: 'rag.overridden', subject: actionId, after: said, reason }, { overrideId });
  });
}

interface Withdrawal {
  readonly overrideId: string;
  readonly reason: string;
}

/** Lets the rule give the colour again. @throws Refusal `not-found` or `stale` */
export async function withdrawOverride(
  deps: ChangeDeps,
  actor: Actor,
  { overrideId, reason }: Withdrawal,
): Promise<{ readonly actionId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('rag_override', overrideId);
    const all = await listRagOverrides(one.read, knownNow(actor.authority));
    const before = all.find((override) => override.overrideId === overrideId);
    if (before === undefined) throw refused('stale');
    const { actionId } = before;
    await one.withdraw('rag_override', [overrideId]);
    return one.done({ what: 'rag.withdrawn', subject: actionId, before, reason }, { actionId });
  });
}
