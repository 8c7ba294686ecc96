import { useMemo, useState } from 'react';
import type { FieldError } from '../design-system/form-errors.ts';

interface LeftOutErrors {
  readonly errors: readonly FieldError[];
  /** To be called when the file is sent to be taken in. */
  readonly onSent: () => void;
}

/**
 * What was wrong with a file when it was sent to be taken in, without the question about rows to be left out once
 * somebody has answered above for all of them: it is asked no more.
 */
export function useLeftOutErrors(all: readonly FieldError[], left: number): LeftOutErrors {
  const [leftWhenSent, setLeftWhenSent] = useState(0);
  const isAnswered = left === 0 && leftWhenSent > 0;
  const errors = useMemo(
    () => (isAnswered ? all.filter(({ field }) => field !== 'leaveOutBadRows') : all),
    [all, isAnswered],
  );
  return { errors, onSent: () => setLeftWhenSent(left) };
}
