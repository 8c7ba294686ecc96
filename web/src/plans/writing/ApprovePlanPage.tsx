import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Textarea } from '../../design-system/Textarea.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';
import { BodyQuestion, useBodies } from './BodyQuestion.tsx';
import { PlanFormPage } from './PlanFormPage.tsx';
import type { PlanReply } from './PlanFormPage.tsx';

const words: Readonly<Record<string, FieldWords>> = {
  label: {
    noun: 'the name of the version',
    codes: { 'used-already': 'Another approved version of this plan has this name' },
  },
  approvedOn: {
    noun: 'the day on which it was approved',
    codes: {
      'in-the-future': 'The day on which it was approved must be today or earlier',
      'before-start': 'The plan was not there yet on that day',
    },
  },
  bodyId: choice('who approved it'),
  note: { noun: 'the note' },
};

export function ApprovePlanPage() {
  return (
    <PlanFormPage title="Record an approval" to={planWriting.approve}>
      {(reply) => <ApproveForm reply={reply} />}
    </PlanFormPage>
  );
}

function ApproveForm({ reply: { plan, dates } }: { readonly reply: PlanReply }) {
  const { authority } = useHere();
  const bodies = useBodies();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(planWriting.approve, { params: { authority, id: plan.planId }, body: approvalOf(form) }),
    after: (form) => ({
      to: `/${authority}/plans/${plan.planId}`,
      said: `${plan.name}: ${textOf(form, 'label') ?? 'version'} approved`,
    }),
  });
  return (
    <>
      <p className="govuk-body">
        The plan as it is recorded now is kept as the version that was approved, and can be read whatever changes later.
      </p>
      <Form {...sending} onSubmit={save} submit="Save the approval" label="Approval">
        <TextInput name="label" label="Name of the version" hint="Such as “2018 to 2019, as agreed in March”" />
        <DateInput name="approvedOn" legend="Approved on" defaultValue={dates.asAt} />
        <BodyQuestion label="Approved by (optional)" none="Not recorded" bodies={bodies} defaultValue={plan.bodyId} />
        <Textarea name="note" label="Note (optional)" hint="No names of people" rows={2} />
      </Form>
    </>
  );
}

function approvalOf(form: FormData): BodyOf<typeof planWriting.approve> {
  return fromForm<BodyOf<typeof planWriting.approve>>({
    label: textOf(form, 'label') ?? undefined,
    approvedOn: dateOf(form, 'approvedOn') ?? undefined,
    bodyId: textOf(form, 'bodyId'),
    note: lineOf(form, 'note'),
  });
}
