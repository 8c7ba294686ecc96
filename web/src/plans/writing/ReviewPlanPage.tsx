import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Textarea } from '../../design-system/Textarea.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';
import { BodyQuestion, useBodies } from './BodyQuestion.tsx';
import { PlanFormPage } from './PlanFormPage.tsx';
import type { PlanReply } from './PlanFormPage.tsx';

const words: Readonly<Record<string, FieldWords>> = {
  reviewedOn: {
    noun: 'the day on which it was reviewed',
    codes: {
      'in-the-future': 'The day on which it was reviewed must be today or earlier',
      'before-start': 'The plan was not there yet on that day',
    },
  },
  bodyId: choice('who reviewed it'),
  note: { noun: 'the note' },
};

export function ReviewPlanPage() {
  return (
    <PlanFormPage title="Record a review" to={planWriting.review}>
      {(reply) => <ReviewForm reply={reply} />}
    </PlanFormPage>
  );
}

function ReviewForm({ reply: { plan, dates } }: { readonly reply: PlanReply }) {
  const { authority } = useHere();
  const bodies = useBodies();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(planWriting.review, { params: { authority, id: plan.planId }, body: reviewOf(form) }),
    after: () => ({ to: `/${authority}/plans/${plan.planId}`, said: `${plan.name}: review recorded` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the review" label="Review">
      <DateInput
        name="reviewedOn"
        legend="Reviewed on"
        hint={`It is to be reviewed every ${plan.reviewMonths === 1 ? 'month' : `${String(plan.reviewMonths)} months`}`}
        defaultValue={dates.asAt}
      />
      <BodyQuestion label="Reviewed by (optional)" none="Not recorded" bodies={bodies} defaultValue={plan.bodyId} />
      <Textarea name="note" label="Note (optional)" hint="What came of it. No names of people" rows={2} />
    </Form>
  );
}

function reviewOf(form: FormData): BodyOf<typeof planWriting.review> {
  return fromForm<BodyOf<typeof planWriting.review>>({
    reviewedOn: dateOf(form, 'reviewedOn') ?? undefined,
    bodyId: textOf(form, 'bodyId'),
    note: lineOf(form, 'note'),
  });
}
