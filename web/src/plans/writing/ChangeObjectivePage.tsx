import { useState } from 'react';
import { useParams } from 'react-router';
import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Form } from '../../design-system/Form.tsx';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ChangeWay, wayOf, wayWords } from '../../ChangeWay.tsx';
import { objectiveAnswers, ObjectiveFields, objectiveWords } from './ObjectiveFields.tsx';
import { PlanFormPage } from './PlanFormPage.tsx';
import type { PlanReply } from './PlanFormPage.tsx';

const words = { ...objectiveWords, ...wayWords };

export function ChangeObjectivePage() {
  const { authority } = useHere();
  const { id = '', objectiveId } = useParams();
  return (
    <PlanFormPage title="Change an objective" to={planWriting.changeObjective}>
      {({ objectives }) => {
        const found = objectives.find((objective) => objective.objectiveId === objectiveId);
        if (found !== undefined) return <ChangeObjectiveForm shown={found} />;
        return (
          <Empty
            why="There is no such objective in this plan today."
            next={<TextLink href={`/${authority}/plans/${id}`}>See the plan</TextLink>}
          />
        );
      }}
    </PlanFormPage>
  );
}

function ChangeObjectiveForm({ shown }: { readonly shown: PlanReply['objectives'][number] }) {
  const { authority } = useHere();
  // As it was when the form was opened: what is asked for anew meanwhile must not hide that somebody was quicker.
  const [objective] = useState(shown);
  const back = `/${authority}/plans/${objective.planId}`;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(planWriting.changeObjective, { params: { authority, id: objective.factId }, body: changeOf(form) }),
    after: (form) => ({ to: back, said: `${lineOf(form, 'title') ?? 'Objective'}: saved` }),
  });
  return (
    <>
      <Form {...sending} onSubmit={save} submit="Save the objective" label="Objective">
        <ObjectiveFields start={objective} position={objective.position} />
        <ChangeWay since={objective.validFrom} />
      </Form>
      <p className="govuk-body">
        <TextLink href={`${back}/withdraw/objective/${objective.factId}`}>
          Withdraw an objective that was entered by mistake
        </TextLink>
      </p>
    </>
  );
}

function changeOf(form: FormData): BodyOf<typeof planWriting.changeObjective> {
  return fromForm<BodyOf<typeof planWriting.changeObjective>>({ ...objectiveAnswers(form), ...wayOf(form) });
}
