import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { objectiveAnswers, ObjectiveFields, objectiveWords } from './ObjectiveFields.tsx';
import { PlanFormPage } from './PlanFormPage.tsx';
import type { PlanReply } from './PlanFormPage.tsx';
import { sinceWords } from './since-words.ts';

const words = { ...objectiveWords, addedOn: sinceWords('the objective') };

export function NewObjectivePage() {
  return (
    <PlanFormPage title="Add an objective" to={planWriting.addObjective}>
      {(reply) => <NewObjectiveForm reply={reply} />}
    </PlanFormPage>
  );
}

function NewObjectiveForm({ reply: { plan, objectives } }: { readonly reply: PlanReply }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(planWriting.addObjective, { params: { authority, id: plan.planId }, body: objectiveOf(form) }),
    after: (form) => ({
      to: `/${authority}/plans/${plan.planId}`,
      said: `${lineOf(form, 'title') ?? 'Objective'}: added`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the objective" label="Objective">
      <ObjectiveFields position={Math.max(0, ...objectives.map(({ position }) => position)) + 1} />
      <DateInput name="addedOn" legend="Since when is it there? (optional)" hint="Empty: since the plan is there" />
    </Form>
  );
}

function objectiveOf(form: FormData): BodyOf<typeof planWriting.addObjective> {
  return fromForm<BodyOf<typeof planWriting.addObjective>>({
    ...objectiveAnswers(form),
    addedOn: dateOf(form, 'addedOn'),
  });
}
