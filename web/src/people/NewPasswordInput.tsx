import { shortestPassword } from '@due-regard/shared/people/password.ts';
import { PasswordInput } from '../design-system/PasswordInput.tsx';
import type { FieldWords } from '../words.ts';

export interface NewPasswordInputProps {
  readonly name: string;
  readonly label: string;
  /** Whose password it is, for the browser's own list of passwords. */
  readonly email?: string | undefined;
}

/** A password to be set: long enough, with no rules on kinds of character. */
export function NewPasswordInput({ name, label, email }: NewPasswordInputProps) {
  return (
    <>
      {email !== undefined && <input type="text" autoComplete="username" value={email} readOnly hidden />}
      <PasswordInput
        name={name}
        label={label}
        hint={`At least ${String(shortestPassword)} characters. Four words that have nothing to do with each other are easy to remember and hard to guess`}
        autoComplete="new-password"
      />
    </>
  );
}

export const newPasswordWords: FieldWords = {
  noun: 'a password',
  codes: {
    'too-short': `The password must have at least ${String(shortestPassword)} characters`,
    'too-long': 'The password must be shorter',
    'too-common': 'Choose another password: this one is among the first that somebody would try',
  },
};

/** A password as it was typed: a space at its end belongs to it. */
export function passwordOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
