import type { Validity } from '@due-regard/shared/training/requirement.ts';
import { Radios } from '../design-system/Radios.tsx';
import { Select } from '../design-system/Select.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { monthOptions } from './months.ts';

/** For so many months, until a day of the year on which everybody renews, or for good. */
export function ValidityQuestion({ start }: { readonly start: Validity | undefined }) {
  const [month, day] = start?.kind === 'window' ? start.startsOn.split('-') : [];
  const months = (
    <TextInput
      name="validity.months"
      label="Months"
      width={3}
      inputMode="numeric"
      defaultValue={start?.kind === 'months' ? String(start.months) : undefined}
    />
  );
  const window = (
    <>
      <TextInput
        name="validity.startsOn"
        label="Day of the month"
        width={2}
        inputMode="numeric"
        defaultValue={day?.replace(/^0/, '')}
      />
      <Select name="validity.month" label="Month" options={monthOptions} defaultValue={month} />
    </>
  );
  return (
    <Radios
      name="validity.kind"
      legend="How long does a session count?"
      items={[
        { value: 'months', label: 'For a number of months', conditional: months },
        { value: 'window', label: 'Until everybody renews, on one day of the year', conditional: window },
        { value: 'once', label: 'For good' },
      ]}
      defaultValue={start?.kind}
    />
  );
}
