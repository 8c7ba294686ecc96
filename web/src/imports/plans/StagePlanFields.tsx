import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Select } from '../../design-system/Select.tsx';
import { useHere } from '../../here.ts';
import { todayHere } from '../../today.ts';
import { BadRows } from '../BadRows.tsx';
import type { BadRow } from '../bad-row-words.ts';
import { DayOrderField } from '../DayOrderField.tsx';
import type { OpenDay } from '../use-stage.ts';

export interface PlanChoice {
  readonly planId: string;
  readonly name: string;
}

interface StagePlanFieldsProps {
  readonly plans: readonly PlanChoice[];
  /** Its rows name their plan. */
  readonly namesPlans: boolean;
  readonly badRows: readonly BadRow[];
  readonly openDay: OpenDay | null;
}

/** What else is said of a plan as it is sent: where its actions stand, of which day it is, what becomes of bad rows. */
export function StagePlanFields({ plans, namesPlans, badRows, openDay }: StagePlanFieldsProps) {
  const { council } = useHere();
  return (
    <>
      {badRows.length > 0 && (
        <>
          <BadRows rows={badRows} caption="What cannot be taken" />
          <Checkboxes
            name="leaveOutBadRows"
            legend="Go on without them?"
            hint="Better is to mend them in the file and bring it again"
            items={[{ value: 'yes', label: 'Leave out what cannot be taken, and take the rest' }]}
          />
        </>
      )}
      <Select
        name="plan"
        label={namesPlans ? 'Plan of rows that name none (optional)' : 'Which plan is it?'}
        options={[
          { value: '', text: namesPlans ? 'Each row names its plan' : 'Choose the plan' },
          ...plans.map(({ planId, name }) => ({ value: planId, text: name })),
        ]}
      />
      <DateInput
        name="fileDate"
        legend="Which day is it true of? (optional)"
        hint={`What it changes counts from then on. Leave empty for ${todayHere(council)}, or when the file’s name says it`}
      />
      {openDay !== null && <DayOrderField day={openDay.day} />}
    </>
  );
}
