import type { statementApi } from '@due-regard/shared/training/statement-api.ts';
import type { BodyOf } from '../../api.ts';
import { dateOf, numberOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';

type Body = BodyOf<typeof statementApi.add>;

/** The choice that says, in the place of a course, that nobody named it. No course has such an id. */
export const notNamed = '-';

/** What was filled in; everything left empty is sent as "no answer". */
export function answerBody(form: FormData, organisationId: string): Body {
  return fromForm<Body>({
    organisationId,
    staffAnswer: textOf(form, 'staffAnswer'),
    courseId: courseOf(form, 'courseId', ['heldOn', 'otherTraining']),
    heldOn: dateOf(form, 'heldOn'),
    staffTrained: numberOf(form, 'staffTrained'),
    staffInPost: numberOf(form, 'staffInPost'),
    otherTraining: textOf(form, 'otherTraining'),
    dslAnswer: textOf(form, 'dslAnswer'),
    dslCourseId: courseOf(form, 'dslCourseId', ['dslTrainedOn', 'dslOtherTraining']),
    dslTrainedOn: dateOf(form, 'dslTrainedOn'),
    dslInPostSince: dateOf(form, 'dslInPostSince'),
    dslLeftOn: dateOf(form, 'dslLeftOn'),
    dslOtherTraining: textOf(form, 'dslOtherTraining'),
    askedOn: dateOf(form, 'askedOn'),
    remindedOn: dateOf(form, 'remindedOn'),
    toldOn: dateOf(form, 'toldOn'),
    source: textOf(form, 'source'),
    evidence: textOf(form, 'evidence'),
  });
}

/** Beside a day of training a course must be chosen, or that it was not named: an empty choice is for the server to refuse. */
function courseOf(form: FormData, field: string, [day, other]: readonly [day: string, other: string]): string | null {
  const chosen = textOf(form, field);
  if (chosen === null) return dateOf(form, day) !== null && textOf(form, other) === null ? '' : null;
  return chosen === notNamed ? null : chosen;
}
