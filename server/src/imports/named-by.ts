import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import type { NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import type { TableRow } from '@due-regard/shared/imports/table.ts';
import { postcodeOf } from '@due-regard/shared/schools/postcode.ts';
import type { AnswerFile } from './answer-file.ts';

const longestName = 200;
const scientific = /^\d+(?:\.\d+)?e[+-]?\d+$/i;

/** How a row names its organisation, and what of it cannot be read. */
export function namedBy<Column extends string>(
  file: AnswerFile<Column | keyof NamedBy>,
  row: TableRow,
): { readonly named: NamedBy; readonly problems: readonly RowProblem[] } {
  const read = naming.map((column) => readName(file, row, column));
  const [urn = null, dfeNumber = null, name = null, postcode = null] = read.map(({ text }) => text);
  return {
    named: { ...whichNumber(urn, dfeNumber), name, postcode },
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

const naming = ['urn', 'dfeNumber', 'name', 'postcode'] as const;

/** One column may hold URNs and DfE numbers, and is then read as both: of six digits it is a URN. */
function whichNumber(urn: string | null, dfeNumber: string | null): Pick<NamedBy, 'urn' | 'dfeNumber'> {
  if (urn === null || urn !== dfeNumber) return { urn, dfeNumber };
  return /^\d{5,6}$/.test(urn) ? { urn, dfeNumber: null } : { urn: null, dfeNumber };
}

function readName<Column extends string>(
  file: AnswerFile<Column | keyof NamedBy>,
  row: TableRow,
  column: keyof NamedBy,
): { readonly text: string | null; readonly problem?: RowProblem } {
  const cell = file.cellOf(row, column);
  if (answerWord(cell) === 'nothing') return { text: null };
  const text = cellText(cell).trim();
  const reason = reasonAgainst(column, text);
  if (reason === undefined) return { text: column === 'urn' ? text.replace(/\.0+$/, '') : text };
  const value = reason === 'personal-data' ? undefined : cell;
  return { text: null, problem: rowProblem(reason, { row: row.rowNumber, column: file.nameOf(column), value }) };
}

function reasonAgainst(column: keyof NamedBy, text: string): ReasonCode | undefined {
  if (text.length > longestName) return 'text-too-long';
  if ((column === 'urn' || column === 'dfeNumber') && scientific.test(text)) return 'number-in-scientific-form';
  const allowed = column === 'postcode' && postcodeOf(text) !== null ? 'postcode' : undefined;
  return findPersonalData(text, allowed) === undefined ? undefined : 'personal-data';
}
