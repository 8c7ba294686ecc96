import type * as core from 'zod/v4/core';

/** What is wrong with an answer, as the code that the words of the screen know: our own, or that of the kind of fault. */
export function issueCode(issue: core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  return /^[a-z][a-z-]*$/.test(issue.message) ? issue.message : issue.code.replaceAll('_', '-');
}
