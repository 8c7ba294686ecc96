import { readDate } from '@due-regard/shared/imports/dates.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import type { Cell, Table, TableRow } from '@due-regard/shared/imports/table.ts';
import type { RegisterLink } from '@due-regard/shared/schools/register-row.ts';
import type { Reading } from '../imports/importer.ts';
import type { TableOptions } from '../imports/table/parse-table.ts';
import { readTable } from '../imports/table/read-table.ts';
import { columnsOf } from './file-columns.ts';
import { noteSentence } from './file-notes.ts';

const linkColumns = {
  urn: 'URN',
  linkUrn: 'LinkURN',
  linkName: 'LinkName',
  linkType: 'LinkType',
  establishedOn: 'LinkEstablishedDate',
} as const;
type LinkColumn = keyof typeof linkColumns;

const required: readonly LinkColumn[] = ['urn', 'linkUrn', 'linkType'];
const urnForm = /^\d{5,7}$/;

/** How a links file is looked for in a file. */
export const linksTable: TableOptions = {
  header: { names: required.map((column) => linkColumns[column]), atLeast: 2 },
  columns: Object.values(linkColumns),
};

/** @returns the rows of a links file and the bad ones */
export async function readLinksFile(bytes: Uint8Array): Promise<Reading<RegisterLink>> {
  const result = await readTable(bytes, linksTable);
  if (!result.ok) return { rows: [], refused: result.problems, notes: [] };
  return { ...readLinks(result.table), notes: result.table.notes.map(noteSentence) };
}

/** A table as links, told or refused one by one. */
export function readLinks(table: Table): Pick<Reading<RegisterLink>, 'rows' | 'refused'> {
  const { places, problems } = columnsOf(table, { columns: linkColumns, required });
  if (problems.length > 0) return { rows: [], refused: problems };
  if (table.rows.length === 0) return { rows: [], refused: [rowProblem('no-rows')] };
  const read = table.rows.map((row) => readLink(row, places));
  return {
    rows: read.flatMap(({ link, refused }) => (refused.length === 0 ? [link] : [])),
    refused: read.flatMap(({ refused }) => refused),
  };
}

function readLink(
  row: TableRow,
  places: ReadonlyMap<LinkColumn, number>,
): { link: RegisterLink; refused: RowProblem[] } {
  const refused: RowProblem[] = [];
  function cell(column: LinkColumn): Cell {
    return row.cells[places.get(column) ?? -1] ?? '';
  }
  function refuse(reason: RowProblem['reason'], column: LinkColumn): void {
    refused.push(rowProblem(reason, { row: row.rowNumber, column: linkColumns[column], value: cell(column) }));
  }
  for (const column of ['urn', 'linkUrn'] as const) {
    if (!urnForm.test(cellText(cell(column)).trim())) refuse('urn-not-valid', column);
  }
  if (cellText(cell('linkType')).trim() === '') refuse('link-type-missing', 'linkType');
  for (const column of ['linkName', 'linkType'] as const) {
    if (findPersonalData(cellText(cell(column))) !== undefined) refuse('personal-data', column);
  }
  const established = readDate(cell('establishedOn'), 'day-month');
  if ('refused' in established) refuse(established.refused, 'establishedOn');
  const link = {
    urn: cellText(cell('urn')).trim(),
    linkUrn: cellText(cell('linkUrn')).trim(),
    linkName: cellText(cell('linkName')).trim(),
    linkType: cellText(cell('linkType')).trim(),
    establishedOn: 'day' in established ? established.day : null,
  };
  return { link, refused };
}
