import { longDate } from '@due-regard/shared/calendar/words.ts';
import { saidRags } from '@due-regard/shared/plans/action.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';
import { ActionFormPage } from './ActionFormPage.tsx';
import type { ActionReply } from './ActionFormPage.tsx';

const words: Readonly<Record<string, FieldWords>> = {
  rag: choice('the colour'),
  fromOn: {
    noun: 'the day from which it holds',
    codes: {
      'in-the-future': 'The day from which it holds must be today or earlier',
      'before-start': 'The action was not there yet on that day',
    },
  },
  untilOn: {
    noun: 'its last day',
    codes: { 'before-start': 'Its last day must not lie before the day from which it holds' },
  },
  reason: { noun: 'why the colour of the rule is not right' },
};

export function RagPage() {
  return (
    <ActionFormPage title="Set a colour against the rule" to={actionWriting.override}>
      {(reply) => <RagForm reply={reply} />}
    </ActionFormPage>
  );
}

function RagForm({ reply: { action, dates } }: { readonly reply: ActionReply }) {
  const { authority } = useHere();
  const { state, actionId } = action;
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(actionWriting.override, { params: { authority, id: actionId }, body: overrideOf(form) }),
    after: (form) => ({
      to: `/${authority}/actions/${actionId}`,
      said: `${action.title}: ${textOf(form, 'rag') ?? 'colour'}, against the rule`,
    }),
  });
  return (
    <>
      <p className="govuk-body">
        {state.derivedRag === null
          ? 'It is on hold or superseded, so that the rule gives it no colour.'
          : `By the rule it is ${state.derivedRag}.`}{' '}
        What the rule gives is always shown beside your word. Evidence alone makes an action blue.
      </p>
      {state.override !== null && (
        <p className="govuk-body">
          Since {longDate(state.override.fromOn)} it is set to {state.override.rag}: “{state.override.reason}”.{' '}
          <TextLink href={`/${authority}/actions/${actionId}/withdraw/colour/${state.override.overrideId}`}>
            Let the rule give the colour again
          </TextLink>
        </p>
      )}
      <Form {...sending} onSubmit={save} submit="Save the colour" label="Colour">
        <Radios name="rag" legend="Colour" items={saidRags.map((rag) => ({ value: rag, label: colourNames[rag] }))} />
        <DateInput name="fromOn" legend="From" defaultValue={dates.asAt} />
        <DateInput name="untilOn" legend="Until (optional)" hint="Its last day. Empty: until it is withdrawn" />
        <Textarea name="reason" label="Why?" hint="It is shown with the colour. No names of people" rows={3} />
      </Form>
    </>
  );
}

const colourNames = { green: 'Green', amber: 'Amber', red: 'Red' } as const;

function overrideOf(form: FormData): BodyOf<typeof actionWriting.override> {
  return fromForm<BodyOf<typeof actionWriting.override>>({
    rag: textOf(form, 'rag') ?? undefined,
    fromOn: dateOf(form, 'fromOn') ?? undefined,
    untilOn: dateOf(form, 'untilOn'),
    reason: lineOf(form, 'reason') ?? undefined,
  });
}
