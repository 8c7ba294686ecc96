import type { PlanPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { missingOutcomes } from '@due-regard/shared/imports/plans/preview.ts';
import type { planFileApi } from '@due-regard/shared/imports/plans/api.ts';
import type { BodyOf } from '../../api.ts';
import { textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';

/** The fields of the form: of a row that is asked about, and of an action that the file no longer holds. */
export function sameField(row: number): string {
  return `same-${String(row)}`;
}
export function missingField({ planId, actionId }: PlanPreview['missing'][number]): string {
  return `missing-${planId}-${actionId}`;
}

/** The answer that a row is a new action. */
export const isNew = 'new';

/** What a person says of a plan as it is taken in. */
export function planAnswersOf(form: FormData, { asked, missing }: PlanPreview): BodyOf<typeof planFileApi.accept> {
  return {
    same: asked.flatMap(({ row }) => {
      const said = textOf(form, sameField(row));
      return said === null ? [] : [{ row, actionId: said === isNew ? null : said }];
    }),
    missing: missing.flatMap((one) => {
      const becomes = missingOutcomes.find((outcome) => outcome === textOf(form, missingField(one)));
      return becomes === undefined || becomes === 'stays'
        ? []
        : [{ actionId: one.actionId, planId: one.planId, becomes }];
    }),
  };
}

/** Every row that is asked about is answered. */
export function unansweredRows(form: FormData, { asked }: PlanPreview): readonly FieldError[] {
  return asked.flatMap(({ row }) =>
    textOf(form, sameField(row)) === null
      ? [{ field: sameField(row), message: `Choose whether row ${String(row)} is a new action` }]
      : [],
  );
}
