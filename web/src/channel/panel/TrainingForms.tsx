import { useState } from 'react';
import { standsOn } from '@due-regard/shared/channel/panel/agencies.ts';
import { panelAgencyApi } from '@due-regard/shared/channel/panel/api.ts';
import {
  trainingSubjectCodes,
  trainingSubjects,
  usualRefreshMonths,
} from '@due-regard/shared/channel/panel/training.ts';
import { call } from '../../api.ts';
import type { BodyOf, ReplyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { dateOf, numberOf, textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { fromForm } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Select } from '../../design-system/Select.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';

export interface TrainingFormProps {
  readonly reply: ReplyOf<typeof panelAgencyApi.training>;
}

const elsewhere = { value: 'held-elsewhere', label: 'Held in the Home Office system, not entered here' } as const;

const words: Readonly<Record<string, FieldWords>> = {
  agencyId: choice('the agency'),
  subject: {
    ...choice('the training'),
    codes: { ...choice('the training').codes, 'not-in-force': 'This training was not in force on that day' },
  },
  answer: choice('what is known of it'),
  onDay: { noun: 'the day', codes: { 'in-the-future': 'The day must be today or earlier' } },
  checkedOn: {
    noun: 'the day of the check',
    codes: { 'in-the-future': 'The day of the check must be today or earlier' },
  },
  refreshMonths: { noun: 'the months until it is due again' },
};

function AgencyField({ reply: { agencies, dates } }: TrainingFormProps) {
  return (
    <Select
      name="agencyId"
      label="Agency"
      options={[
        { value: '', text: 'Choose an agency' },
        ...agencies
          .filter((agency) => standsOn(agency, dates.asAt))
          .map(({ thingId, name }) => ({ value: thingId, text: name })),
      ]}
      defaultValue=""
    />
  );
}

type TrainingAnswers = BodyOf<typeof panelAgencyApi.addTraining>;

export function TrainingForm({ reply }: TrainingFormProps) {
  const { authority } = useHere();
  const [answer, setAnswer] = useState('trained');
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(panelAgencyApi.addTraining, {
        params: { authority },
        body: fromForm<TrainingAnswers>({
          agencyId: textOf(form, 'agencyId') ?? undefined,
          subject: textOf(form, 'subject') ?? undefined,
          answer: textOf(form, 'answer') ?? undefined,
          onDay: dateOf(form, 'onDay') ?? undefined,
          refreshMonths: numberOf(form, 'refreshMonths'),
        }),
      }),
    after: () => ({ to: `/${authority}/channel/panel/training`, said: 'The training is saved' }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the training" label="Training of a member">
      <AgencyField reply={reply} />
      <Select
        name="subject"
        label="Training"
        options={trainingSubjectCodes.map((code) => ({ value: code, text: trainingSubjects[code].name }))}
      />
      <Radios
        name="answer"
        legend="What is known of it?"
        items={[
          { value: 'trained', label: 'The member is trained' },
          { value: 'not-trained', label: 'The member is not trained' },
          elsewhere,
        ]}
        defaultValue={answer}
        onChoose={setAnswer}
      />
      <DateInput
        name="onDay"
        legend={answer === 'trained' ? 'Day of the training' : 'Day on which it was said'}
        hint="Such as 1 6 2019"
      />
      {answer === 'trained' && (
        <TextInput
          name="refreshMonths"
          label="Months until it is due again"
          hint="There is no national interval: 24 is our reading of what panels commonly ask"
          width={3}
          inputMode="numeric"
          defaultValue={String(usualRefreshMonths)}
        />
      )}
    </Form>
  );
}

type AccessAnswers = BodyOf<typeof panelAgencyApi.addAccess>;

export function AccessForm({ reply }: TrainingFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(panelAgencyApi.addAccess, {
        params: { authority },
        body: fromForm<AccessAnswers>({
          agencyId: textOf(form, 'agencyId') ?? undefined,
          answer: textOf(form, 'answer') ?? undefined,
          checkedOn: dateOf(form, 'checkedOn') ?? undefined,
        }),
      }),
    after: () => ({ to: `/${authority}/channel/panel/training`, said: 'The check of access is saved' }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the check" label="Check of access">
      <AgencyField reply={reply} />
      <Radios
        name="answer"
        legend="Can its member get into the system of cases?"
        items={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, elsewhere]}
      />
      <DateInput name="checkedOn" legend="Checked on" hint="Such as 1 6 2019" />
    </Form>
  );
}
