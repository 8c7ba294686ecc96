import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf, textOf, textsOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ActionFormPage } from './ActionFormPage.tsx';
import type { ActionReply } from './ActionFormPage.tsx';
import { useBackTo } from './list-address.ts';
import { entryWords, statusItems } from './status-words.ts';

export function ProgressPage() {
  return (
    <ActionFormPage title="Enter progress" to={actionWriting.enter}>
      {(reply) => <ProgressForm reply={reply} />}
    </ActionFormPage>
  );
}

function ProgressForm({ reply: { action, dates } }: { readonly reply: ActionReply }) {
  const { authority } = useHere();
  const back = useBackTo(action.actionId);
  const { save, ...sending } = useSave({
    words: entryWords,
    send: (form: FormData) =>
      call(actionWriting.enter, { params: { authority, id: action.actionId }, body: entryOf(form) }),
    after: () => ({ to: back, said: `${action.title}: progress entered` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the entry" label="Progress">
      <Radios
        name="status"
        legend="Where does it stand?"
        items={statusItems}
        defaultValue={action.state.lastEntryOn === null ? undefined : action.state.status}
      />
      <Textarea
        name="note"
        label="What was done?"
        hint="Or why it stands where it stands. No names of people"
        rows={3}
      />
      <Textarea
        name="blockedReason"
        label="What stands in the way (optional)"
        hint="Leave it empty where nothing does"
        rows={2}
      />
      <Checkboxes
        name="isFlagged"
        legend="Does it need attention?"
        items={[{ value: 'yes', label: 'Ask for attention', hint: 'It is shown amber until the next entry' }]}
      />
      <DateInput name="enteredOn" legend="Day of the entry" defaultValue={dates.asAt} />
    </Form>
  );
}

function entryOf(form: FormData): BodyOf<typeof actionWriting.enter> {
  return fromForm<BodyOf<typeof actionWriting.enter>>({
    status: textOf(form, 'status') ?? undefined,
    note: lineOf(form, 'note') ?? undefined,
    blockedReason: lineOf(form, 'blockedReason'),
    isFlagged: textsOf(form, 'isFlagged').length > 0,
    enteredOn: dateOf(form, 'enteredOn') ?? undefined,
  });
}
