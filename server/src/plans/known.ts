import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Action } from '@due-regard/shared/plans/action.ts';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import type { ActionHistory } from '@due-regard/shared/plans/facts.ts';
import type { Plan } from '@due-regard/shared/plans/plan.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { listActions, listProgress } from '@due-regard/db/plans/actions.ts';
import { listPlans } from '@due-regard/db/plans/queries.ts';
import { knownNow } from '../http/as-at.ts';

/** All rows of one thing, the earliest first, and the day on which it came into being. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly firstDay: IsoDate;
}

/** @throws Refusal `not-valid` when there is anything to mend */
export function refuseAny(problems: readonly (FieldProblem | false | undefined)[]): void {
  const found = problems.filter((problem) => problem !== false && problem !== undefined);
  if (found.length > 0) throw notValid(found);
}

/** @throws Refusal `not-found` */
export async function getPlanRows(one: Change, planId: string): Promise<Rows<Plan>> {
  return rowsOf(await listPlans(one.read, knownNow(one.authority)), (plan) => plan.planId === planId);
}

/** @throws Refusal `not-found` */
export async function getActionRows(one: Change, actionId: string): Promise<Rows<Action>> {
  return rowsOf(await listActions(one.read, knownNow(one.authority)), (action) => action.actionId === actionId);
}

function rowsOf<Row extends { readonly validFrom: IsoDate }>(
  all: readonly Row[],
  isOwn: (row: Row) => boolean,
): Rows<Row> {
  const rows = all.filter(isOwn);
  const [first] = rows;
  if (first === undefined) throw refused('not-found');
  return { rows, firstDay: first.validFrom };
}

/** What becomes of each action that stands, by its id, as far as a check asks. */
export async function historiesIn(one: Change): Promise<ReadonlyMap<string, ActionHistory>> {
  const known = knownNow(one.authority);
  const { histories } = planBookOf({
    plans: [],
    objectives: [],
    actions: await listActions(one.read, known),
    places: [],
    progress: await listProgress(one.read, known),
    evidence: await listEvidence(one.read, known, { about: 'action' }),
    checks: [],
    overrides: [],
    revisions: [],
  });
  return new Map(histories.map((history) => [history.actionId, history]));
}

/** A body that a form names must be the council's own. */
export async function bodyProblem(one: Change, bodyId: string | null | undefined): Promise<FieldProblem | false> {
  if (bodyId === null || bodyId === undefined) return false;
  const bodies = await listBodies(one.read, knownNow(one.authority));
  return !bodies.some((body) => body.bodyId === bodyId) && { field: 'bodyId', code: 'unknown' };
}

/** What happened lies neither after today nor before its thing came into being. */
export function dayProblem(
  field: string,
  day: IsoDate,
  { today, firstDay }: { readonly today: IsoDate; readonly firstDay: IsoDate },
): FieldProblem | false {
  if (day > today) return { field, code: 'in-the-future' };
  return day < firstDay && { field, code: 'before-start' };
}
