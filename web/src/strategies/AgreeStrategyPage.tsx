import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Form } from '../design-system/Form.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { fromForm } from '../design-system/from-form.ts';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { changeSaid } from '../registers/register-words.ts';
import { DocumentFormPage, WithChoices } from './AskedDocument.tsx';
import type { Choices } from './AskedDocument.tsx';
import { dayOfChange } from './day-of-change.ts';
import { bodyOf } from './document-body.ts';
import { AgreedBy, documentWords } from './DocumentFields.tsx';

const words = { ...documentWords, changedOn: documentWords['agreedOn'] ?? { noun: 'the day' } };

export function AgreeStrategyPage() {
  return (
    <DocumentFormPage title="Say that it was agreed" to={documentApi.change}>
      {(document) => <WithChoices>{(choices) => <AgreeForm document={document} choices={choices} />}</WithChoices>}
    </DocumentFormPage>
  );
}

interface AgreeFormProps {
  readonly document: DocumentFound;
  readonly choices: Choices;
}

function AgreeForm({ document, choices }: AgreeFormProps) {
  const { authority } = useHere();
  const { documentId, factId } = document;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(documentApi.change, { params: { authority, id: factId }, body: agreedOf(form, document) }),
    after: (_form, { until }) => ({
      to: `/${authority}/strategies/${documentId}`,
      said: changeSaid(`${document.title}: agreement saved`, until),
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the agreement" label="Agreement">
      <DateInput name="agreedOn" legend="Agreed on" hint="Such as 13 3 2018" />
      <AgreedBy bodies={choices.bodies} />
      <DateInput
        name="inForceFrom"
        legend="In force from"
        hint="Leave it open where it holds from the day on which it was agreed"
      />
      <DateInput name="refreshDue" legend="Refresh or review due by" hint="Leave it open where no day is set" />
    </Form>
  );
}

/** Without its day there is no agreement: the server is asked for what it then says is missing. */
function agreedOf(form: FormData, document: DocumentFound): BodyOf<typeof documentApi.change> {
  const agreedOn = dateOf(form, 'agreedOn');
  return fromForm<BodyOf<typeof documentApi.change>>({
    ...bodyOf(document),
    agreedOn: agreedOn ?? undefined,
    agreedBy: textOf(form, 'agreedBy'),
    inForceFrom: dateOf(form, 'inForceFrom'),
    // A review before it was of the edition before.
    reviewedOn: null,
    refreshDue: dateOf(form, 'refreshDue'),
    changedOn: dayOfChange(document, agreedOn),
    reason: 'It was agreed',
  });
}
