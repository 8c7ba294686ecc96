import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { queryOf } from '../api.ts';
import type { ApiProblem, Asking } from '../api.ts';
import type { JobUnderWay } from '../follow-job.ts';
import { useHere } from '../here.ts';

export interface Answering<Answer> {
  readonly answer: (answer: Answer) => void;
  readonly isSending: boolean;
  /** Comparing all of a large file again goes on for a while. */
  readonly job: JobUnderWay | undefined;
  /** What was answered last, whatever came of it. */
  readonly tried: Answer | undefined;
  /** Why it was not taken. */
  readonly error: ApiProblem | null;
  /** The file after the last answer that was taken. */
  readonly batch: BatchReply | undefined;
  /** Somebody else answered something first, so this was not taken: told here and not as an error of the form. */
  readonly late: string | undefined;
}

/** Answers one thing that a file leaves open; the file is then shown as it is compared with that. */
export function useAnswer<Answer>(
  id: string,
  send: (answer: Answer, asking: Asking) => Promise<BatchReply>,
): Answering<Answer> {
  const { authority } = useHere();
  const queries = useQueryClient();
  const [job, setJob] = useState<JobUnderWay>();
  const { mutate, error, isPending, data, variables } = useMutation<BatchReply, ApiProblem, Answer>({
    mutationFn: (answer) => send(answer, { onJob: setJob }),
    onSettled: () => setJob(undefined),
    onSuccess: (batch) => {
      const { queryKey } = queryOf(importApi.find, { params: { authority, id } });
      queries.setQueryData(queryKey, batch);
      void queries.invalidateQueries();
    },
    onError: ({ kind }) => {
      if (kind === 'stale') void queries.invalidateQueries();
    },
  });
  const isLate = error?.kind === 'stale';
  return {
    answer: mutate,
    isSending: isPending,
    job,
    tried: variables,
    error: isLate ? null : error,
    batch: data,
    late: isLate ? lateWords : undefined,
  };
}

const lateWords =
  'Your answer was not taken: somebody else answered something about this file meanwhile. This is the file as it is now.';
