import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Textarea } from '../../design-system/Textarea.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import type { FieldWords } from '../../words.ts';
import { ActionFormPage } from './ActionFormPage.tsx';
import type { ActionReply } from './ActionFormPage.tsx';
import { refusalSentences } from './check-words.ts';
import { useBackTo } from './list-address.ts';

const words: Readonly<Record<string, FieldWords>> = {
  checkedOn: {
    noun: 'the day on which you looked',
    codes: {
      'in-the-future': 'The day on which you looked must be today or earlier',
      ...refusalSentences('The action'),
    },
  },
  note: { noun: 'the note' },
};

export function CheckPage() {
  return (
    <ActionFormPage
      title="Check an action"
      to={actionWriting.check}
      intro={
        <p className="govuk-body">
          You say that you have looked at the evidence and found the action done. Whoever said it done, and its owner,
          cannot check it.
        </p>
      }
    >
      {(reply) => <CheckForm reply={reply} />}
    </ActionFormPage>
  );
}

function CheckForm({ reply: { action, dates, mayCheck } }: { readonly reply: ActionReply }) {
  const { authority } = useHere();
  const back = useBackTo(action.actionId);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(actionWriting.check, { params: { authority, id: action.actionId }, body: checkOf(form) }),
    after: () => ({ to: back, said: `${action.title}: checked` }),
  });
  return (
    <>
      {!mayCheck && (
        <p className="govuk-inset-text">
          As it stands today you cannot check it: it is not marked to be checked, not said done, or it is for somebody
          else to look.
        </p>
      )}
      <Form {...sending} onSubmit={save} submit="I found it done" label="Check">
        <DateInput name="checkedOn" legend="When did you look?" defaultValue={dates.asAt} />
        <Textarea name="note" label="What you looked at (optional)" hint="No names of people" rows={3} />
      </Form>
    </>
  );
}

function checkOf(form: FormData): BodyOf<typeof actionWriting.check> {
  return fromForm<BodyOf<typeof actionWriting.check>>({
    checkedOn: dateOf(form, 'checkedOn') ?? undefined,
    note: lineOf(form, 'note'),
  });
}
