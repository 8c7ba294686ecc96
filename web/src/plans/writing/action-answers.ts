import type { ActionBody } from '@due-regard/shared/plans/write-api.ts';
import { dateOf, textOf, textsOf } from '../../design-system/form-data.ts';
import { lineOf } from '../../design-system/from-form.ts';

/** The answers about an action by the contract's names, as they were given. */
export function actionAnswers(form: FormData): { readonly [Key in keyof ActionBody]: unknown } {
  const checking = textOf(form, 'isToBeChecked');
  const publication = textOf(form, 'publication') ?? undefined;
  const isExempt = publication === 'exempt';
  return {
    title: lineOf(form, 'title') ?? undefined,
    outcome: lineOf(form, 'outcome'),
    theme: textOf(form, 'theme'),
    leadAgency: textOf(form, 'leadAgency'),
    partners: linesOf(form, 'partners'),
    ownerRole: textOf(form, 'ownerRole'),
    ownerOrganisation: textOf(form, 'ownerOrganisation'),
    ownerUser: textOf(form, 'ownerUser'),
    accountableRole: textOf(form, 'accountableRole'),
    startsOn: dateOf(form, 'startsOn'),
    dueOn: dateOf(form, 'dueOn'),
    isToBeChecked: checking === null ? undefined : checking === 'yes',
    publication,
    // What was typed under an answer that is no longer chosen is not sent.
    exemptParagraph: isExempt ? textOf(form, 'exemptParagraph') : null,
    exemptReason: isExempt ? lineOf(form, 'exemptReason') : null,
    obligations: textsOf(form, 'obligations'),
    recommendations: linesOf(form, 'recommendations'),
    risks: linesOf(form, 'risks'),
    otherDuties: lineOf(form, 'otherDuties'),
    carriedFrom: textOf(form, 'carriedFrom'),
  };
}

/** One on each line. */
function linesOf(form: FormData, name: string): readonly string[] {
  return (textOf(form, name) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
