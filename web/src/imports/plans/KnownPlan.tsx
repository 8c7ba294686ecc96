import { useMemo } from 'react';
import { columnWords } from '@due-regard/shared/imports/learning/meaning-words.ts';
import { planMeaningWords } from '@due-regard/shared/imports/plans/meanings.ts';
import { Button, ButtonGroup } from '../../design-system/Button.tsx';
import { Form } from '../../design-system/Form.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { withToday } from '../../today.ts';
import { Notes } from '../Notes.tsx';
import type { PlanInHand } from './plan-in-hand.ts';
import { badPlanRows, planWords, stagePlanProblems } from './stage-plan-problems.ts';
import { StagePlanFields } from './StagePlanFields.tsx';
import type { PlanChoice } from './StagePlanFields.tsx';
import { stagePlanStart } from './plan-draft.ts';
import { useNewPlan } from './use-new-plan.ts';
import { useStagePlan } from './use-stage-plan.ts';

interface KnownPlanProps {
  readonly held: PlanInHand;
  readonly plans: readonly PlanChoice[];
  /** A plan that was entered meanwhile, for this file. */
  readonly made: string | null;
  readonly onMap: () => void;
}

/** A plan whose columns and words are known: how it will be read, and the way on. */
export function KnownPlan({ held, plans, made, onMap }: KnownPlanProps) {
  const { council } = useHere();
  const { look } = held;
  const stage = useStagePlan(held);
  const enterPlan = useNewPlan(held);
  const { error, openDay } = stage;
  const errors = useMemo(
    () => stagePlanProblems(error, { words: withToday(planWords, council), openDay }),
    [error, openDay, council],
  );
  return (
    <>
      <HowItIsRead held={held} />
      <Notes notes={look.notes} headingLevel={2} />
      <Form
        errors={errors}
        onSubmit={(form) => stage.mutate({ form })}
        isSending={stage.isPending}
        job={stage.job}
        label="Read the plan"
      >
        <StagePlanFields
          plans={plans}
          namesPlans={look.namesPlans}
          badRows={badPlanRows(error)}
          openDay={openDay}
          start={stagePlanStart(held, made)}
          onNewPlan={(form) => enterPlan({ form })}
        />
        <ButtonGroup>
          <Button aria-disabled={stage.isPending || undefined}>{stage.isPending ? 'Reading…' : 'Read the plan'}</Button>
          <Button type="button" variant="secondary" onClick={onMap}>
            Change how it is read
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function HowItIsRead({ held: { file, look } }: Pick<KnownPlanProps, 'held'>) {
  const read = look.columns.filter(({ guess }) => guess !== null);
  const left = look.columns.length - read.length;
  return (
    <SummaryList
      rows={[
        { key: 'File', value: file.name },
        { key: 'Read as', value: look.isOurs ? 'Our own file of actions' : `“${look.mappingName ?? ''}”` },
        { key: 'Rows', value: look.rows.toLocaleString('en-GB') },
        {
          key: 'Columns that are read',
          value: (
            <ul className="app-plain-list">
              {read.map((column) => (
                <li key={columnWords(column)}>
                  {columnWords(column)}: {column.guess === null ? '' : planMeaningWords[column.guess]}
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'Not read', value: left === 0 ? 'Nothing' : left === 1 ? '1 column' : `${String(left)} columns` },
      ]}
    />
  );
}
