/** What is wrong with a pack that somebody wrote, where, and in words. */
export type PackProblem = {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
};

/** `Line 12, column 5: …` */
export function packProblemSentence({ line, column, message }: PackProblem): string {
  return `Line ${String(line)}, column ${String(column)}: ${message}`;
}
