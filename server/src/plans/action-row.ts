import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Action } from '@due-regard/shared/plans/action.ts';
import type { ActionBody } from '@due-regard/shared/plans/write-api.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';

/** What a form or a row of a file says of an action, without the day from which it holds. */
export type ActionDraft = Omit<Action, 'factId' | 'actionId' | 'validFrom'>;

export function actionDraftOf(body: ActionBody): ActionDraft {
  return {
    title: body.title,
    outcome: body.outcome ?? null,
    theme: body.theme ?? null,
    ownerRole: body.ownerRole ?? null,
    ownerOrganisation: body.ownerOrganisation ?? null,
    ownerUser: body.ownerUser ?? null,
    accountableRole: body.accountableRole ?? null,
    leadAgency: body.leadAgency ?? null,
    partners: each(body.partners),
    startsOn: body.startsOn ?? null,
    dueOn: body.dueOn ?? null,
    isToBeChecked: body.isToBeChecked,
    publication: body.publication,
    exemptParagraph: body.exemptParagraph ?? null,
    exemptReason: body.exemptReason ?? null,
    obligations: each(body.obligations),
    recommendations: each(body.recommendations),
    risks: each(body.risks),
    otherDuties: body.otherDuties ?? null,
    carriedFrom: body.carriedFrom ?? null,
  };
}

/** Each once, in the order given. */
function each(texts: readonly string[] | undefined): readonly string[] {
  return [...new Set(texts)];
}

/** The draft that a row holds. */
export function draftOfAction({ factId: _fact, actionId: _id, validFrom: _from, ...draft }: Action): ActionDraft {
  return draft;
}

interface Placed {
  readonly actionId: string;
  readonly validFrom: IsoDate;
  readonly batchId?: string | null;
  readonly rowNumber?: number | null;
}

export function actionRow(
  { actionId, validFrom, batchId = null, rowNumber = null }: Placed,
  draft: ActionDraft,
): NewFact<'action'> {
  return {
    action_id: actionId,
    valid_from: validFrom,
    title: draft.title,
    outcome: draft.outcome,
    theme: draft.theme,
    owner_role: draft.ownerRole,
    owner_organisation: draft.ownerOrganisation,
    owner_user: draft.ownerUser,
    accountable_role: draft.accountableRole,
    lead_agency: draft.leadAgency,
    partners: JSON.stringify(draft.partners),
    starts_on: draft.startsOn,
    due_on: draft.dueOn,
    is_to_be_checked: draft.isToBeChecked ? 1 : 0,
    publication: draft.publication,
    exempt_paragraph: draft.exemptParagraph,
    exempt_reason: draft.exemptReason,
    obligations: JSON.stringify(draft.obligations),
    recommendations: JSON.stringify(draft.recommendations),
    risks: JSON.stringify(draft.risks),
    other_duties: draft.otherDuties,
    carried_from: draft.carriedFrom,
    batch_id: batchId,
    row_number: rowNumber,
  };
}
