import { addDays, parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { Form } from '../design-system/Form.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { fromForm } from '../design-system/from-form.ts';
import { Select } from '../design-system/Select.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { changeSaid } from '../registers/register-words.ts';
import { DocumentFormPage, WithChoices } from './AskedDocument.tsx';
import { dayOfChange } from './day-of-change.ts';
import { bodyOf } from './document-body.ts';
import { documentWords } from './DocumentFields.tsx';
import type { NamedThing } from './DocumentFields.tsx';

const day = {
  noun: 'the day from which the other is in its place',
  codes: { 'in-the-future': 'The day from which the other is in its place must be today or earlier' },
};
const words = {
  ...documentWords,
  changedOn: day,
  endedOn: {
    ...day,
    codes: { ...day.codes, 'before-in-force': 'The other cannot take its place before it was in force itself' },
  },
  supersededBy: {
    noun: 'what takes its place',
    codes: {
      ...documentWords['supersededBy']?.codes,
      itself: 'That one’s place was taken by this one: choose another, or correct that one first',
    },
  },
};

export function SupersedePage() {
  return (
    <DocumentFormPage title="Say what takes its place" to={documentApi.change}>
      {(document, id) => (
        <WithChoices>
          {({ documents }) => <SupersedeForm document={document} others={documents.filter((each) => each.id !== id)} />}
        </WithChoices>
      )}
    </DocumentFormPage>
  );
}

interface SupersedeProps {
  readonly document: DocumentFound;
  readonly others: readonly NamedThing[];
}

/** Chosen where it has ended with nothing in its place. */
const nothing = 'nothing';

function SupersedeForm({ document, others }: SupersedeProps) {
  const { authority } = useHere();
  const { documentId, factId } = document;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(documentApi.change, { params: { authority, id: factId }, body: replacedOf(form, document) }),
    after: (form, { until }) => ({
      to: `/${authority}/strategies/${documentId}`,
      said: changeSaid(
        `${document.title}: ${textOf(form, 'supersededBy') === nothing ? 'its end' : 'what takes its place'} is saved`,
        until,
      ),
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save what takes its place" label="What takes its place">
      <Select
        name="supersededBy"
        label="What takes its place?"
        hint="A document that is not in the list is added to the register first"
        options={[
          { value: '', text: 'Choose one' },
          ...others.map(({ id, name }) => ({ value: id, text: name })),
          { value: nothing, text: 'Nothing: it has ended' },
        ]}
      />
      <DateInput name="endedOn" legend="From which day?" hint="This one was in force until the day before" />
    </Form>
  );
}

/** What was typed is sent as it is where it is no day, for the server to refuse. */
function replacedOf(form: FormData, document: DocumentFound): BodyOf<typeof documentApi.change> {
  const typed = dateOf(form, 'endedOn');
  const from = parseIsoDate(typed ?? '');
  const successor = textOf(form, 'supersededBy') ?? undefined;
  return fromForm<BodyOf<typeof documentApi.change>>({
    ...bodyOf(document),
    supersededBy: successor === nothing ? null : successor,
    endedOn: from === undefined ? (typed ?? undefined) : addDays(from, -1),
    changedOn: from === undefined ? null : dayOfChange(document, from),
    reason: successor === nothing ? 'It ended' : 'Another took its place',
  });
}
