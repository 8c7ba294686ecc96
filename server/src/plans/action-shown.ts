import type * as z from 'zod/mini';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { ActionState } from '@due-regard/shared/plans/action-state.ts';
import type { ActionPlace } from '@due-regard/shared/plans/action.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import type { actionRowField, placeField, stateField } from '@due-regard/shared/plans/fields.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { PlansView } from './plans-view.ts';

export type ActionRow = Sendable<z.output<typeof actionRowField>>;

/** Plans by their ids, as they are on the day. */
export type PlanNames = PlansView['plans'];

type RowView = Pick<PlansView, 'plans' | 'reader' | 'historyOf'>;

/** An action as a list shows it. */
export function rowOf({ action, state, places }: ActionAt, view: RowView): ActionRow {
  const { factId, actionId, title, theme, leadAgency, ownerRole, ownerOrganisation, isToBeChecked, publication } =
    action;
  return {
    factId,
    actionId,
    title,
    theme,
    leadAgency,
    ownerRole,
    ownerOrganisation,
    isToBeChecked,
    publication,
    places: placesOf(places, view.plans),
    state: stateOf(state, isOverrideOpen(actionId, { state, view })),
  };
}

/** @param plans in their order, which is that of the places */
export function placesOf(
  places: readonly ActionPlace[],
  plans: PlanNames,
): readonly Sendable<z.output<typeof placeField>>[] {
  const order = [...plans.keys()];
  return places
    .toSorted((one, other) => order.indexOf(one.planId) - order.indexOf(other.planId))
    .map(({ placeId, planId, objectiveId, ref, validFrom, leftOn }) => ({
      placeId,
      planId,
      planName: plans.get(planId)?.name ?? '',
      objectiveId,
      ref,
      validFrom,
      leftOn,
    }));
}

/** Why somebody set a colour may have been written for officers. */
function isOverrideOpen(
  actionId: string,
  { state: { override }, view }: { readonly state: ActionState; readonly view: RowView },
): boolean {
  const history = view.historyOf(actionId);
  if (override === null || history === undefined) return false;
  return view.reader.mayReadWritten(history, { on: override.fromOn, id: override.overrideId });
}

function stateOf({ promised, ...state }: ActionState, isOpen: boolean): Sendable<z.output<typeof stateField>> {
  const { override } = state;
  return {
    ...state,
    ...promised,
    override: override === null || !isOpen ? null : overrideShown(override),
  };
}

function overrideShown({
  overrideId,
  fromOn,
  untilOn,
  rag,
  reason,
}: NonNullable<ActionState['override']>): NonNullable<Sendable<z.output<typeof stateField>>['override']> {
  return { overrideId, fromOn, untilOn, rag, reason };
}

/** In the order of the plans, then of the references in them as a reader counts: 2 before 10; what is in none is last. */
export function byPlace(plans: PlanNames): (one: ActionRow, other: ActionRow) => number {
  const order = new Map([...plans.keys()].map((planId, index) => [planId, index]));
  function placeOf({ places: [first] }: ActionRow): number {
    return first === undefined ? order.size : (order.get(first.planId) ?? order.size);
  }
  return (one, other) =>
    placeOf(one) - placeOf(other) ||
    byName(one.places[0]?.ref ?? '', other.places[0]?.ref ?? '') ||
    byName(one.title, other.title);
}
