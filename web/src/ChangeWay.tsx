import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { DateInput } from './design-system/DateInput.tsx';
import { dateOf, textOf } from './design-system/form-data.ts';
import { lineOf } from './design-system/from-form.ts';
import { Radios } from './design-system/Radios.tsx';
import { Textarea } from './design-system/Textarea.tsx';
import type { FieldWords } from './words.ts';

const chooseWay = 'Choose whether it was wrong or changed, and enter the day from which it is otherwise';

/** What the two questions below may be refused for. */
export const wayWords: Readonly<Record<string, FieldWords>> = {
  changedOn: {
    noun: 'the day from which it is otherwise',
    codes: {
      missing: chooseWay,
      'invalid-type': chooseWay,
      'in-the-future': 'The day from which it is otherwise must be today or earlier',
      'before-it-happened':
        'What you enter happened after this day: enter the day on which it happened, or a later one',
      'not-after': 'It has been as shown from that day on: correct it, or enter a later day',
    },
  },
  reason: { noun: 'why it is changed' },
};

interface ChangeWayProps {
  /** The day from which what is shown has held. */
  readonly since: IsoDate;
  /** Where other words say it better. */
  readonly labels?: { readonly wrong: string; readonly from: string } | undefined;
}

const usual = { wrong: 'It was wrong', from: 'It has changed' };

/** Whether what is shown was wrong, or was right and is otherwise from a day on; and why. */
export function ChangeWay({ since, labels = usual }: ChangeWayProps) {
  return (
    <>
      <Radios
        name="changedOn"
        legend="Was it wrong, or has it changed?"
        items={[
          {
            value: 'wrong',
            label: labels.wrong,
            hint: labels === usual ? `As you leave it now it holds from ${longDate(since)} on` : undefined,
          },
          {
            value: 'from',
            label: labels.from,
            hint: 'What is shown of days before stays as it was',
            conditional: <DateInput name="changedFrom" legend="From which day?" />,
          },
        ]}
      />
      <Textarea name="reason" label="Why?" hint="It goes into the record of changes. No names of people" rows={2} />
    </>
  );
}

/** The answers to both. */
export function wayOf(form: FormData): { readonly changedOn: unknown; readonly reason: unknown } {
  const way = textOf(form, 'changedOn');
  const from = way === 'from' ? (dateOf(form, 'changedFrom') ?? undefined) : undefined;
  return { changedOn: way === 'wrong' ? null : from, reason: lineOf(form, 'reason') ?? undefined };
}
