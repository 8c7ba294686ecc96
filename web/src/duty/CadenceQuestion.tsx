import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { Radios } from '../design-system/Radios.tsx';
import { TextInput } from '../design-system/TextInput.tsx';

type Cadence = NonNullable<ObligationFound['arrangement']>['cadence'];

/** As often as the duty says, so long after the last time, or on days of the calendar. */
export function CadenceQuestion({ start }: { readonly start: Cadence }) {
  const [month, day] = start?.kind === 'anchored' ? start.startsOn.split('-') : [];
  const interval = (
    <TextInput
      name="cadence.months"
      label="Months after it was last done"
      width={3}
      inputMode="numeric"
      defaultValue={start?.kind === 'interval' ? String(start.months) : undefined}
    />
  );
  const anchored = (
    <>
      <TextInput
        name="cadence.startsOn"
        label="Day of the month"
        width={2}
        inputMode="numeric"
        defaultValue={day?.replace(/^0/, '')}
      />
      <TextInput
        name="cadence.month"
        label="Month, as a number"
        width={2}
        inputMode="numeric"
        defaultValue={month?.replace(/^0/, '')}
      />
      <TextInput
        name="cadence.everyMonths"
        label="Every so many months from that day"
        width={3}
        inputMode="numeric"
        defaultValue={start?.kind === 'anchored' ? String(start.everyMonths) : undefined}
      />
    </>
  );
  return (
    <Radios
      name="cadence.kind"
      legend="How often is it done here?"
      items={[
        { value: 'usual', label: 'As often as the duty says' },
        { value: 'interval', label: 'So many months after it was last done', conditional: interval },
        { value: 'anchored', label: 'On days of the calendar', conditional: anchored },
      ]}
      defaultValue={start?.kind ?? 'usual'}
    />
  );
}
