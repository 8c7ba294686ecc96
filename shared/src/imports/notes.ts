import type { BatchKind } from './batch.ts';

/** What the screen says of each thing noticed while a file was read. */
export const noteWords = {
  'decoded-windows-1252':
    'The file is not UTF-8. It was read as Windows Western European text: check that the names look right.',
  'decoded-utf-16': 'The file was read as UTF-16 text.',
  'rows-above-header': 'Rows above the column names were left out.',
  'blank-rows': 'Blank rows were left out.',
  'rows-with-missing-cells': 'Some rows have fewer cells than there are columns.',
  'rows-with-extra-cells':
    'Some rows have more cells than there are columns; the cells beyond the last column were not read.',
  'columns-without-name': 'Some columns have no name.',
  'columns-with-same-name': 'Some columns share a name.',
  'formulas-without-value': 'Some cells hold a formula whose result is not saved in the file, and were read as blank.',
  'sheets-not-read': 'Other sheets of the workbook were not read.',
} as const;

export type NoteCode = keyof typeof noteWords;

/** What a day under a name that is not known may be of each kind of file, and what to do about it. */
function adviceOn(kind: BatchKind, which: string): string {
  const again = 'in the file and bring it again.';
  if (kind === 'statements' || kind === 'totals')
    return `If ${which} says when staff were trained, name it “Training date” or “DSL trained on” ${again}`;
  if (kind === 'register')
    return `If ${which} answers a question of the form of this register, name it as that question is ${again}`;
  return `If ${which} holds a day that is read of such a file, name it as that column is ${again}`;
}

/** What to do about columns that hold days under a name that is not known. */
export function unreadDaysWords(columns: readonly string[], kind: BatchKind): string {
  const named = columns.map((column) => `“${column}”`).join(', ');
  const subject =
    columns.length === 1 ? `The column ${named} holds days and was` : `The columns ${named} hold days and were`;
  const which = columns.length === 1 ? 'it' : 'one of them';
  return `${subject} not read. ${adviceOn(kind, which)}`;
}
