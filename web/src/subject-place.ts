import type { DeadlineSubject } from '@due-regard/shared/deadlines/deadline.ts';

/** Where what a deadline or a thing to check is about is dealt with; undefined while there is no page of it. */
export function subjectPlace(authority: string, { kind }: DeadlineSubject): string | undefined {
  return kind === 'training' ? `/${authority}/training/gaps` : undefined;
}
