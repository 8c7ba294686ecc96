import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { withDates } from './address.ts';
import type { ApiProblem, Asking } from './api.ts';
import type { FieldError } from './design-system/form-errors.ts';
import { saved } from './design-system/saved.ts';
import type { JobUnderWay } from './follow-job.ts';
import { formProblems } from './form-problems.ts';
import { useHere } from './here.ts';
import { withToday } from './today.ts';
import type { FieldWords } from './words.ts';

interface Saved {
  readonly to: string;
  readonly said: string;
  /** The question about what is gone now: while its page is left it is not asked once more. */
  readonly gone?: QueryKey | undefined;
}

export interface SaveProps<Answers, Reply> {
  /** Given `onJob` to pass on to `call` where the work may take long. */
  readonly send: (answers: Answers, asking: Asking) => Promise<Reply>;
  /** The form's fields in words; written once outside the component, so that errors keep their place. */
  readonly words: Readonly<Record<string, FieldWords>>;
  /** Where the reader goes, and the sentence in the green banner there: it names the thing. */
  readonly after: (answers: Answers, reply: Reply) => Saved;
}

export interface Saving<Answers> {
  readonly save: (answers: Answers) => void;
  readonly isSending: boolean;
  /** The last try was not saved. */
  readonly isRefused: boolean;
  /** Long work that the server goes on with; a form given it shows how far it is. */
  readonly job: JobUnderWay | undefined;
  readonly errors: readonly FieldError[];
  /** Somebody else was quicker: the form offers to load the page anew. */
  readonly isStale: boolean;
}

/** What every form does: send, tell what is wrong, or go on with a banner and with every figure asked for anew. */
export function useSave<Answers, Reply>({ send, words, after }: SaveProps<Answers, Reply>): Saving<Answers> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [job, setJob] = useState<JobUnderWay>();
  const { mutate, isPending, error } = useMutation<Reply, ApiProblem, Answers>({
    mutationFn: (answers) => send(answers, { onJob: setJob }),
    onSettled: () => setJob(undefined),
    onSuccess: (reply, answers) => {
      const { to, said, gone = [] } = after(answers, reply);
      const left = hashKey(gone);
      void queries.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== left });
      void navigate(withDates(to, search), { state: saved(said) });
    },
  });
  const { council } = useHere();
  const errors = useMemo(() => formProblems(error, withToday(words, council)), [error, words, council]);
  return {
    save: mutate,
    isSending: isPending,
    isRefused: error !== null,
    job,
    errors,
    isStale: error?.kind === 'stale',
  };
}
