import type { MouseEvent } from 'react';
import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { Button } from '../../design-system/Button.tsx';
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
  /** What was said before, where somebody comes back. */
  readonly start: StagePlanStart;
  /** Goes to enter a plan that is not here yet; given what has been said so far. */
  readonly onNewPlan: (form: FormData) => void;
}

export interface StagePlanStart {
  readonly plan: string | null;
  readonly fileDate: string | undefined;
}

/** What else is said of a plan as it is sent: where its actions stand, of which day it is, what becomes of bad rows. */
export function StagePlanFields({ plans, namesPlans, badRows, openDay, start, onNewPlan }: StagePlanFieldsProps) {
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
        // Drawn anew when a plan that was just entered comes, so that it is the one chosen.
        key={plans.map(({ planId }) => planId).join(' ')}
        name="plan"
        defaultValue={start.plan ?? ''}
        label={namesPlans ? 'Plan of rows that name none (optional)' : 'Which plan is it?'}
        options={[
          { value: '', text: namesPlans ? 'Each row names its plan' : 'Choose the plan' },
          ...plans.map(({ planId, name }) => ({ value: planId, text: name })),
        ]}
      />
      <NewPlan onNewPlan={onNewPlan} />
      <DateInput
        name="fileDate"
        defaultValue={start.fileDate}
        legend="Which day is it true of? (optional)"
        hint={`What it changes counts from then on. Leave empty for ${todayHere(council)}, or when the file’s name says it`}
      />
      {openDay !== null && <DayOrderField day={openDay.day} />}
    </>
  );
}

/** The plan may not be here yet: it is entered on its own page, and the file waits. */
function NewPlan({ onNewPlan }: Pick<StagePlanFieldsProps, 'onNewPlan'>) {
  const { may } = useHere();
  if (!may(planWriting.add))
    return <p className="govuk-body">A Prevent lead enters a plan that is not in the list yet.</p>;
  function go({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>): void {
    if (form !== null) onNewPlan(new FormData(form));
  }
  return (
    <p className="govuk-body">
      {/* Not the first button that sends: Enter in a field reads the plan. */}
      <Button type="button" variant="secondary" onClick={go}>
        Enter a plan that is not in the list
      </Button>
    </p>
  );
}
