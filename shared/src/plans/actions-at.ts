import type { IsoDate } from '../calendar/iso-date.ts';
import { registerAt } from '../measure/register.ts';
import { actionStateAt } from './action-state.ts';
import type { ActionState } from './action-state.ts';
import type { Action, ActionPlace } from './action.ts';
import type { ActionHistory, PlanBook } from './facts.ts';
import type { Plan } from './plan.ts';

/** An action as it is on a day: what it is, where it stands, in which plans it counts. */
export type ActionAt = {
  readonly action: Action;
  readonly state: ActionState;
  /** Its places in plans on the day, ended plans among them. */
  readonly places: readonly ActionPlace[];
};

/** Where no plan says how often it is reviewed. */
export const usualReviewMonths = 6;

/** Plans as they are on a day, in the order in which they came into being. */
export function plansAt(plans: readonly Plan[], asAt: IsoDate): readonly Plan[] {
  return registerAt(plans, ({ planId }) => planId, asAt);
}

export function hasEnded({ endsOn }: Plan, asAt: IsoDate): boolean {
  return endsOn !== null && endsOn < asAt;
}

/** Every action that there is on a day, once, whether it stands in a plan or in none. */
export function actionsAt(book: PlanBook, asAt: IsoDate): readonly ActionAt[] {
  const months = new Map(plansAt(book.plans, asAt).map(({ planId, reviewMonths }) => [planId, reviewMonths]));
  return book.histories.flatMap((history) => actionAt(history, { asAt, months }) ?? []);
}

function actionAt(
  history: ActionHistory,
  { asAt, months }: { readonly asAt: IsoDate; readonly months: ReadonlyMap<string, number> },
): ActionAt | undefined {
  const version = history.versions.findLast(({ validFrom }) => validFrom <= asAt);
  if (version === undefined) return undefined;
  const places = history.places.filter((place) => isThere(place, asAt) && months.has(place.planId));
  const reviews = places.map(({ planId }) => months.get(planId) ?? usualReviewMonths);
  const reviewMonths = reviews.length === 0 ? usualReviewMonths : Math.min(...reviews);
  return { action: version, state: actionStateAt(history, version, { asAt, reviewMonths }), places };
}

function isThere({ validFrom, leftOn }: ActionPlace, asAt: IsoDate): boolean {
  return validFrom <= asAt && (leftOn === null || leftOn > asAt);
}

/** The actions that count on a day: those that stand in a plan that has not ended, each once. */
export function countedActionsAt(book: PlanBook, asAt: IsoDate): readonly ActionAt[] {
  const current = new Set(
    plansAt(book.plans, asAt)
      .filter((plan) => !hasEnded(plan, asAt))
      .map(({ planId }) => planId),
  );
  return actionsAt(book, asAt).filter(({ places }) => places.some(({ planId }) => current.has(planId)));
}
