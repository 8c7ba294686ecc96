import { stringify } from 'csv-stringify/sync';
import { withoutFormula } from '@due-regard/shared/imports/formula-text.ts';
import { demonstrationWords, documentText } from './table-document.ts';
import type { DocumentCell, DocumentTable, TableDocument } from './table-document.ts';

/**
 * The whole document as text: what it is and what must be known, a blank row, then each table under its caption.
 * UTF-8 with its mark and CRLF, as spreadsheet programs expect; no cell begins as a formula does.
 */
export function csvBytes(document: TableDocument): Uint8Array<ArrayBuffer> {
  const lines = [
    document.title,
    ...(document.isDemonstration ? [demonstrationWords] : []),
    ...document.cover,
    ...document.notes,
  ];
  const rows = [...lines.map((line) => [line]), ...document.tables.flatMap(tableRows)];
  const text = stringify(
    rows.map((row) => row.map(plainCell)),
    { record_delimiter: 'windows', bom: true, quoted_match: /[\r\n]/ },
  );
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

function tableRows(table: DocumentTable): readonly (readonly DocumentCell[])[] {
  return [[''], [table.caption], table.columns.map(({ header }) => header), ...table.rows];
}

function plainCell(cell: DocumentCell): string | number {
  if (typeof cell === 'number') return cell;
  return cell === null ? '' : withoutFormula(documentText(cell));
}
