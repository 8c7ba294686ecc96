import { useState } from 'react';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Form } from '../../design-system/Form.tsx';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Loading } from '../../design-system/Loading.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { actionAnswers } from './action-answers.ts';
import { useActionChoices } from './action-choices.ts';
import { actionWords } from './action-words.ts';
import { ActionFields } from './ActionFields.tsx';
import { ActionFormPage } from './ActionFormPage.tsx';
import type { ActionReply } from './ActionFormPage.tsx';
import { ChangeWay, wayOf, wayWords } from '../../ChangeWay.tsx';

const words = { ...actionWords, ...wayWords };

export function ChangeActionPage() {
  return (
    <ActionFormPage title="Change an action" to={actionWriting.change}>
      {({ action }) => <ChangeActionForm shown={action} />}
    </ActionFormPage>
  );
}

function ChangeActionForm({ shown }: { readonly shown: ActionReply['action'] }) {
  const { authority } = useHere();
  const choices = useActionChoices();
  // As it was when the form was opened: what is asked for anew meanwhile must not hide that somebody was quicker.
  const [action] = useState(shown);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(actionWriting.change, { params: { authority, id: action.factId }, body: changeOf(form) }),
    after: (form) => ({
      to: `/${authority}/actions/${action.actionId}`,
      said: `${lineOf(form, 'title') ?? 'Action'}: saved`,
    }),
  });
  if (choices === undefined) return <Loading words="Loading the obligations" />;
  return (
    <>
      <Form {...sending} onSubmit={save} submit="Save the action" label="Action">
        <ActionFields choices={choices} start={action} />
        <ChangeWay since={action.validFrom} />
      </Form>
      <p className="govuk-body">
        <TextLink href={`/${authority}/actions/${action.actionId}/withdraw/action/${action.factId}`}>
          Withdraw an action that was entered by mistake
        </TextLink>
      </p>
    </>
  );
}

function changeOf(form: FormData): BodyOf<typeof actionWriting.change> {
  return fromForm<BodyOf<typeof actionWriting.change>>({ ...actionAnswers(form), ...wayOf(form) });
}
