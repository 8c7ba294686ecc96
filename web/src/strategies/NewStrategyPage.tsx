import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { call } from '../api.ts';
import { Form } from '../design-system/Form.tsx';
import { textOf } from '../design-system/form-data.ts';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from '../registers/crumbs.ts';
import { useSave } from '../use-save.ts';
import { WithChoices } from './AskedDocument.tsx';
import type { Choices } from './AskedDocument.tsx';
import { documentOf } from './document-body.ts';
import { DocumentFields, documentWords } from './DocumentFields.tsx';

export function NewStrategyPage() {
  const { authority } = useHere();
  return (
    <Page
      title="Add a strategy, policy or agreement"
      section="Strategies"
      breadcrumbs={crumbsTo(authority, ['Strategies, policies and agreements', 'strategies'])}
    >
      <p className="govuk-body">Give the days that are known. It counts as being there from the earliest of them on.</p>
      <Allowed to={documentApi.add}>
        <WithChoices>{(choices) => <NewForm choices={choices} />}</WithChoices>
      </Allowed>
    </Page>
  );
}

function NewForm({ choices }: { readonly choices: Choices }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: documentWords,
    send: (form: FormData) => call(documentApi.add, { params: { authority }, body: documentOf(form) }),
    after: (form, { documentId }) => ({
      to: `/${authority}/strategies/${documentId}`,
      said: `${textOf(form, 'title') ?? 'It'} is in the register`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Add it" label="Strategy, policy or agreement">
      <DocumentFields bodies={choices.bodies} others={choices.documents} people={choices.people} />
    </Form>
  );
}
