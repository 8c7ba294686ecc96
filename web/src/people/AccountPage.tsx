import { useQuery } from '@tanstack/react-query';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import { roleNames } from '@due-regard/shared/people/role.ts';
import { call } from '../api.ts';
import { Form } from '../design-system/Form.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { Page } from '../design-system/Page.tsx';
import { PasswordInput } from '../design-system/PasswordInput.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { MyDigests } from './MyDigests.tsx';
import { NewPasswordInput, newPasswordWords, passwordOf } from './NewPasswordInput.tsx';
import { presence } from './session.ts';
import { useEntry } from './use-entry.ts';

export function AccountPage() {
  const person = useQuery(presence).data?.person;
  return <Page title="Your account">{person && <Account person={person} />}</Page>;
}

function Account({ person }: { readonly person: PersonReply }) {
  const { name, email, authorities, session } = person;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Name', value: name },
          { key: 'E-mail address', value: email },
          ...authorities.map((council) => ({
            key: council.name,
            value: inAList(council.roles.map((role) => roleNames[role])),
          })),
          {
            key: 'Signed in until',
            value: `${londonTimeWords(session.endsAt)}, or ${String(session.idleMinutes)} minutes after your last request`,
          },
        ]}
      />
      <p className="govuk-body">Roles are given and taken back by an administrator.</p>
      {authorities.map((council) => (
        <MyDigests key={council.code} council={council} />
      ))}
      <h2 className="govuk-heading-m">Change your password</h2>
      <PasswordForm email={email} />
    </>
  );
}

const words = {
  currentPassword: { noun: 'your present password', codes: { wrong: 'This is not your present password' } },
  newPassword: newPasswordWords,
};

function PasswordForm({ email }: { readonly email: string }) {
  const { enter, isSending, errors } = useEntry({
    send: async (form) =>
      call(sessionApi.changePassword, {
        body: { currentPassword: passwordOf(form, 'currentPassword'), newPassword: passwordOf(form, 'newPassword') },
      }),
    words,
    said: 'Your password is changed, and every other session of yours has ended',
    to: '/account',
  });
  return (
    <Form errors={errors} onSubmit={enter} isSending={isSending} submit="Change the password">
      <PasswordInput name="currentPassword" label="Present password" />
      <NewPasswordInput name="newPassword" label="New password" email={email} />
    </Form>
  );
}
