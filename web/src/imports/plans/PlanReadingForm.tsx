import { useMemo, useState } from 'react';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import type { FieldError } from '../../design-system/form-errors.ts';
import { textOf } from '../../design-system/form-data.ts';
import { Form } from '../../design-system/Form.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { withToday } from '../../today.ts';
import { Notes } from '../Notes.tsx';
import type { PlanInHand } from './plan-in-hand.ts';
import { guessedMeanings, readingOf, readingProblems } from './plan-reading-of-form.ts';
import { PlanColumns } from './PlanColumns.tsx';
import { PlanHeaderRow } from './PlanHeaderRow.tsx';
import { PlanWordQuestions } from './PlanWordQuestions.tsx';
import { badPlanRows, planWords, stagePlanProblems } from './stage-plan-problems.ts';
import { StagePlanFields } from './StagePlanFields.tsx';
import type { PlanChoice } from './StagePlanFields.tsx';
import { stagePlanStart, wordsSaid } from './plan-draft.ts';
import { useNewPlan } from './use-new-plan.ts';
import { useStagePlan } from './use-stage-plan.ts';

interface PlanReadingFormProps {
  readonly held: PlanInHand;
  readonly plans: readonly PlanChoice[];
  /** A plan that was entered meanwhile, for this file. */
  readonly made: string | null;
  readonly onLooked: (held: PlanInHand) => void;
}

/** A person says what each column and word of a plan means; it is remembered by name for the next one. */
export function PlanReadingForm({ held, plans, made, onLooked }: PlanReadingFormProps) {
  const { council } = useHere();
  const { look, file } = held;
  const [chosen, setChosen] = useState(() => held.draft?.chosen ?? guessedMeanings(look));
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const stage = useStagePlan(held);
  const enterPlan = useNewPlan(held);
  const said = wordsSaid(held);
  const { error, openDay } = stage;
  const problems = useMemo(
    () => stagePlanProblems(error, { words: withToday(planWords, council), openDay }),
    [error, openDay, council],
  );
  function read(form: FormData): void {
    const wrong = readingProblems(form, look, chosen);
    setFound(wrong);
    if (wrong.length === 0) stage.mutate({ form, definition: readingOf(form, look, chosen) });
  }
  function lookedAgain(again: PlanInHand): void {
    setFound([]);
    setChosen(guessedMeanings(again.look));
    onLooked(again);
  }
  const meanings = new Set(chosen.values());
  return (
    <>
      <p className="govuk-body-l">Say what the columns of {file.name} mean. What is left at “Not read” is not kept.</p>
      <Notes notes={look.notes} headingLevel={2} />
      <PlanHeaderRow held={held} onLooked={lookedAgain} />
      <Form
        errors={found.length > 0 ? found : problems}
        onSubmit={read}
        isSending={stage.isPending}
        job={stage.job}
        submit="Save this reading and read the plan"
        label="What the columns mean"
      >
        <PlanColumns look={look} chosen={chosen} onChoose={setChosen} />
        {meanings.has('objective') && <FillsDown isSaid={said?.fillsDown === true} />}
        <PlanWordQuestions look={look} chosen={chosen} said={said} />
        <StagePlanFields
          plans={plans}
          namesPlans={meanings.has('plan')}
          badRows={badPlanRows(error)}
          openDay={openDay}
          start={stagePlanStart(held, made)}
          onNewPlan={(form) => enterPlan({ form, chosen })}
        />
        <NameOfReading held={held} isTaken={problems.some(({ field }) => field === 'replaces')} />
      </Form>
    </>
  );
}

function FillsDown({ isSaid }: { readonly isSaid: boolean }) {
  return (
    <Checkboxes
      name="fillsDown"
      legend="Objectives that are left blank"
      hint="As where cells were merged over several rows"
      items={[{ value: 'yes', label: 'A blank objective is the one above it' }]}
      defaultValues={isSaid ? ['yes'] : []}
    />
  );
}

interface NameOfReadingProps {
  readonly held: PlanInHand;
  /** Another is saved under the name that was given. */
  readonly isTaken: boolean;
}

function NameOfReading({ held: { look, draft }, isTaken }: NameOfReadingProps) {
  const said = draft === undefined ? null : textOf(draft.form, 'name');
  return (
    <>
      <TextInput
        name="name"
        label="Name to save this reading under"
        hint="Such as “Plan of the partnership”. Later files with the same columns are read in the same way by themselves"
        maxLength={100}
        defaultValue={said ?? look.mappingName ?? undefined}
      />
      {isTaken && (
        <Checkboxes
          name="replaces"
          legend="What becomes of the reading that is saved under this name?"
          hint="What was read by it stays as it is. To keep it, choose another name above"
          items={[{ value: 'yes', label: 'Replace it: later files are read as is said here' }]}
        />
      )}
    </>
  );
}
