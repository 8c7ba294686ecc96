import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Objective } from '@due-regard/shared/plans/plan.ts';
import type { NewObjectiveBody, ObjectiveBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { listActionPlaces } from '@due-regard/db/plans/actions.ts';
import { listObjectives } from '@due-regard/db/plans/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { turnOf } from '../registers/turn.ts';
import { dayProblem, getPlanRows, refuseAny } from './known.ts';

interface ObjectiveResult {
  readonly objectiveId: string;
}

type ObjectiveDraft = Pick<Objective, 'planId' | 'ref' | 'title' | 'position'>;

/** Adds an objective to a plan, from the plan's first day on where none is given. */
export async function addObjective(
  deps: ChangeDeps,
  actor: Actor,
  { planId, ...body }: NewObjectiveBody & { readonly planId: string },
): Promise<ObjectiveResult> {
  return change<ObjectiveResult>(deps, actor, async (one) => {
    const { firstDay } = await getPlanRows(one, planId);
    const validFrom = body.addedOn ?? firstDay;
    const draft = draftOf(planId, body);
    const own = (await listObjectives(one.read, knownNow(actor.authority))).filter((other) => other.planId === planId);
    const same = own.find((other) => saysTheSame(other, { validFrom, ...draft }));
    if (same !== undefined) return one.unchanged({ objectiveId: same.objectiveId });
    refuseAny([
      dayProblem('addedOn', validFrom, { today: await todayIn(one, deps), firstDay }),
      refProblem(draft, own),
    ]);
    const objectiveId = one.newId();
    await one.record('objective', [rowOf(objectiveId, validFrom, draft)]);
    const after = { validFrom, ...draft };
    return one.done({ what: 'objective.added', subject: objectiveId, after }, { objectiveId });
  });
}

interface ObjectiveChange {
  /** The fact that was on the screen. */
  readonly factId: string;
  readonly body: ObjectiveBody & { readonly changedOn: IsoDate | null; readonly reason: string };
}

/** Corrects an objective, or changes it from a day. @throws Refusal `stale` when somebody was quicker */
export async function changeObjective(
  deps: ChangeDeps,
  actor: Actor,
  { factId, body }: ObjectiveChange,
): Promise<ObjectiveResult> {
  return change<ObjectiveResult>(deps, actor, async (one) => {
    await one.checkStands('objective', factId);
    const all = await listObjectives(one.read, knownNow(actor.authority));
    const shown = all.find((objective) => objective.factId === factId);
    if (shown === undefined) throw refused('stale');
    const { objectiveId, planId } = shown;
    const rows = all.filter((objective) => objective.objectiveId === objectiveId);
    const after = draftOf(planId, body);
    const turn = turnOf(rows, { factId, changedOn: body.changedOn, after, today: await todayIn(one, deps) });
    if (turn === undefined) return one.unchanged({ objectiveId });
    const { before, validFrom, isCorrection } = turn;
    refuseAny([
      refProblem(
        after,
        all.filter((other) => other.planId === planId && other.objectiveId !== objectiveId),
      ),
    ]);
    if (isCorrection) await one.withdraw('objective', [factId]);
    await one.record('objective', [rowOf(objectiveId, validFrom, after)]);
    const what = isCorrection ? 'objective.corrected' : 'objective.changed';
    const entry = { what, subject: objectiveId, before, after: { validFrom, ...after }, reason: body.reason } as const;
    return one.done(entry, { objectiveId });
  });
}

interface Withdrawal {
  readonly factId: string;
  readonly reason: string;
}

/** Withdraws an objective entered by mistake. @throws Refusal `conflict` while actions stand, or stood, under it */
export async function withdrawObjective(deps: ChangeDeps, actor: Actor, input: Withdrawal): Promise<ObjectiveResult> {
  return change(deps, actor, async (one) => {
    await one.checkStands('objective', input.factId);
    const known = knownNow(actor.authority);
    const all = await listObjectives(one.read, known);
    const before = all.find(({ factId }) => factId === input.factId);
    if (before === undefined) throw refused('stale');
    const { objectiveId } = before;
    if ((await listActionPlaces(one.read, known)).some((place) => place.objectiveId === objectiveId)) {
      throw refused('conflict', 'Actions stand under it. Give them another objective first.');
    }
    const rows = all.filter((objective) => objective.objectiveId === objectiveId);
    await one.withdraw(
      'objective',
      rows.map(({ factId }) => factId),
    );
    const entry = { what: 'objective.withdrawn', subject: objectiveId, before, reason: input.reason } as const;
    return one.done(entry, { objectiveId });
  });
}

function draftOf(planId: string, body: ObjectiveBody): ObjectiveDraft {
  return { planId, ref: body.ref ?? null, title: body.title, position: body.position };
}

function rowOf(objectiveId: string, validFrom: IsoDate, draft: ObjectiveDraft): NewFact<'objective'> {
  return {
    objective_id: objectiveId,
    plan_id: draft.planId,
    valid_from: validFrom,
    ref: draft.ref,
    title: draft.title,
    position: draft.position,
  };
}

/** @param others the plan's other objectives */
function refProblem({ ref }: ObjectiveDraft, others: readonly Objective[]): FieldProblem | false {
  const isUsed = ref !== null && others.some((other) => other.ref?.toLowerCase() === ref.toLowerCase());
  return isUsed && { field: 'ref', code: 'used-already' };
}
