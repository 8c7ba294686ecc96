import { dateOf, textOf } from '../design-system/form-data.ts';
import { lineOf } from '../design-system/from-form.ts';

/** The answers of EvidenceFields as a contract wants them; what is missing is left for the server to name. */
export function evidenceAnswers(form: FormData) {
  return {
    kind: textOf(form, 'kind') ?? undefined,
    title: lineOf(form, 'title') ?? undefined,
    reference: textOf(form, 'reference'),
    link: textOf(form, 'link'),
    datedOn: dateOf(form, 'datedOn') ?? undefined,
    reviewBy: dateOf(form, 'reviewBy'),
    renews: textOf(form, 'renews'),
    publication: textOf(form, 'publication') ?? undefined,
  };
}
