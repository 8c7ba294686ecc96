import { cellText, isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { AnswerFile } from '../answer-file.ts';

/**
 * Our own file as text holds its tables one below the other: the rows of the first.
 * @param below what the next one is called, as its caption does
 */
export function firstTable(file: AnswerFile<string>, below: string | undefined): AnswerFile<string> {
  if (below === undefined) return file;
  const end = file.rows.findIndex(({ cells: [first = '', ...others] }) => {
    const [name, count, ...more] = cellText(first).split(/ \((?=\d+\)$)/);
    return name === below && count !== undefined && more.length === 0 && others.every(isBlankCell);
  });
  if (end === -1) return file;
  return { ...file, rows: file.rows.slice(0, end), notes: [...file.notes, `The table “${below}” was not read.`] };
}
