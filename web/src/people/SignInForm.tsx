import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import type { ApiProblem } from '../api.ts';
import { call } from '../api.ts';
import { textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { PasswordInput } from '../design-system/PasswordInput.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { formProblems } from '../form-problems.ts';
import { passwordOf } from './NewPasswordInput.tsx';
import { welcome } from './session.ts';

const words = {
  email: { noun: 'your e-mail address' },
  password: { noun: 'your password' },
};

export interface SignInFormProps {
  /** Filled in where it is known who was here. */
  readonly email?: string | undefined;
  readonly onSignedIn?: (() => void) | undefined;
}

export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const queries = useQueryClient();
  const signIn = useMutation<Awaited<ReturnType<typeof send>>, ApiProblem, FormData>({
    mutationFn: send,
    onSuccess: ({ person }) => {
      welcome(queries, person);
      onSignedIn?.();
    },
  });
  const errors = useMemo(() => formProblems(signIn.error, words), [signIn.error]);
  return (
    <Form
      errors={errors}
      onSubmit={signIn.mutate}
      isSending={signIn.isPending}
      submit="Sign in"
      label="Sign in"
      holdsWork={false}
    >
      <TextInput
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        spellCheck={false}
        defaultValue={email}
      />
      <PasswordInput name="password" label="Password" />
    </Form>
  );
}

function send(form: FormData) {
  return call(sessionApi.signIn, {
    body: { email: textOf(form, 'email') ?? '', password: passwordOf(form, 'password') },
  });
}
