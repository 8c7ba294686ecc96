import type { ApiProblem } from '../api.ts';
import { Problem } from './Problem.tsx';

export interface FailedProps {
  /** The `error` of a query or a mutation. */
  readonly error: ApiProblem;
  readonly hasHeading?: boolean | undefined;
}

/** What to show in place of an answer that did not come. */
export function Failed({ error: { kind, problem }, hasHeading }: FailedProps) {
  return <Problem kind={kind} detail={problem?.detail} requestId={problem?.requestId} hasHeading={hasHeading} />;
}
