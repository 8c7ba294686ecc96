import type { ObjectiveBody } from '@due-regard/shared/plans/write-api.ts';
import { numberOf, textOf } from '../../design-system/form-data.ts';
import { lineOf } from '../../design-system/from-form.ts';
import { Textarea } from '../../design-system/Textarea.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import type { FieldWords } from '../../words.ts';
import type { PlanReply } from './PlanFormPage.tsx';

const place = 'its place in the plan, a whole number from 0 to 1000';

export const objectiveWords: Readonly<Record<string, FieldWords>> = {
  ref: {
    noun: 'the reference',
    codes: { 'used-already': 'Another objective of this plan has this reference' },
  },
  title: { noun: 'the objective' },
  position: { noun: place, codes: { negative: `Enter ${place}`, 'too-large': `Enter ${place}` } },
};

interface ObjectiveFieldsProps {
  /** The objective as it is, where one is changed. */
  readonly start?: PlanReply['objectives'][number] | undefined;
  readonly position: number;
}

export function ObjectiveFields({ start, position }: ObjectiveFieldsProps) {
  return (
    <>
      <TextInput
        name="ref"
        label="Reference (optional)"
        hint="As the plan numbers it, such as 1 or A"
        width={5}
        defaultValue={start?.ref ?? undefined}
      />
      <Textarea name="title" label="Objective" rows={2} defaultValue={start?.title} />
      <TextInput
        name="position"
        label="Place in the plan"
        hint="The smallest number comes first"
        width={4}
        inputMode="numeric"
        defaultValue={start?.position ?? position}
      />
    </>
  );
}

/** The answers to all of them, by the contract's names. */
export function objectiveAnswers(form: FormData): { readonly [Key in keyof ObjectiveBody]: unknown } {
  return {
    ref: textOf(form, 'ref'),
    title: lineOf(form, 'title') ?? undefined,
    position: numberOf(form, 'position') ?? undefined,
  };
}
