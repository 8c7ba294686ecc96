import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { linkApi } from '@due-regard/shared/people/api.ts';
import type { ApiProblem } from '../api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Form } from '../design-system/Form.tsx';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { NewPasswordInput, newPasswordWords, passwordOf } from './NewPasswordInput.tsx';
import { UnusableLink } from './UnusableLink.tsx';
import { useEntry } from './use-entry.ts';

type Look = Awaited<ReturnType<typeof look>>;

/** Where an invitation and a reset lead: whoever holds the link sets a password and is signed in. */
export function JoinPage() {
  const link = useSearchParams()[0].get('link') ?? '';
  const question = useQuery<Look, ApiProblem>({
    queryKey: ['link', link],
    queryFn: async () => look(link),
    // Once it has been used there is nothing more to ask of it.
    staleTime: 'static',
    retry: false,
  });
  const isReset = question.data?.purpose === 'reset';
  return (
    <Page title={isReset ? 'Set a new password' : 'Join'}>
      {question.error !== null && question.error.kind === 'not-valid' ? (
        <UnusableLink />
      ) : (
        <Asked question={question} words="Looking what the link is for">
          {(reply) => (reply.purpose === 'set-up' ? <ForSetUp link={link} /> : <JoinForm link={link} reply={reply} />)}
        </Asked>
      )}
    </Page>
  );
}

async function look(link: string) {
  return call(linkApi.look, { body: { link } });
}

function ForSetUp({ link }: { readonly link: string }) {
  return (
    <p className="govuk-body">
      This link is for the first set-up.{' '}
      <TextLink href={`/set-up?${new URLSearchParams({ link }).toString()}`}>Go to the set-up</TextLink>
    </p>
  );
}

const words = { password: newPasswordWords };

function JoinForm({ link, reply: { purpose, name, email } }: { readonly link: string; readonly reply: Look }) {
  const { enter, isSending, errors } = useEntry({
    send: async (form) => call(linkApi.accept, { body: { link, password: passwordOf(form, 'password') } }),
    words,
    said: 'Your password is set and you are signed in',
  });
  return (
    <>
      <p className="govuk-body">
        {purpose === 'reset'
          ? 'Set a new password for your account. Every other session of yours ends.'
          : 'You have been invited. Choose a password, and you are signed in.'}
      </p>
      <SummaryList
        rows={[
          { key: 'Name', value: name },
          { key: 'E-mail address', value: email },
        ]}
      />
      <Form errors={errors} onSubmit={enter} isSending={isSending} submit="Set the password and sign in">
        <NewPasswordInput name="password" label="Password" email={email ?? undefined} />
      </Form>
    </>
  );
}
