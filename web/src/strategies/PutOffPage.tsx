import { longDate } from '@due-regard/shared/calendar/words.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Form } from '../design-system/Form.tsx';
import { dateOf } from '../design-system/form-data.ts';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { slipWords } from '../registers/register-words.ts';
import { useSave } from '../use-save.ts';
import type { FieldWords } from '../words.ts';
import { DocumentFormPage } from './AskedDocument.tsx';

const words: Readonly<Record<string, FieldWords>> = {
  dueOn: {
    noun: 'the day by which it is to be refreshed now',
    codes: {
      'as-before': 'That is the day promised already',
      'before-start': 'The day by which it is to be refreshed cannot be before it was promised',
    },
  },
  revisedOn: {
    noun: 'the day on which that was promised',
    codes: {
      'in-the-future': 'The day on which that was promised must be today or earlier',
      'before-agreed': 'The day on which that was promised must be on or after the last agreement or review',
      'before-last': 'The day on which that was promised must be on or after the one on which a day was last promised',
    },
  },
  reason: { noun: 'why another day is promised' },
};

export function PutOffPage() {
  return (
    <DocumentFormPage title="Put off the refresh" to={documentApi.putOff}>
      {(document) => <PutOff document={document} />}
    </DocumentFormPage>
  );
}

interface OfDocument {
  readonly document: DocumentFound;
}

function PutOff({ document }: OfDocument) {
  const { authority } = useHere();
  const { dueOn } = document.refresh;
  const own = `/${authority}/strategies/${document.documentId}`;
  if (dueOn === null)
    return (
      <Empty
        why="No day is set for its refresh, so none can be put off."
        next={<TextLink href={`${own}/change`}>Set the day</TextLink>}
      />
    );
  const slips = slipWords(document.refresh);
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Promised so far', value: longDate(dueOn) },
          ...(slips === null ? [] : [{ key: 'Before that', value: slips }]),
        ]}
      />
      <PutOffForm document={document} />
    </>
  );
}

function PutOffForm({ document }: OfDocument) {
  const { authority } = useHere();
  const { documentId, factId, refresh } = document;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(documentApi.putOff, {
        params: { authority, id: factId },
        body: fromForm<BodyOf<typeof documentApi.putOff>>({
          dueOn: dateOf(form, 'dueOn') ?? undefined,
          revisedOn: dateOf(form, 'revisedOn') ?? undefined,
          reason: lineOf(form, 'reason') ?? '',
          was: refresh.dueOn,
        }),
      }),
    after: () => ({ to: `/${authority}/strategies/${documentId}`, said: `${document.title}: another day is promised` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Promise this day" label="Another day">
      <DateInput
        name="dueOn"
        legend="To be refreshed by"
        hint="The day first set stays beside it wherever it is shown"
      />
      <DateInput name="revisedOn" legend="Promised on" hint="The day on which that was decided" />
      <Textarea
        name="reason"
        label="Why is another day promised?"
        hint="One or two sentences, without names of people"
        rows={2}
      />
    </Form>
  );
}
