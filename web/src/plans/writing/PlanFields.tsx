import { planKindNames, planKinds } from '@due-regard/shared/plans/plan.ts';
import type { PlanBody } from '@due-regard/shared/plans/write-api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, numberOf, textOf } from '../../design-system/form-data.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';
import { BodyQuestion, useBodies } from './BodyQuestion.tsx';
import type { PlanReply } from './PlanFormPage.tsx';

const months = 'how many months lie between its reviews, from 1 to 60';

export const planWords: Readonly<Record<string, FieldWords>> = {
  name: { noun: 'the name of the plan', codes: { taken: 'Another plan has this name: add the year, or whose it is' } },
  kind: choice('what kind of plan it is'),
  organisation: { noun: 'whose plan it is' },
  startsOn: { noun: 'the day on which it starts' },
  endsOn: {
    noun: 'its last day',
    codes: { 'before-start': 'Its last day must not lie before the day on which it starts' },
  },
  bodyId: choice('who reviews it'),
  reviewMonths: { noun: months, codes: { 'too-small': `Enter ${months}`, 'too-large': `Enter ${months}` } },
};

/** What a plan is. @param start the plan as it is, where one is changed */
export function PlanFields({ start }: { readonly start?: PlanReply['plan'] | undefined }) {
  const bodies = useBodies();
  return (
    <>
      <TextInput name="name" label="Name" hint="As it is called in papers, with its years" defaultValue={start?.name} />
      <Radios
        name="kind"
        legend="What kind of plan is it?"
        items={planKinds.map((kind) => ({ value: kind, label: planKindNames[kind] }))}
        defaultValue={start?.kind}
      />
      <TextInput
        name="organisation"
        label="Whose plan is it?"
        hint="The partnership, council, school or agency"
        defaultValue={start?.organisation}
      />
      <DateInput name="startsOn" legend="Starts on (optional)" defaultValue={start?.startsOn} />
      <DateInput
        name="endsOn"
        legend="Last day (optional)"
        hint="After it the plan has ended, and what stands in it alone counts no longer"
        defaultValue={start?.endsOn}
      />
      <BodyQuestion
        label="Who reviews it? (optional)"
        none="Not recorded"
        bodies={bodies}
        defaultValue={start?.bodyId}
      />
      <TextInput
        name="reviewMonths"
        label="How often is it reviewed?"
        hint="What has not moved for longer is shown as standing still"
        prefix="every"
        suffix="months"
        width={2}
        inputMode="numeric"
        defaultValue={start?.reviewMonths ?? 6}
      />
    </>
  );
}

/** The answers to all of them, by the contract's names. */
export function planAnswers(form: FormData): { readonly [Key in keyof PlanBody]: unknown } {
  return {
    name: textOf(form, 'name') ?? undefined,
    kind: textOf(form, 'kind') ?? undefined,
    organisation: textOf(form, 'organisation') ?? undefined,
    startsOn: dateOf(form, 'startsOn'),
    endsOn: dateOf(form, 'endsOn'),
    bodyId: textOf(form, 'bodyId'),
    reviewMonths: numberOf(form, 'reviewMonths') ?? undefined,
  };
}
