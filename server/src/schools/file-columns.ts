import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { columnKey } from '@due-regard/shared/imports/table.ts';
import type { Table } from '@due-regard/shared/imports/table.ts';

interface Wanted<Column extends string> {
  /** The name that each column has in the file. */
  readonly columns: Readonly<Record<Column, string>>;
  readonly required: readonly NoInfer<Column>[];
}

interface Found<Column extends string> {
  /** Where each column stands among the cells of a row. */
  readonly places: ReadonlyMap<Column, number>;
  /** Columns that are needed and missing, and those that are there twice. */
  readonly problems: readonly RowProblem[];
}

/** The columns of a table by their names, wherever they stand. */
export function columnsOf<Column extends string>(table: Table, { columns, required }: Wanted<Column>): Found<Column> {
  const keys = table.header.map(columnKey);
  const places = new Map<Column, number>();
  const problems: RowProblem[] = [];
  for (const column of columnNames(columns)) {
    const key = columnKey(columns[column]);
    const place = keys.indexOf(key);
    if (place >= 0) places.set(column, place);
    else if (required.includes(column)) problems.push(rowProblem('column-missing', { column: columns[column] }));
    if (place !== keys.lastIndexOf(key)) problems.push(rowProblem('column-repeated', { column: columns[column] }));
  }
  return { places, problems };
}

/** The keys of a total record are its columns. */
function columnNames<Column extends string>(columns: Readonly<Record<Column, string>>): readonly Column[] {
  return Object.keys(columns) as Column[];
}
