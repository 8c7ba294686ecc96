import type { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import type { BodyOf } from '../api.ts';
import { dateOf, numberOf, textOf } from '../design-system/form-data.ts';
import { fromForm, lineOf } from '../design-system/from-form.ts';

export type FirstBody = BodyOf<typeof dutyWriting.arrange>;
export type ChangeBody = BodyOf<typeof dutyWriting.changeArrangement>;

/** @param owner the person named so far, where the form offers no choice of people */
export function firstOf(form: FormData, owner: string | null): FirstBody {
  return fromForm<FirstBody>({ ...answersOf(form, owner), from: dateOf(form, 'from') ?? undefined });
}

export function changeOf(form: FormData, owner: string | null): ChangeBody {
  return fromForm<ChangeBody>({
    ...answersOf(form, owner),
    changedOn: dateOf(form, 'changedOn'),
    reason: lineOf(form, 'reason') ?? '',
  });
}

function answersOf(form: FormData, owner: string | null): Readonly<Record<string, unknown>> {
  const applies = textOf(form, 'applies');
  return {
    applies: applies === 'yes' ? true : applies === 'no' ? false : null,
    // What was typed before another answer was chosen is left out.
    appliesReason: applies === 'yes' || applies === 'no' ? lineOf(form, 'appliesReason') : null,
    ownerRole: textOf(form, 'ownerRole'),
    ownerOrganisation: textOf(form, 'ownerOrganisation'),
    ownerUser: form.has('ownerUser') ? textOf(form, 'ownerUser') : owner,
    agencies: linesOf(form, 'agencies'),
    cadence: cadenceOf(form),
  };
}

/** One on each line. */
function linesOf(form: FormData, name: string): readonly string[] {
  const typed = textOf(form, name) ?? '';
  return typed
    .split(/\r\n|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Only what belongs to the kind chosen: what was typed under another is left out. */
function cadenceOf(form: FormData): Readonly<Record<string, unknown>> | null {
  const kind = textOf(form, 'cadence.kind');
  if (kind === 'interval') return { kind, months: numberOf(form, 'cadence.months') ?? undefined };
  if (kind !== 'anchored') return null;
  const [day, month] = ['cadence.startsOn', 'cadence.month'].map((name) => (textOf(form, name) ?? '').padStart(2, '0'));
  return {
    kind,
    startsOn: `${month ?? ''}-${day ?? ''}`,
    everyMonths: numberOf(form, 'cadence.everyMonths') ?? undefined,
  };
}
