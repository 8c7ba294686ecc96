import { useState } from 'react';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { lineOf } from '../design-system/from-form.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Textarea } from '../design-system/Textarea.tsx';

/** Whether what stands was right until a day or wrong from its beginning; a change keeps what was so before it. */
export function ChangeQuestion({ validFrom }: { readonly validFrom: IsoDate }) {
  const [how, setHow] = useState('correct');
  return (
    <>
      <Radios
        name="how"
        legend="Why do you change it?"
        items={[
          {
            value: 'correct',
            label: 'It was wrong',
            hint: `What you enter takes its place from ${longDate(validFrom)} on`,
          },
          { value: 'change', label: 'It has changed', hint: 'What is shown stays true of the days before' },
        ]}
        defaultValue={how}
        onChoose={setHow}
      />
      {how === 'change' && <DateInput name="changedOn" legend="From which day?" hint="Such as 13 3 2018" />}
      <ReasonField />
    </>
  );
}

/** Why, in the record of changes. */
function ReasonField() {
  return (
    <Textarea
      name="reason"
      label="Why is it changed?"
      hint="One or two sentences, without names of people. It goes into the record of changes"
      rows={2}
    />
  );
}

/** The answers of {@link ChangeQuestion}: a day not given is missing, where a day was asked for. */
export function changingOf(form: FormData) {
  const isChange = textOf(form, 'how') === 'change';
  return {
    changedOn: isChange ? (dateOf(form, 'changedOn') ?? undefined) : null,
    reason: lineOf(form, 'reason') ?? '',
  };
}
