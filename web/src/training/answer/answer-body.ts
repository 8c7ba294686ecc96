import type { statementApi } from '@due-regard/shared/training/statement-api.ts';
import type { BodyOf } from '../../api.ts';
import { dateOf, numberOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';

type Body = BodyOf<typeof statementApi.add>;

/** What was filled in; everything left empty is sent as "no answer". */
export function answerBody(form: FormData, organisationId: string): Body {
  return fromForm<Body>({
    organisationId,
    staffAnswer: textOf(form, 'staffAnswer'),
    courseId: textOf(form, 'courseId'),
    heldOn: dateOf(form, 'heldOn'),
    staffTrained: numberOf(form, 'staffTrained'),
    staffInPost: numberOf(form, 'staffInPost'),
    otherTraining: textOf(form, 'otherTraining'),
    dslAnswer: textOf(form, 'dslAnswer'),
    dslCourseId: textOf(form, 'dslCourseId'),
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
