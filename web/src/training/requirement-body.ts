import { isAudience } from '@due-regard/shared/training/learners/audience.ts';
import type { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import type { BodyOf } from '../api.ts';
import { dateOf, numberOf, textOf, textsOf } from '../design-system/form-data.ts';
import { fromForm, lineOf } from '../design-system/from-form.ts';

/** The form's answers as the contract wants them; what is missing is left for the server to name. */
export function requirementOf(form: FormData): BodyOf<typeof requirementApi.addRequirement> {
  return fromForm<BodyOf<typeof requirementApi.addRequirement>>({
    role: textOf(form, 'role') ?? undefined,
    organisationKinds: textsOf(form, 'organisationKinds'),
    acceptedCourses: textsOf(form, 'acceptedCourses'),
    validity: validityOf(form),
    validFrom: dateOf(form, 'validFrom') ?? undefined,
    target: targetOf(form),
    duty: textOf(form, 'duty') ?? '',
    reason: lineOf(form, 'reason') ?? '',
  });
}

/** Of people counted one by one; of schools all are aimed at, whatever was typed before they were chosen. */
function targetOf(form: FormData): number | string | null {
  return isAudience(textOf(form, 'role') ?? '') ? numberOf(form, 'target') : null;
}

/** Only what belongs to the kind chosen: what was typed under another is left out. */
function validityOf(form: FormData): Readonly<Record<string, unknown>> {
  const kind = textOf(form, 'validity.kind') ?? undefined;
  if (kind === 'months') return { kind, months: numberOf(form, 'validity.months') ?? undefined };
  if (kind === 'window') return { kind, startsOn: monthAndDay(form) };
  return { kind };
}

/** `09-01`; a text that is no month and day is refused by the server. */
function monthAndDay(form: FormData): string {
  const day = textOf(form, 'validity.startsOn') ?? '';
  return `${textOf(form, 'validity.month') ?? ''}-${day.padStart(2, '0')}`;
}
