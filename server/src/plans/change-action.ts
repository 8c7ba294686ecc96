import { byDay } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { Action } from '@due-regard/shared/plans/action.ts';
import type { ActionBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import { listActionChecks, listActionPlaces, listActions, listProgress } from '@due-regard/db/plans/actions.ts';
import { refuseNamedByEntry } from '../registers/names-kept.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { turnOf } from '../registers/turn.ts';
import type { Turn } from '../registers/turn.ts';
import { actionProblems, openingProblem } from './action-problems.ts';
import { actionDraftOf, actionRow, draftOfAction } from './action-row.ts';
import type { ActionDraft } from './action-row.ts';
import { refuseAny } from './known.ts';
import { losesFirstDay, promisesOf } from './promises.ts';

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
    const today = await todayIn(one, deps);
    const turn = turnOf(rows, { factId, changedOn: body.changedOn, after, today });
    if (turn === undefined) return one.unchanged({ actionId });
    const { before, validFrom, isCorrection } = turn;
    await refuseOtherDay(one, { turn, after, today });
    refuseAny([...(await actionProblems(one, after, before)), await openingProblem(one, turn, after)]);
    if (isCorrection) await correctDay(one, turn.before, { rows, dueOn: after.dueOn });
    await one.record('action', [actionRow({ actionId, validFrom }, after)]);
    const what = isCorrection ? 'action.corrected' : 'action.changed';
    const entry = { what, subject: actionId, before, after: { validFrom, ...after }, reason: body.reason } as const;
    return one.done(entry, { actionId });
  });
}

interface OtherDay {
  readonly turn: Turn<Action>;
  readonly after: ActionDraft;
  readonly today: IsoDate;
}

/**
 * Another day is promised by putting it off, with its reason, so that the day first promised stays; what was wrong is
 * corrected, as long as that takes nothing from what is due.
 */
async function refuseOtherDay(one: Change, { turn, after, today }: OtherDay): Promise<void> {
  const { actionId, dueOn } = turn.before;
  if (after.dueOn === dueOn) return;
  const before = await promisesOf(one, actionId);
  const isFirst = dueOn === null && before.revisions.length === 0;
  const versions = versionsWith(before.versions, turn, after);
  const isLost = await losesFirstDay(one, { actionId, before, after: { ...before, versions }, today });
  if ((turn.isCorrection || isFirst) && !isLost) return;
  throw notValid([{ field: 'dueOn', code: 'put-off-instead' }]);
}

/** What the action would be from which day on. */
function versionsWith(
  rows: readonly Action[],
  { before, validFrom, isCorrection }: Turn<Action>,
  after: ActionDraft,
): readonly Action[] {
  const row = { ...before, ...after, validFrom };
  if (isCorrection) {
    const others = withDayOf(rows, before);
    return rows.map((each) => {
      if (each.factId === before.factId) return row;
      return others.includes(each) ? { ...each, dueOn: after.dueOn } : each;
    });
  }
  return [...rows, row].toSorted((one, other) => byDay(one.validFrom, other.validFrom));
}

/** The other rows that hold the day of one: where it was wrong, it was wrong in each of them. */
function withDayOf(rows: readonly Action[], { factId, dueOn }: Action): readonly Action[] {
  return rows.filter((row) => row.factId !== factId && row.dueOn === dueOn);
}

interface DayCorrection {
  readonly rows: readonly Action[];
  readonly dueOn: IsoDate | null;
}

/** The day first promised is one. */
async function correctDay(one: Change, before: Action, { rows, dueOn }: DayCorrection): Promise<void> {
  const others = dueOn === before.dueOn ? [] : withDayOf(rows, before);
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
    await refuseNamedByEntry(one, before.actionId);
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
  const of = { about: 'action', aboutIds: [actionId] } as const;
  const said = [
    await listProgress(one.read, known, [actionId]),
    await listEvidence(one.read, known, of),
    await listActionChecks(one.read, known, [actionId]),
    await listRevisions(one.read, known, of),
    (await listActions(one.read, known)).filter(({ carriedFrom }) => carriedFrom === actionId),
  ];
  if (said.every((things) => things.length === 0)) return;
  throw refused('conflict', 'Something is recorded of it already. Enter that it is superseded, and why.');
}
