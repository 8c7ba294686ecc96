import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm } from '../design-system/from-form.ts';
import { useHere } from '../here.ts';
import { ChangeWay, wayOf, wayWords } from '../ChangeWay.tsx';
import { changeSaid } from '../registers/register-words.ts';
import { useSave } from '../use-save.ts';
import { DocumentFormPage, WithChoices } from './AskedDocument.tsx';
import type { Choices } from './AskedDocument.tsx';
import { documentOf } from './document-body.ts';
import { DocumentFields, documentWords } from './DocumentFields.tsx';

const words = { ...documentWords, ...wayWords };

export function ChangeStrategyPage() {
  return (
    <DocumentFormPage title="Change or correct" to={documentApi.change}>
      {(document) => <WithChoices>{(choices) => <ChangeForm document={document} choices={choices} />}</WithChoices>}
    </DocumentFormPage>
  );
}

interface ChangeFormProps {
  readonly document: DocumentFound;
  readonly choices: Choices;
}

function ChangeForm({ document, choices }: ChangeFormProps) {
  const { authority } = useHere();
  const { documentId, factId, linkedHere, supersededById: supersededBy } = document;
  // What names it is linked already, and unlinked there.
  const namingIt = new Set(document.linked.flatMap(({ documentId: id }) => (linkedHere.includes(id) ? [] : [id])));
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(documentApi.change, {
        params: { authority, id: factId },
        body: fromForm<BodyOf<typeof documentApi.change>>({
          ...documentOf(form, { supersededBy }),
          ...wayOf(form),
        }),
      }),
    after: (_form, { until }) => ({
      to: `/${authority}/strategies/${documentId}`,
      said: changeSaid(`${document.title}: saved`, until),
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save" label="Strategy, policy or agreement">
      <ChangeWay since={document.validFrom} />
      <DocumentFields
        document={document}
        bodies={choices.bodies}
        people={choices.people}
        others={choices.documents.filter(({ id }) => id !== documentId && !namingIt.has(id))}
      />
    </Form>
  );
}
