import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';

/** Thrown inside the reader to leave a file unread; it never leaves {@link parseTable}, which answers with the problem. */
export class Unreadable extends Error {
  readonly problem: RowProblem;

  constructor(reason: ReasonCode, where: Parameters<typeof rowProblem>[1] = {}) {
    super(reason);
    this.name = 'Unreadable';
    this.problem = rowProblem(reason, where);
  }
}
