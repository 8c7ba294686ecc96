import { useSearchParams } from 'react-router';
import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { InsetText } from '../../design-system/Blocks.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { places } from '../../places.ts';
import { useSave } from '../../use-save.ts';
import { planCrumbs } from './crumbs.ts';
import { planAnswers, PlanFields, planWords } from './PlanFields.tsx';
import { sinceWords } from './since-words.ts';

const words = { ...planWords, addedOn: sinceWords('the plan') };

export function NewPlanPage() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const isForFile = parameters.get('file') === 'yes';
  return (
    <Page title="Add an action plan" section="Action plans" breadcrumbs={planCrumbs(authority)}>
      <p className="govuk-body">A plan has objectives, and actions that may stand in other plans too.</p>
      {isForFile && <InsetText>Your file waits: once the plan is saved you go on with it.</InsetText>}
      <Allowed to={planWriting.add}>
        <NewPlanForm isForFile={isForFile} since={parameters.get('since')} />
      </Allowed>
    </Page>
  );
}

interface NewPlanFormProps {
  /** Of which a file waits: after saving it is gone on with. */
  readonly isForFile: boolean;
  /** The day of that file. */
  readonly since: string | null;
}

function NewPlanForm({ isForFile, since }: NewPlanFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => call(planWriting.add, { params: { authority }, body: planOf(form) }),
    after: (form, { planId }) => ({
      to: isForFile ? `${places.planReading(authority)}?plan=${planId}` : `/${authority}/plans/${planId}`,
      said: `${textOf(form, 'name') ?? 'Plan'}: added`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the plan" label="Plan">
      <PlanFields />
      <DateInput
        name="addedOn"
        defaultValue={since}
        legend="Since when is it there? (optional)"
        hint="From this day on it is shown and counted. Empty: from today"
      />
    </Form>
  );
}

function planOf(form: FormData): BodyOf<typeof planWriting.add> {
  return fromForm<BodyOf<typeof planWriting.add>>({ ...planAnswers(form), addedOn: dateOf(form, 'addedOn') });
}
