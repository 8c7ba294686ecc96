import { refused } from '@due-regard/shared/http/problem.ts';
import { dayTurn } from '@due-regard/shared/deadlines/revision.ts';
import { unlikelyDay } from '@due-regard/shared/deadlines/unlikely-day.ts';
import { promiseAt } from '@due-regard/shared/plans/promise.ts';
import type { RevisionBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { dayProblem, getActionRows, refuseAny } from './known.ts';
import { losesFirstDay, promisesOf } from './promises.ts';

interface PutOff {
  readonly revisionId: string;
}

/**
 * Promises another day, with the reason; the day first promised stays. The same sent twice is promised once.
 * @throws Refusal `stale` when another day was promised since the screen was made
 */
export async function putOffAction(
  deps: ChangeDeps,
  actor: Actor,
  { actionId, was, ...body }: RevisionBody & { readonly actionId: string },
): Promise<PutOff> {
  return change<PutOff>(deps, actor, async (one) => {
    const { rows, firstDay } = await getActionRows(one, actionId);
    const promises = await promisesOf(one, actionId);
    const { dueOn, revisedOn, reason } = body;
    const last = promises.revisions.at(-1);
    if (last !== undefined && saysTheSame(last, body)) return one.unchanged({ revisionId: last.revisionId });
    const today = await todayIn(one, deps);
    if (promiseAt(promises, today).dueOn !== was) throw refused('stale');
    const before = promiseAt(promises, revisedOn);
    const version = rows.findLast(({ validFrom }) => validFrom <= revisedOn) ?? rows[0];
    const startsOn = version?.startsOn ?? null;
    refuseAny([
      dayProblem('revisedOn', revisedOn, { today, firstDay }),
      startsOn !== null && dueOn < startsOn && { field: 'dueOn', code: 'before-start' },
      dueOn === before.dueOn && { field: 'dueOn', code: 'same-day' },
      unlikelyDay('dueOn', dueOn, today),
    ]);
    const [revisionId = ''] = await one.record('due_revision', [
      { about: 'action', about_id: actionId, due_on: dueOn, revised_on: revisedOn, reason, batch_id: null },
    ]);
    const after = { revisionId, dueOn, revisedOn };
    const what = `action.${dayTurn(before.dueOn, dueOn)}` as const;
    return one.done({ what, subject: actionId, before: { dueOn: before.dueOn }, after, reason }, { revisionId });
  });
}

interface Withdrawal {
  readonly revisionId: string;
  readonly reason: string;
}

/**
 * Withdraws a day promised by mistake.
 * @throws Refusal `not-found` or `stale`; `conflict` where it is the day first promised and has come, or was approved
 */
export async function withdrawRevision(
  deps: ChangeDeps,
  actor: Actor,
  { revisionId, reason }: Withdrawal,
): Promise<{ readonly actionId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('due_revision', revisionId);
    const all = await listRevisions(one.read, knownNow(actor.authority), { about: 'action' });
    const before = all.find((revision) => revision.revisionId === revisionId);
    // A day of something else than an action is none of ours.
    if (before === undefined) throw refused('not-found');
    const actionId = before.aboutId;
    const promises = await promisesOf(one, actionId);
    const revisions = promises.revisions.filter((revision) => revision.revisionId !== revisionId);
    const after = { ...promises, revisions };
    if (await losesFirstDay(one, { actionId, before: promises, after, today: await todayIn(one, deps) }))
      throw refused('conflict', 'This is the day first promised, and it has come or was approved. Put it off instead.');
    await one.withdraw('due_revision', [revisionId]);
    return one.done({ what: 'action.put-off-withdrawn', subject: actionId, before, reason }, { actionId });
  });
}
