import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { InputOf } from '@due-regard/shared/http/endpoint.ts';
import { linkApi } from '@due-regard/shared/people/api.ts';
import { councilOfCode, trialCode } from '@due-regard/shared/people/council-codes.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Fieldset } from '../design-system/Fieldset.tsx';
import { textOf } from '../design-system/form-data.ts';
import { fromForm } from '../design-system/from-form.ts';
import { Form } from '../design-system/Form.tsx';
import { Page } from '../design-system/Page.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { about } from '../site.ts';
import { NewPasswordInput, newPasswordWords, passwordOf } from './NewPasswordInput.tsx';
import { UnusableLink } from './UnusableLink.tsx';
import { useEntry } from './use-entry.ts';

/** The first start: one council and its first person, who is lead and administrator. */
export function SetUpPage() {
  const link = useSearchParams()[0].get('link');
  const isOpen = useQuery(about).data?.isSetUpOpen;
  return (
    <Page title="Set up your council">
      {isOpen === false && <AlreadySetUp />}
      {isOpen !== false && (link === null ? <UnusableLink /> : <SetUpForm link={link} />)}
    </Page>
  );
}

function AlreadySetUp() {
  return (
    <p className="govuk-body">
      This has been set up already. <TextLink href="/sign-in">Sign in</TextLink>, or ask an administrator to invite you.
    </p>
  );
}

type Body = InputOf<NonNullable<typeof linkApi.setUp.body>>;

const words = {
  link: { noun: 'the link', codes: { link: 'The link is not complete: copy the whole of it' } },
  'council.code': {
    noun: 'the code of the council',
    codes: {
      authority: 'The code is three figures, like 825',
      'no-council': 'No council has this code: look it up in the school register',
    },
  },
  'council.name': { noun: 'the name of the council' },
  'council.nation': { noun: 'the nation', codes: { 'invalid-value': 'Choose England or Wales' } },
  'person.name': { noun: 'your name' },
  'person.email': { noun: 'your e-mail address' },
  'person.password': newPasswordWords,
};

function SetUpForm({ link }: { readonly link: string }) {
  const { enter, isSending, errors } = useEntry({
    send: async (form) => call(linkApi.setUp, { body: bodyOf(form, link) }),
    words,
    said: 'Your council is set up and you are signed in',
  });
  return (
    <Form errors={errors} onSubmit={enter} isSending={isSending} submit="Set up and sign in">
      <Fieldset legend="The council" legendSize="m">
        <CouncilCode />
        <TextInput name="council.name" label="Name" hint="As papers print it, for instance Ridgeway County Council" />
        <Radios
          name="council.nation"
          legend="Nation"
          items={[
            { value: 'england', label: 'England' },
            { value: 'wales', label: 'Wales' },
          ]}
        />
      </Fieldset>
      <Fieldset legend="You" legendSize="m">
        <p className="govuk-hint">
          You become Prevent lead and administrator; you can invite others and give roles away.
        </p>
        <TextInput name="person.name" label="Your name" autoComplete="name" />
        <TextInput name="person.email" label="Your work e-mail address" type="email" autoComplete="username" />
        <NewPasswordInput name="person.password" label="A password" />
      </Fieldset>
    </Form>
  );
}

/** The council that the code typed belongs to is named at once: the code stays for good. */
function CouncilCode() {
  const [code, setCode] = useState('');
  return (
    <>
      <TextInput
        name="council.code"
        label="Code"
        hint="Three figures given by the Department for Education; the school register uses it too, for instance 825. It stays for good"
        inputMode="numeric"
        width={3}
        onChange={(event) => setCode(event.currentTarget.value.trim())}
      />
      <p className="govuk-body">
        <output>{/^\d{3}$/.test(code) && codeWords(code)}</output>
      </p>
    </>
  );
}

function codeWords(code: string): string {
  const council = councilOfCode(code);
  if (council !== undefined) return `${code} is ${council}.`;
  return code === trialCode ? `${code} is no council’s code: for trials.` : `No council has the code ${code}.`;
}

function bodyOf(form: FormData, link: string): Body {
  return fromForm<Body>({
    link,
    council: {
      code: textOf(form, 'council.code') ?? '',
      name: textOf(form, 'council.name') ?? '',
      nation: textOf(form, 'council.nation'),
    },
    person: {
      name: textOf(form, 'person.name') ?? '',
      email: textOf(form, 'person.email') ?? undefined,
      password: passwordOf(form, 'person.password'),
    },
  });
}
