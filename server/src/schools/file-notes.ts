import { noteWords } from '@due-regard/shared/imports/notes.ts';
import type { TableNote } from '@due-regard/shared/imports/table.ts';

/** What was noticed while a file was read, as a sentence with its count and a few values. */
export function noteSentence({ code, count, examples }: TableNote): string {
  const counted = count > 1 ? ` (${count})` : '';
  const values = examples.length === 0 ? '' : ` ${examples.map((value) => `“${value}”`).join(', ')}`;
  return `${noteWords[code]}${counted}${values}`;
}
