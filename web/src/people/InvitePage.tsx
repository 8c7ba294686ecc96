import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { call } from '../api.ts';
import type { ApiProblem, BodyOf, ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { textOf } from '../design-system/form-data.ts';
import type { FieldError } from '../design-system/form-errors.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { saved } from '../design-system/saved.ts';
import { TextInput } from '../design-system/TextInput.tsx';
import { formProblems } from '../form-problems.ts';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import type { FieldWords } from '../words.ts';
import { Allowed } from './Allowed.tsx';
import { OneTimeLink } from './OneTimeLink.tsx';
import { lastDayErrors, rolesOf, rolesWords } from './roles-of-form.ts';
import { RolesField } from './RolesField.tsx';
import { peopleCrumbs } from './crumbs.ts';

export function InvitePage() {
  const { authority } = useHere();
  return (
    <Page title="Invite somebody" section="People" breadcrumbs={peopleCrumbs(authority)}>
      <Allowed to={peopleApi.invite}>
        <Invite />
      </Allowed>
    </Page>
  );
}

const words: Readonly<Record<string, FieldWords>> = {
  name: { noun: 'their name' },
  email: { noun: 'their e-mail address' },
  roles: rolesWords,
};

function Invite() {
  const { authority } = useHere();
  const invite = useInvite();
  const [lastDays, setLastDays] = useState<readonly FieldError[]>([]);
  const problems = useMemo(() => formProblems(invite.error, words), [invite.error]);
  const { data, variables } = invite;
  function send(form: FormData): void {
    const wrong = lastDayErrors(form);
    setLastDays(wrong);
    if (wrong.length === 0) invite.mutate(form);
  }
  if (data?.invitation)
    return (
      <>
        <OneTimeLink
          title={`Invitation for ${(variables && textOf(variables, 'name')) ?? 'them'}`}
          {...data.invitation}
        />
        <p className="govuk-body">
          <TextLink href={places.people(authority)}>Back to the people</TextLink>
        </p>
      </>
    );
  return (
    <Form
      errors={lastDays.length > 0 ? lastDays : problems}
      onSubmit={send}
      isSending={invite.isPending}
      submit="Invite them"
    >
      <TextInput name="name" label="Name" autoComplete="off" />
      <TextInput
        name="email"
        label="Work e-mail address"
        hint="They sign in with it. Nothing is sent to it: you hand over a link yourself"
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
      <RolesField />
    </Form>
  );
}

function useInvite() {
  const { authority } = useHere();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation<ReplyOf<typeof peopleApi.invite>, ApiProblem, FormData>({
    mutationFn: async (form) =>
      call(peopleApi.invite, {
        params: { authority },
        body: fromForm<BodyOf<typeof peopleApi.invite>>({
          name: textOf(form, 'name') ?? '',
          email: textOf(form, 'email') ?? undefined,
          roles: rolesOf(form),
        }),
      }),
    onSuccess: ({ invitation }, form) => {
      void queries.invalidateQueries();
      // Somebody with an account keeps their own password: there is nothing to hand over.
      if (invitation === null)
        void navigate(places.people(authority), {
          state: saved(`${textOf(form, 'name') ?? 'They'} can sign in here with the password they have already`),
        });
    },
  });
}
