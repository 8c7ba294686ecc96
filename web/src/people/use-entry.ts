import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import type { ApiProblem } from '../api.ts';
import type { FieldError } from '../design-system/form-errors.ts';
import { saved } from '../design-system/saved.ts';
import { formProblems } from '../form-problems.ts';
import type { FieldWords } from '../words.ts';
import { welcome } from './session.ts';

export interface EntryProps {
  readonly send: (form: FormData) => Promise<{ readonly person: PersonReply }>;
  readonly words: Readonly<Record<string, FieldWords>>;
  /** The sentence on the page where the person arrives. */
  readonly said: string;
  /** Where that is; the person's council where absent. */
  readonly to?: string | undefined;
}

export interface Entry {
  readonly enter: (form: FormData) => void;
  readonly isSending: boolean;
  readonly errors: readonly FieldError[];
}

/** A form that sets a password and signs in with it. */
export function useEntry({ send, words, said, to }: EntryProps): Entry {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation<{ readonly person: PersonReply }, ApiProblem, FormData>({
    mutationFn: send,
    onSuccess: ({ person }) => {
      welcome(queries, person);
      void navigate(to ?? homeOf(person), { replace: true, state: saved(said) });
    },
  });
  const errors = useMemo(() => formProblems(error, words), [error, words]);
  return { enter: mutate, isSending: isPending, errors };
}

function homeOf({ authorities }: PersonReply): string {
  const [only] = authorities;
  return only !== undefined && authorities.length === 1 ? `/${only.code}` : '/';
}
