import { noteWords } from '@due-regard/shared/imports/notes.ts';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import { problemSentence } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { TableNote } from '@due-regard/shared/imports/table.ts';

/** What was noticed while a file was read, as a sentence with its count and a few values. */
export function noteSentence({ code, count, examples }: TableNote): string {
  const counted = count > 1 ? ` (${count})` : '';
  const values = examples.length === 0 ? '' : ` ${examples.map((value) => `“${value}”`).join(', ')}`;
  return `${noteWords[code]}${counted}${values}`;
}

const mostOfAKind = 10;

/** Warnings as sentences: the first ten of each kind, and how many more there are. */
export function warningSentences(warnings: readonly RowProblem[]): readonly string[] {
  return Array.from(Map.groupBy(warnings, ({ reason }) => reason).values()).flatMap((same) => {
    const shown = same.slice(0, mostOfAKind).map(problemSentence);
    const [first] = same;
    if (first === undefined || same.length <= mostOfAKind) return shown;
    return [...shown, `${reasonWords[first.reason]} (${same.length - mostOfAKind} more rows)`];
  });
}
