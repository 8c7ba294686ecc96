import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
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
import { useBackTo } from './list-address.ts';

const words: Readonly<Record<string, FieldWords>> = {
  dueOn: {
    noun: 'the day now promised',
    codes: {
      'same-day': 'It is promised for that day already: enter another',
      'before-start': 'The day now promised must not lie before the action starts',
    },
  },
  revisedOn: {
    noun: 'the day on which this was agreed',
    codes: {
      'in-the-future': 'The day on which this was agreed must be today or earlier',
      'before-start': 'The action was not there yet on that day',
    },
  },
  reason: { noun: 'why another day is promised' },
};

export function DuePage() {
  return (
    <ActionFormPage
      title="Promise another day"
      to={actionWriting.putOff}
      intro={
        <p className="govuk-body">
          The day first promised stays and is always shown beside the new one. The action is late only once the new day
          has passed; in the shares of those due it goes on counting from the first.
        </p>
      }
    >
      {(reply) => <DueForm reply={reply} />}
    </ActionFormPage>
  );
}

function DueForm({ reply: { action, dates } }: { readonly reply: ActionReply }) {
  const { authority } = useHere();
  const back = useBackTo(action.actionId);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(actionWriting.putOff, {
        params: { authority, id: action.actionId },
        body: revisionOf(form, action.state.dueOn),
      }),
    after: (form) => ({ to: back, said: `${action.title}: promised for ${dayWords(form)}` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the day" label="Another day">
      <DateInput name="dueOn" legend="Now promised for" hint="Such as 31 3 2019" />
      <DateInput name="revisedOn" legend="When was this agreed?" defaultValue={dates.asAt} />
      <Textarea name="reason" label="Why?" hint="It goes into the record. No names of people" rows={3} />
    </Form>
  );
}

function revisionOf(form: FormData, was: IsoDate | null): BodyOf<typeof actionWriting.putOff> {
  return fromForm<BodyOf<typeof actionWriting.putOff>>({
    dueOn: dateOf(form, 'dueOn') ?? undefined,
    revisedOn: dateOf(form, 'revisedOn') ?? undefined,
    reason: lineOf(form, 'reason') ?? undefined,
    was,
  });
}

/** It was taken, so it is a day. */
function dayWords(form: FormData): string {
  const day = parseIsoDate(dateOf(form, 'dueOn') ?? '');
  return day === undefined ? 'another day' : longDate(day);
}
