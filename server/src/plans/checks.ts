import { refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { ActionCheck } from '@due-regard/shared/plans/action.ts';
import { whyNotChecked } from '@due-regard/shared/plans/checking.ts';
import type { BodyCheckBody, CheckBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { listMeetings } from '@due-regard/db/governance/queries.ts';
import { listActionChecks } from '@due-regard/db/plans/actions.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { roleOf } from './entry-row.ts';
import { bodyProblem, historiesIn, refuseAny } from './known.ts';

interface Checked {
  readonly checkId: string;
}

/** Says that whoever is signed in looked and found an action done. @throws Refusal `not-valid`, under `checkedOn` the reason */
export async function checkAction(
  deps: ChangeDeps,
  actor: Actor,
  { actionId, ...body }: CheckBody & { readonly actionId: string },
): Promise<Checked> {
  return change<Checked>(deps, actor, async (one) => {
    const history = (await historiesIn(one)).get(actionId);
    if (history === undefined) throw refused('not-found');
    const { checkedOn: on, note = null } = body;
    const after = {
      actionId,
      checkedOn: on,
      bodyId: null,
      meetingId: null,
      checker: actor.userId,
      checkerRole: roleOf(actor),
      note,
    };
    const checks = await listActionChecks(one.read, knownNow(one.authority));
    const same = checks.find((other) => saysTheSame(other, after));
    if (same !== undefined) return one.unchanged({ checkId: same.checkId });
    refuseAny([on > (await todayIn(one, deps)) && { field: 'checkedOn', code: 'in-the-future' }]);
    const code = whyNotChecked(history, { on, checker: actor.userId });
    refuseAny([code !== null && { field: 'checkedOn', code }]);
    const [checkId = ''] = await one.record('action_check', [rowOf(after)]);
    return one.done({ what: 'action.checked', subject: actionId, after: { checkId, ...after } }, { checkId });
  });
}

/**
 * Records that a body found the ticked actions done: all of them or none.
 * @throws Refusal `not-valid`, under the id of each action that it may not find done the reason
 */
export async function checkMany(
  deps: ChangeDeps,
  actor: Actor,
  body: BodyCheckBody,
): Promise<{ readonly checked: number }> {
  return change<{ readonly checked: number }>(deps, actor, async (one) => {
    const { bodyId, checkedOn: on, note = null, meetingId = null } = body;
    const actionIds = [...new Set(body.actionIds)];
    refuseAny([
      on > (await todayIn(one, deps)) && { field: 'checkedOn', code: 'in-the-future' },
      await bodyProblem(one, bodyId),
      await meetingProblem(one, { ...body, meetingId }),
    ]);
    const histories = await historiesIn(one);
    if (!actionIds.every((id) => histories.has(id))) refuseAny([{ field: 'actionIds', code: 'unknown' }]);
    const checks = actionIds.map((actionId) => {
      return { actionId, checkedOn: on, bodyId, meetingId, checker: null, checkerRole: null, note };
    });
    const before = await listActionChecks(one.read, knownNow(one.authority));
    const fresh = checks.filter((check) => !before.some((other) => saysTheSame(other, check)));
    if (fresh.length === 0) return one.unchanged({ checked: 0 });
    refuseAny(
      fresh.map(({ actionId }) => {
        const history = histories.get(actionId);
        const code = history === undefined ? null : whyNotChecked(history, { on, checker: null });
        return code !== null && { field: actionId, code };
      }),
    );
    await one.record('action_check', fresh.map(rowOf));
    const ids = fresh.map(({ actionId }) => actionId);
    const actions = ids.map((id) => histories.get(id)?.versions.at(-1)?.title ?? id);
    const after = { bodyId, meetingId, checkedOn: on, note, actions, actionIds: ids };
    return one.done({ what: 'actions.checked', after }, { checked: fresh.length });
  });
}

type NewCheck = Omit<ActionCheck, 'checkId'>;

function rowOf(check: NewCheck): NewFact<'action_check'> {
  return {
    action_id: check.actionId,
    checked_on: check.checkedOn,
    body_id: check.bodyId,
    meeting_id: check.meetingId,
    checker: check.checker,
    checker_role: check.checkerRole,
    note: check.note,
  };
}

interface InMeeting {
  readonly bodyId: string;
  readonly meetingId: string | null;
  readonly checkedOn: string;
}

/** A body finds something done in a meeting of its own, on the day of it. */
async function meetingProblem(one: Change, { bodyId, meetingId, checkedOn }: InMeeting): Promise<FieldProblem | false> {
  if (meetingId === null) return false;
  const meetings = await listMeetings(one.read, knownNow(one.authority));
  const meeting = meetings.find((other) => other.meetingId === meetingId && other.bodyId === bodyId);
  if (meeting === undefined) return { field: 'meetingId', code: 'unknown' };
  if (meeting.status === 'cancelled') return { field: 'meetingId', code: 'cancelled' };
  return meeting.meetsOn !== checkedOn && { field: 'checkedOn', code: 'not-that-day' };
}

interface Withdrawal {
  readonly checkId: string;
  readonly reason: string;
}

/** Withdraws a check made by mistake; it stays in what was known before. @throws Refusal `not-found` or `stale` */
export async function withdrawCheck(
  deps: ChangeDeps,
  actor: Actor,
  { checkId, reason }: Withdrawal,
): Promise<{ readonly actionId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('action_check', checkId);
    const all = await listActionChecks(one.read, knownNow(actor.authority));
    const before = all.find((check) => check.checkId === checkId);
    if (before === undefined) throw refused('stale');
    const { actionId } = before;
    await one.withdraw('action_check', [checkId]);
    return one.done({ what: 'action.check-withdrawn', subject: actionId, before, reason }, { actionId });
  });
}
