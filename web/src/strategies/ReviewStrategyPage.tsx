import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Form } from '../design-system/Form.tsx';
import { dateOf } from '../design-system/form-data.ts';
import { fromForm } from '../design-system/from-form.ts';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { changeSaid } from '../registers/register-words.ts';
import { DocumentFormPage } from './AskedDocument.tsx';
import { dayOfChange } from './day-of-change.ts';
import { bodyOf } from './document-body.ts';
import { documentWords } from './DocumentFields.tsx';

const words = { ...documentWords, changedOn: documentWords['reviewedOn'] ?? { noun: 'the day' } };

export function ReviewStrategyPage() {
  return (
    <DocumentFormPage title="Say that it was reviewed" to={documentApi.change}>
      {(document) => <ReviewForm document={document} />}
    </DocumentFormPage>
  );
}

function ReviewForm({ document }: { readonly document: DocumentFound }) {
  const { authority } = useHere();
  const { documentId, factId } = document;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(documentApi.change, { params: { authority, id: factId }, body: reviewedOf(form, document) }),
    after: (_form, { until }) => ({
      to: `/${authority}/strategies/${documentId}`,
      said: changeSaid(`${document.title}: review saved`, until),
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the review" label="Review">
      <DateInput
        name="reviewedOn"
        legend="Reviewed on"
        hint="The day on which it was looked at and found to hold, such as 13 3 2018"
      />
      <DateInput
        name="refreshDue"
        legend="Next review due by"
        hint="Without a day it can lapse unseen, and is then a thing to check"
      />
    </Form>
  );
}

/** Without its day there is no review: the server is asked for what it then says is missing. */
function reviewedOf(form: FormData, document: DocumentFound): BodyOf<typeof documentApi.change> {
  const reviewedOn = dateOf(form, 'reviewedOn');
  return fromForm<BodyOf<typeof documentApi.change>>({
    ...bodyOf(document),
    reviewedOn: reviewedOn ?? undefined,
    refreshDue: dateOf(form, 'refreshDue'),
    changedOn: dayOfChange(document, reviewedOn),
    reason: 'It was reviewed',
  });
}
