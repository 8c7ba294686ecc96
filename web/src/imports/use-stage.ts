import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { importApi, BatchReply } from '@due-regard/shared/imports/api.ts';
import type { ApiProblem, Asking, QueryOf } from '../api.ts';
import { saved } from '../design-system/saved.ts';
import type { JobUnderWay } from '../follow-job.ts';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { openDayOf } from './bad-row-words.ts';

/** What is said of a file as it is sent. */
export type StageQuery = QueryOf<typeof importApi.stage>;

/** A day of the file of which nobody can say whether its month or its day comes first. */
export interface OpenDay {
  readonly day: string;
  /** The file was sent again without an answer: before that it is a question, and no fault. */
  readonly isMissed: boolean;
}

interface Staging<Given> {
  readonly send: (given: Given, asking: Asking) => Promise<BatchReply>;
}

/** Sends a file to be read and compared, and goes on to its page. */
export function useStage<Given>({ send }: Staging<Given>) {
  const { authority } = useHere();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [job, setJob] = useState<JobUnderWay>();
  const [openDay, setOpenDay] = useState<OpenDay | null>(null);
  const stage = useMutation<BatchReply, ApiProblem, Given>({
    mutationFn: (given) => send(given, { onJob: setJob }),
    onSettled: () => setJob(undefined),
    onError: ({ problem }) => {
      const open = openDayOf(problem?.rows ?? []);
      if (open !== null) setOpenDay((before) => ({ day: open, isMissed: before !== null }));
    },
    onSuccess: ({ batchId, fileName }) => {
      void queries.invalidateQueries();
      void navigate(`${places.imports(authority)}/${batchId}`, {
        state: saved(`${fileName} is read. Nothing of it counts yet: look at it, then take it in`),
      });
    },
  });
  // What was said of one file's days says nothing of another's.
  return { ...stage, job, openDay, forgetDay: () => setOpenDay(null) };
}
