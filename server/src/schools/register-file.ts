import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import type { Cell, Table, TableRow } from '@due-regard/shared/imports/table.ts';
import { readRegisterRow } from '@due-regard/shared/schools/read-register-row.ts';
import type { RegisterCells } from '@due-regard/shared/schools/read-register-row.ts';
import { registerColumns, requiredColumns, shiftingColumns } from '@due-regard/shared/schools/register-columns.ts';
import type { RegisterColumn } from '@due-regard/shared/schools/register-columns.ts';
import type { RegisterRow } from '@due-regard/shared/schools/register-row.ts';
import type { Reading } from '../imports/importer.ts';
import type { TableOptions } from '../imports/table/parse-table.ts';
import { readTable } from '../imports/table/read-table.ts';
import { columnsOf } from './file-columns.ts';
import { noteSentence, warningSentences } from './file-notes.ts';

/** A register file as understood. */
export interface RegisterFile {
  readonly rows: readonly RegisterRow[];
  readonly refused: readonly RowProblem[];
  /** Rows that were taken, but that a person should look at. */
  readonly warnings: readonly RowProblem[];
  /** What the file holds: no other type, and no other authority's school, can disappear by it. */
  readonly kinds: { readonly typeCodes: readonly string[]; readonly laCodes: readonly string[] };
}

/** How a register is looked for in a file: three of the names that every layout has, and only the columns we hold. */
export const registerTable: TableOptions = {
  header: { names: requiredColumns.map((column) => registerColumns[column]), atLeast: 3 },
  columns: Object.values(registerColumns),
};

/**
 * @param authority whose rows are meant: what is wrong with other authorities' rows is then left to them
 * @returns the rows of a register file (GIAS, any of its layouts), the bad ones, and what to look at in words
 */
export async function readRegisterFile(bytes: Uint8Array, authority?: string): Promise<Reading<RegisterRow>> {
  const result = await tableOf(bytes);
  if (!result.ok) return { rows: [], refused: result.problems, notes: [] };
  const { rows, refused, warnings } = readRegister(result.table, authority);
  return { rows, refused, notes: [...result.table.notes.map(noteSentence), ...warningSentences(warnings)] };
}

const tables = new WeakMap<Uint8Array, ReturnType<typeof readTable>>();

/** A national file is held against 150 authorities, and read once. */
function tableOf(bytes: Uint8Array): ReturnType<typeof readTable> {
  const known = tables.get(bytes) ?? readTable(bytes, registerTable);
  tables.set(bytes, known);
  return known;
}

/** The code of rows that belong to no local authority, such as British schools overseas. */
const noAuthority = '000';

/** How many rows of a register belong to no council, and so are taken by none. */
export async function rowsOfNoAuthority(bytes: Uint8Array): Promise<number> {
  const { rows } = await readRegisterFile(bytes);
  return rows.filter(({ laCode }) => laCode === noAuthority).length;
}

/** The authorities that a register file names, in the order of their codes; a file that cannot be read names none. */
export async function authoritiesNamed(
  bytes: Uint8Array,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { rows } = await readRegisterFile(bytes);
  const names = new Map(rows.map(({ laCode, laName }) => [laCode, laName]));
  names.delete(noAuthority);
  return Array.from(names, ([code, name]) => ({ code, name })).toSorted((one, other) =>
    one.code.localeCompare(other.code),
  );
}

/** A table as a register: columns by name, rows told or refused one by one, each URN once. */
export function readRegister(table: Table, authority?: string): RegisterFile {
  const { places, problems } = columnsOf(table, { columns: registerColumns, required: requiredColumns });
  const hasStatus = places.has('statusCode') || places.has('statusName');
  const refused = [...problems];
  if (!hasStatus) refused.push(rowProblem('column-missing', { column: registerColumns.statusCode }));
  if (refused.length === 0 && table.rows.length === 0) refused.push(rowProblem('no-rows'));
  const readable = refused.length === 0 ? table.rows : [];
  const rows: RegisterRow[] = [];
  const warnings: RowProblem[] = [];
  const seen = new Set<string>();
  for (const tableRow of readable) {
    const cells = cellsOf(table, tableRow, places);
    const reading = readRegisterRow(cells);
    const isElsewhere = authority !== undefined && authorityOf(cells, authority) !== authority;
    if ('refused' in reading) refused.push(...(isElsewhere ? [] : reading.refused.map(ofSchool(cells))));
    else if (seen.has(reading.row.urn)) refused.push(...(isElsewhere ? [] : [repeated(tableRow, reading.row.urn)]));
    else {
      seen.add(reading.row.urn);
      rows.push(reading.row);
      warnings.push(...(isElsewhere ? [] : [...raggedWarning(table, tableRow), ...reading.warnings]));
    }
  }
  return { rows, refused, warnings, kinds: kindsOf(rows) };
}

function ofSchool({ name }: RegisterCells): (problem: RowProblem) => RowProblem {
  const school = cellText(name).trim().slice(0, longestName);
  return (problem) => (school === '' ? problem : { ...problem, school });
}
const longestName = 200;

/** The authority that a row names; a row that names none is everybody's. */
function authorityOf({ laCode }: RegisterCells, otherwise: string): string {
  const code = cellText(laCode).trim();
  return /^\d{1,3}$/.test(code) ? code.padStart(3, '0') : otherwise;
}

type Places = ReadonlyMap<RegisterColumn, number>;

/**
 * The cells of one row by meaning. In a row with more cells than the file has columns the values after the phase stand
 * under other names (a head teacher's first name under "Town"), so those columns are left unsaid.
 */
function cellsOf(table: Table, row: TableRow, places: Places): RegisterCells {
  const isShifted = hasShifted(table, row);
  const width = table.columnCount - row.missing;
  const said = Array.from(places).flatMap(([column, place]): readonly (readonly [RegisterColumn, Cell])[] => {
    const isThere = (table.positions[place] ?? 0) < width && !(isShifted && shiftingColumns.has(column));
    return isThere ? [[column, row.cells[place] ?? '']] : [];
  });
  return { rowNumber: row.rowNumber, ...Object.fromEntries(said) };
}

/** A cell beyond the columns of a spreadsheet is a remark at the side; in a text file it moves what stands before it. */
function hasShifted(table: Table, row: TableRow): boolean {
  return table.kind === 'csv' && row.extra > 0;
}

function raggedWarning(table: Table, row: TableRow): readonly RowProblem[] {
  if (!hasShifted(table, row)) return [];
  const value = `${table.columnCount + row.extra} cells, ${table.columnCount} columns`;
  return [rowProblem('row-under-wrong-names', { row: row.rowNumber, value })];
}

function repeated(row: TableRow, urn: string): RowProblem {
  return rowProblem('urn-repeated', { row: row.rowNumber, column: registerColumns.urn, value: urn });
}

function kindsOf(rows: readonly RegisterRow[]): RegisterFile['kinds'] {
  const typeCodes = new Set(rows.flatMap((row) => row.typeCode ?? []));
  const laCodes = new Set(rows.map((row) => row.laCode));
  return {
    typeCodes: Array.from(typeCodes).toSorted((one, other) => Number(one) - Number(other)),
    laCodes: Array.from(laCodes).toSorted(),
  };
}
