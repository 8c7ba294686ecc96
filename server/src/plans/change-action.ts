import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { Action } from '@due-regard/shared/plans/action.ts';
import type { ActionBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import { listActionChecks, listActionPlaces, listActions, listProgress } from '@due-regard/db/plans/actions.ts';
import { knownNow } from '../http/as-at.ts';
import { turnOf } from '../registers/turn.ts';
import type { Turn } from '../registers/turn.ts';
import { actionProblems } from './action-problems.ts';
import { actionDraftOf, actionRow, draftOfAction } from './action-row.ts';
import type { ActionDraft } from './action-row.ts';
import { refuseAny, todayIn } from './known.ts';

interface ActionResult {
  readonly actionId: string;
}

interface ActionChange {
  /** The fact that was on the screen. */
  readonly factId: string;
  readonly body: ActionBody & { readonly changedOn: IsoDate | null; readonly reason: string };
}

/** Corrects an action, or changes it from a day. @throws Refusal `stale` when somebody was quicker */
export async function changeAction(
  deps: ChangeDeps,
  actor: Actor,
  { factId, body }: ActionChange,
): Promise<ActionResult> {
  return change<ActionResult>(deps, actor, async (one) => {
    await one.checkStands('action', factId);
    const all = await listActions(one.read, knownNow(actor.authority));
    const actionId = all.find((action) => action.factId === factId)?.actionId ?? '';
    const rows = all.filter((action) => action.actionId === actionId);
    const after = actionDraftOf(body);
    const turn = turnOf(rows, { factId, changedOn: body.changedOn, after, today: await todayIn(one, deps) });
    if (turn === undefined) return one.unchanged({ actionId });
    const { before, validFrom, isCorrection } = turn;
    if (!isCorrection) await refuseOtherDay(one, turn, after);
    refuseAny(await actionProblems(one, after, before));
    if (isCorrection) await correctDay(one, { rows, before, dueOn: after.dueOn });
    await one.record('action', [actionRow({ actionId, validFrom }, after)]);
    const what = isCorrection ? 'action.corrected' : 'action.changed';
    const entry = { what, subject: actionId, before, after: { validFrom, ...after }, reason: body.reason } as const;
    return one.done(entry, { actionId });
  });
}

/** Another day is promised by putting it off, with its reason, so that the day first promised stays. */
async function refuseOtherDay(one: Change, { before }: Turn<Action>, after: ActionDraft): Promise<void> {
  if (after.dueOn === before.dueOn) return;
  const revisions = await listRevisions(one.read, knownNow(one.authority), 'action');
  const isFirst = before.dueOn === null && revisions.every(({ aboutId }) => aboutId !== before.actionId);
  if (!isFirst) throw notValid([{ field: 'dueOn', code: 'put-off-instead' }]);
}

interface DayCorrection {
  readonly rows: readonly Action[];
  readonly before: Action;
  readonly dueOn: IsoDate | null;
}

/** The day first promised is one: where it was wrong, it was wrong in each row that held it. */
async function correctDay(one: Change, { rows, before, dueOn }: DayCorrection): Promise<void> {
  const others = dueOn === before.dueOn ? [] : rows.filter((row) => row !== before && row.dueOn === before.dueOn);
  await one.withdraw(
    'action',
    [before, ...others].map(({ factId }) => factId),
  );
  for (const other of others) {
    await one.record('action', [actionRow(other, { ...draftOfAction(other), dueOn })]);
  }
}

interface Withdrawal {
  readonly factId: string;
  readonly reason: string;
}

/**
 * Withdraws an action entered by mistake, out of all plans.
 * @throws Refusal `conflict` when anything has been said of it: then it is superseded, and no mistake
 */
export async function withdrawAction(deps: ChangeDeps, actor: Actor, input: Withdrawal): Promise<ActionResult> {
  return change(deps, actor, async (one) => {
    await one.checkStands('action', input.factId);
    const known = knownNow(actor.authority);
    const all = await listActions(one.read, known);
    const before = all.find(({ factId }) => factId === input.factId);
    if (before === undefined) throw refused('stale');
    const { actionId } = before;
    await refuseUsed(one, before);
    const places = (await listActionPlaces(one.read, known)).filter((place) => place.actionId === actionId);
    await one.withdraw(
      'action',
      all.flatMap((action) => (action.actionId === actionId ? action.factId : [])),
    );
    await one.withdraw(
      'action_place',
      places.map(({ placeId }) => placeId),
    );
    return one.done({ what: 'action.withdrawn', subject: actionId, before, reason: input.reason }, { actionId });
  });
}

async function refuseUsed(one: Change, { actionId }: Action): Promise<void> {
  const known = knownNow(one.authority);
  const said = [
    await listProgress(one.read, known, actionId),
    await listEvidence(one.read, known, { about: 'action', aboutId: actionId }),
    (await listActionChecks(one.read, known)).filter((check) => check.actionId === actionId),
    (await listRevisions(one.read, known, 'action')).filter(({ aboutId }) => aboutId === actionId),
    (await listActions(one.read, known)).filter(({ carriedFrom }) => carriedFrom === actionId),
  ];
  if (said.every((things) => things.length === 0)) return;
  throw refused('conflict', 'Something is recorded of it already. Enter that it is superseded, and why.');
}
