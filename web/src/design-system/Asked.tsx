import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { Failed } from './Failed.tsx';
import { Loading } from './Loading.tsx';
import { OtherDates } from './OtherDates.tsx';

export interface AskedProps<Reply> {
  readonly question: UseQueryResult<Reply, ApiProblem>;
  /** "Loading the figures" */
  readonly words: string;
  readonly children: (reply: Reply) => ReactNode;
}

/** What stands where an answer goes: words while it is on its way, the problem, or the answer. */
export function Asked<Reply>({ question, words, children }: AskedProps<Reply>) {
  if (question.data !== undefined) return children(question.data);
  if (question.error === null) return <Loading words={words} />;
  return (
    <>
      <Failed error={question.error} />
      <OtherDates kind={question.error.kind} />
    </>
  );
}
