import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Form } from '../design-system/Form.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { fromForm } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from '../registers/crumbs.ts';
import { useSave } from '../use-save.ts';
import { BodyFields, bodyOf, bodyWords } from './BodyFields.tsx';

const words = {
  ...bodyWords,
  since: {
    noun: 'the day since which it has been there',
    codes: { 'in-the-future': 'The day since which it has been there must be today or earlier' },
  },
};

export function NewBodyPage() {
  const { authority } = useHere();
  return (
    <Page
      title="Add a board, committee or group"
      section="Governance"
      breadcrumbs={crumbsTo(authority, ['Boards, committees and groups', 'bodies'])}
    >
      <p className="govuk-body">
        Whoever oversees the duty here, but not the Channel panel: its meetings stand in no list.
      </p>
      <Allowed to={governanceApi.add}>
        <NewForm />
      </Allowed>
    </Page>
  );
}

function NewForm() {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(governanceApi.add, {
        params: { authority },
        body: fromForm<BodyOf<typeof governanceApi.add>>({
          ...bodyOf(form),
          since: dateOf(form, 'since') ?? undefined,
        }),
      }),
    after: (form, { bodyId }) => ({
      to: `/${authority}/bodies/${bodyId}`,
      said: `${textOf(form, 'name') ?? 'It'} is in the register`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Add it" label="Board, committee or group">
      <BodyFields />
      <DateInput
        name="since"
        legend="From which day is it true?"
        hint="The first day of which this is true, such as 1 4 2016"
      />
    </Form>
  );
}
