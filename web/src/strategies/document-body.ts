import type { documentApi, DocumentFound } from '@due-regard/shared/strategies/api.ts';
import type { BodyOf } from '../api.ts';
import { dateOf, numberOf, textOf, textsOf } from '../design-system/form-data.ts';
import { fromForm, lineOf } from '../design-system/from-form.ts';

type DocumentBody = BodyOf<typeof documentApi.add>;

/** A document as it stands, to be sent back with what a form changes. */
export function bodyOf(document: DocumentFound): DocumentBody {
  return {
    kind: document.kind,
    title: document.title,
    ownerRole: document.ownerRole,
    ownerOrganisation: document.ownerOrganisation,
    ownerUser: document.ownerUser,
    preparedOn: document.preparedOn,
    consultFrom: document.consultFrom,
    consultTo: document.consultTo,
    agreedOn: document.agreedOn,
    agreedBy: document.agreedBy,
    inForceFrom: document.inForceFrom,
    reviewedOn: document.reviewedOn,
    refreshDue: document.refreshDue,
    endedOn: document.endedOn,
    supersededBy: document.supersededById,
    linked: [...document.linkedHere],
    equality: document.equality,
    equalityOn: document.equalityOn,
    profileYear: document.profileYear,
    profileSeen: document.profileSeen,
    link: document.link,
    note: document.note,
    publication: document.publication,
  };
}

/** The answers of the whole form. @param kept what it does not ask */
export function documentOf(
  form: FormData,
  kept: Pick<DocumentBody, 'supersededBy'> = { supersededBy: null },
): DocumentBody {
  return fromForm<DocumentBody>({
    ...kept,
    kind: textOf(form, 'kind') ?? undefined,
    title: textOf(form, 'title') ?? '',
    ownerRole: textOf(form, 'ownerRole'),
    ownerOrganisation: textOf(form, 'ownerOrganisation'),
    ownerUser: textOf(form, 'ownerUser'),
    preparedOn: dateOf(form, 'preparedOn'),
    consultFrom: dateOf(form, 'consultFrom'),
    consultTo: dateOf(form, 'consultTo'),
    agreedOn: dateOf(form, 'agreedOn'),
    agreedBy: textOf(form, 'agreedBy'),
    inForceFrom: dateOf(form, 'inForceFrom'),
    reviewedOn: dateOf(form, 'reviewedOn'),
    refreshDue: dateOf(form, 'refreshDue'),
    endedOn: dateOf(form, 'endedOn'),
    linked: textsOf(form, 'linked'),
    ...equalityOf(form),
    ...profileOf(form),
    link: textOf(form, 'link'),
    note: lineOf(form, 'note'),
    publication: textOf(form, 'publication') ?? undefined,
  });
}

/** A question that hangs on another answer is not asked without it: what was typed there before goes. */
function equalityOf(form: FormData) {
  const equality = textOf(form, 'equality') ?? undefined;
  return { equality, equalityOn: equality === 'assessed' ? dateOf(form, 'equalityOn') : null };
}

function profileOf(form: FormData) {
  if (textOf(form, 'kind') !== 'risk-assessment') return { profileYear: null, profileSeen: 'not-said' };
  return { profileYear: numberOf(form, 'profileYear'), profileSeen: textOf(form, 'profileSeen') ?? undefined };
}
