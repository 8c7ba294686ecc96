import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import type { FieldWords } from '../words.ts';
import { AboutOne } from './AboutOne.tsx';

const words: Readonly<Record<string, FieldWords>> = {
  doneOn: {
    noun: 'the day on which it was done',
    codes: {
      'in-the-future': 'The day on which it was done must be today or earlier',
      'not-asked-then': 'On that day nobody asked it yet, or nobody any more: enter another day',
      taken: 'It is recorded already that it was done on that day',
    },
  },
  note: { noun: 'the note' },
};

/** Records a day on which what recurs was done. */
export function DonePage() {
  return (
    <AboutOne title="Record that it was done" to={dutyWriting.done}>
      {({ obligation }, back) => (
        <DoneForm obligationId={obligation.obligationId} title={obligation.title} back={back} />
      )}
    </AboutOne>
  );
}

interface DoneFormProps {
  readonly obligationId: string;
  readonly title: string;
  readonly back: string;
}

function DoneForm({ obligationId, title, back }: DoneFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => call(dutyWriting.done, { params: { authority, id: obligationId }, body: doneOf(form) }),
    after: () => ({ to: back, said: `${obligationId} ${title}: recorded as done` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the day" label="Done">
      <DateInput name="doneOn" legend="Done on" hint="The next time is reckoned from it" />
      <Textarea
        name="note"
        label="Note (optional)"
        hint="Such as the meeting that saw it; no names of people"
        rows={2}
      />
    </Form>
  );
}

function doneOf(form: FormData): BodyOf<typeof dutyWriting.done> {
  return fromForm<BodyOf<typeof dutyWriting.done>>({
    doneOn: dateOf(form, 'doneOn') ?? undefined,
    note: lineOf(form, 'note'),
  });
}
