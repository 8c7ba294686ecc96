import type { FieldChange, RowEdit } from './action-edit.ts';
import type { StandingAction } from './match-action.ts';
import type { PlanMeaning } from './meanings.ts';
import type { PlanRow } from './plan-row.ts';

/** Where an action of the file stands: one for each of its rows, since plans share it. */
export type PlaceEdit = {
  readonly planId: string;
  readonly standing: StandingAction;
  readonly ref: string | null;
  readonly objective: string | null;
};

/** What the rows of one action change of it. */
export type ActionEdit = {
  readonly actionId: string;
  readonly rows: readonly number[];
  readonly standing: StandingAction;
  readonly fields: RowEdit['fields'];
  readonly dueOn: RowEdit['dueOn'];
  readonly entry: RowEdit['entry'];
  readonly evidence: readonly string[];
  readonly places: readonly PlaceEdit[];
  readonly told: readonly FieldChange[];
};

const ofPlace: ReadonlySet<PlanMeaning> = new Set(['ref', 'objective']);

/** The first thing that two rows of one action say differently; what only one of them changes is its word. */
export function clashOf(before: ActionEdit, edit: RowEdit): PlanMeaning | undefined {
  const said = new Map(before.told.filter(({ field }) => !ofPlace.has(field)).map(({ field, to }) => [field, to]));
  return edit.told.find(({ field, to }) => (said.get(field) ?? to) !== to)?.field;
}

/** The edit of an action with one more of its rows. */
export function mergeEdits(
  before: ActionEdit | undefined,
  { row, standing, edit }: { readonly row: PlanRow; readonly standing: StandingAction; readonly edit: RowEdit },
): ActionEdit {
  const isNewPlace = standing.place === undefined && row.planId !== '';
  const place = {
    planId: row.planId,
    standing,
    ref: isNewPlace ? (edit.ref ?? '') : edit.ref,
    objective: edit.objective,
  };
  const isMoved = row.planId !== '' && (isNewPlace || edit.ref !== null || edit.objective !== null);
  const told = [
    ...(before?.told ?? []),
    ...(isNewPlace ? [{ field: 'plan' as const, from: '', to: row.planId }] : []),
    ...edit.told.filter(
      (one) => ofPlace.has(one.field) || !(before?.told ?? []).some(({ field }) => field === one.field),
    ),
  ];
  return {
    actionId: standing.at.action.actionId,
    rows: [...(before?.rows ?? []), row.rowNumber],
    standing: before?.standing ?? standing,
    fields: { ...before?.fields, ...edit.fields },
    dueOn: edit.dueOn ?? before?.dueOn ?? null,
    entry: edit.entry ?? before?.entry ?? null,
    evidence: [...new Set([...(before?.evidence ?? []), ...edit.evidence])],
    places: [...(before?.places ?? []), ...(isMoved ? [place] : [])],
    told,
  };
}
