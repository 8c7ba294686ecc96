import { longDate } from '@due-regard/shared/calendar/words.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Select } from '../design-system/Select.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import type { Claim } from './claim.ts';
import type { Course } from './course.ts';

const words: Readonly<Record<string, FieldWords>> = {
  outcome: choice('whether the training counts'),
  equivalentCourseId: {
    ...choice('the course that it counts as'),
    codes: {
      ...choice('the course that it counts as').codes,
      'not-accepted': 'Choose a course that counts: as this one it would go on waiting',
    },
  },
  heldOn: {
    noun: 'the day from which it counts',
    codes: { 'in-the-future': 'The day from which it counts must not be after the decision' },
  },
  reason: { noun: 'the reason for the decision' },
};

export interface DecideClaimFormProps {
  readonly claim: Claim;
  /** Those that count for the role. */
  readonly courses: readonly Course[];
}

/** Accepts other training as equal to a course, or refuses it; either way somebody must be able to read why. */
export function DecideClaimForm({ claim, courses }: DecideClaimFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(statementApi.decide, { params: { authority, id: claim.statementId }, body: decisionOf(form, claim) }),
    after: (form) => ({ to: `/${authority}/training/claims`, said: saidOf(form, claim) }),
  });
  const named = courses.map(({ courseId, name }) => ({ value: courseId, text: name }));
  const accepted = (
    <>
      <Select
        name="equivalentCourseId"
        label="It counts as"
        options={[{ value: '', text: 'Choose a course' }, ...named]}
      />
      <DateInput name="heldOn" legend="It counts from" hint={countsFromHint(claim)} />
    </>
  );
  return (
    <Form {...sending} onSubmit={save} submit="Save the decision" label="Decision">
      <Radios
        name="outcome"
        legend="Does it count?"
        legendSize="m"
        items={[
          { value: 'accepted', label: 'Yes, accept it as equal to a course', conditional: accepted },
          {
            value: 'refused',
            label: 'No, refuse it',
            hint: 'The school then counts as not trained until it tells of other training',
          },
        ]}
      />
      <Textarea
        name="reason"
        label="Why"
        hint="One or two sentences, without names of people. It goes into the record of changes"
        rows={3}
      />
    </Form>
  );
}

/** What an empty day means. */
function countsFromHint({ heldOn, toldOn }: Claim): string {
  const day =
    heldOn === null ? `${longDate(toldOn)}, when the school told us` : `${longDate(heldOn)}, the day it was held`;
  return `Leave empty for ${day}. The interval until it must be renewed begins on this day`;
}

function decisionOf(form: FormData, { role, decisionId }: Claim) {
  const outcome = textOf(form, 'outcome');
  const accepted = { equivalentCourseId: textOf(form, 'equivalentCourseId'), heldOn: dateOf(form, 'heldOn') };
  return fromForm<BodyOf<typeof statementApi.decide>>({
    role,
    decisionId,
    outcome: outcome ?? undefined,
    ...(outcome === 'accepted' ? accepted : {}),
    reason: lineOf(form, 'reason') ?? '',
  });
}

function saidOf(form: FormData, { name, training }: Claim): string {
  return textOf(form, 'outcome') === 'accepted' ? `${name}: “${training}” accepted` : `${name}: “${training}” refused`;
}
