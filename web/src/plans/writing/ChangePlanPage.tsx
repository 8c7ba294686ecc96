import { useState } from 'react';
import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Form } from '../../design-system/Form.tsx';
import { textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ChangeWay, wayOf, wayWords } from '../../ChangeWay.tsx';
import { planAnswers, PlanFields, planWords } from './PlanFields.tsx';
import { PlanFormPage } from './PlanFormPage.tsx';
import type { PlanReply } from './PlanFormPage.tsx';

const words = { ...planWords, ...wayWords };

export function ChangePlanPage() {
  return (
    <PlanFormPage title="Change an action plan" to={planWriting.change}>
      {({ plan }) => <ChangePlanForm shown={plan} />}
    </PlanFormPage>
  );
}

function ChangePlanForm({ shown }: { readonly shown: PlanReply['plan'] }) {
  const { authority } = useHere();
  // As it was when the form was opened: what is asked for anew meanwhile must not hide that somebody was quicker.
  const [plan] = useState(shown);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(planWriting.change, { params: { authority, id: plan.factId }, body: changeOf(form) }),
    after: (form) => ({
      to: `/${authority}/plans/${plan.planId}`,
      said: `${textOf(form, 'name') ?? 'Plan'}: saved`,
    }),
  });
  return (
    <>
      <Form {...sending} onSubmit={save} submit="Save the plan" label="Plan">
        <PlanFields start={plan} />
        <ChangeWay since={plan.validFrom} />
      </Form>
      <p className="govuk-body">
        <TextLink href={`/${authority}/plans/${plan.planId}/withdraw/plan/${plan.factId}`}>
          Withdraw a plan that was entered by mistake
        </TextLink>
      </p>
    </>
  );
}

function changeOf(form: FormData): BodyOf<typeof planWriting.change> {
  return fromForm<BodyOf<typeof planWriting.change>>({ ...planAnswers(form), ...wayOf(form) });
}
