import { progressStatusNames } from '../../plans/action.ts';
import type { ActionAt } from '../../plans/actions-at.ts';
import type { Objective, Plan } from '../../plans/plan.ts';
import type { FixedColumn } from './agency-row.ts';
import { asOneCell } from './plan-row.ts';

type Names = {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly objectives: ReadonlyMap<string, Objective>;
};

/** What a file to an agency says of an action: what it needs to answer, and no notes of officers. */
export function printRequested(
  { action, state, places }: ActionAt,
  { plans, objectives }: Names,
): Readonly<Record<FixedColumn, string>> {
  const its = places.filter(({ planId }) => plans.has(planId));
  return {
    ref: asOneCell([...new Set(its.map(({ ref }) => ref))]),
    plan: asOneCell(its.map(({ planId }) => plans.get(planId)?.name ?? '')),
    objective: asOneCell([
      ...new Set(its.flatMap(({ objectiveId }) => objectives.get(objectiveId ?? '')?.title ?? [])),
    ]),
    title: action.title,
    outcome: action.outcome ?? '',
    partners: asOneCell(action.partners),
    start: action.startsOn ?? '',
    firstDue: state.promised.firstDueOn ?? '',
    due: state.promised.dueOn ?? '',
    status: progressStatusNames[state.status],
  };
}
