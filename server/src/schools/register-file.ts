import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
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
  const { notes, told } = await knownOf(bytes);
  const { rows, refused, warnings } = ofAuthority(told, authority);
  return { rows, refused, notes: [...notes, ...warningSentences(warnings)] };
}

/** What a register holds for one authority. */
export interface OwnRegister extends Reading<RegisterRow> {
  /** The types that the whole file holds. */
  readonly coveredTypes: readonly string[];
  /** How many rows are other councils'. */
  readonly ofOthers: number;
}

/** The rows of one authority, and what is wrong with them; what is wrong with other authorities' rows is left to them. */
export async function readOwnRegister(bytes: Uint8Array, authority: string): Promise<OwnRegister> {
  const { notes, told, byAuthority, coveredTypes, taken } = await knownOf(bytes);
  const own = (byAuthority.get(authority) ?? []).concat(byAuthority.get(null) ?? []);
  const rows = own.flatMap(({ row }) => row ?? []);
  return {
    rows,
    refused: [...told.problems, ...own.flatMap(({ refused }) => refused)].toSorted(byRow),
    notes: [...notes, ...warningSentences(own.flatMap(({ warnings }) => warnings))],
    coveredTypes,
    ofOthers: taken - rows.length,
  };
}

function byRow(left: RowProblem, right: RowProblem): number {
  return (left.row ?? 0) - (right.row ?? 0);
}

interface Understood {
  readonly notes: readonly string[];
  readonly told: Told;
  readonly byAuthority: ReadonlyMap<string | null, ToldRow[]>;
  readonly coveredTypes: readonly string[];
  /** How many rows are not refused. */
  readonly taken: number;
}

function knownOf(bytes: Uint8Array): Promise<Understood> {
  const known = understood.get(bytes) ?? understand(bytes);
  understood.set(bytes, known);
  return known;
}

/** A national file is held against 150 authorities, and read and understood once; its cells are not kept. */
const understood = new WeakMap<Uint8Array, Promise<Understood>>();

/** Lets go what was understood of a file, once it has been held against all authorities. */
export function forgetRegister(bytes: Uint8Array): void {
  understood.delete(bytes);
}

async function understand(bytes: Uint8Array): Promise<Understood> {
  const result = await readTable(bytes, registerTable);
  const told = result.ok ? tell(result.table) : { problems: result.problems, rows: [] };
  return {
    notes: result.ok ? result.table.notes.map(noteSentence) : [],
    told,
    byAuthority: Map.groupBy(told.rows, ({ authority }) => authority),
    coveredTypes: [...new Set(told.rows.flatMap(({ row }) => row?.typeCode ?? []))],
    taken: told.rows.filter(({ row }) => row !== null).length,
  };
}

/** The code of rows that belong to no local authority, such as British schools overseas. */
const noAuthority = '000';

/** How many rows of a register belong to no council, and so are taken by none. */
export async function rowsOfNoAuthority(bytes: Uint8Array): Promise<number> {
  const { rows } = await readOwnRegister(bytes, noAuthority);
  return rows.length;
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
  const { rows, refused, warnings } = ofAuthority(tell(table), authority);
  return { rows, refused, warnings, kinds: kindsOf(rows) };
}

/** Every row of a register, whoever asks. */
interface Told {
  /** What is wrong with the file as a whole. */
  readonly problems: readonly RowProblem[];
  readonly rows: readonly ToldRow[];
}

interface ToldRow {
  /** The authority that it names; null: none, so that it is everybody's. */
  readonly authority: string | null;
  /** Null when it is refused. */
  readonly row: RegisterRow | null;
  readonly refused: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

function tell(table: Table): Told {
  const { places, problems: found } = columnsOf(table, { columns: registerColumns, required: requiredColumns });
  const problems = [...found];
  if (!places.has('statusCode') && !places.has('statusName'))
    problems.push(rowProblem('column-missing', { column: registerColumns.statusCode }));
  if (problems.length === 0 && table.rows.length === 0) problems.push(rowProblem('no-rows'));
  if (problems.length > 0) return { problems, rows: [] };
  const seen = new Set<string>();
  return { problems, rows: table.rows.map((row) => tellRow(table, row, { places, seen })) };
}

interface Telling {
  readonly places: Places;
  /** The URNs of earlier rows. */
  readonly seen: Set<string>;
}

function tellRow(table: Table, tableRow: TableRow, { places, seen }: Telling): ToldRow {
  const cells = cellsOf(table, tableRow, places);
  const authority = authorityOf(cells);
  const reading = readRegisterRow(cells);
  if ('refused' in reading)
    return { authority, row: null, refused: reading.refused.map(ofSchool(cells)), warnings: none };
  const { urn } = reading.row;
  if (seen.has(urn)) return { authority, row: null, refused: [repeated(tableRow, urn)], warnings: none };
  seen.add(urn);
  const ragged = raggedWarning(table, tableRow);
  const warnings = ragged.length === 0 ? reading.warnings : [...ragged, ...reading.warnings];
  return { authority, row: reading.row, refused: none, warnings };
}
const none: readonly RowProblem[] = [];

/** All rows, and the faults of those that are an authority's own or nobody's. */
function ofAuthority({ problems, rows }: Told, authority: string | undefined): Omit<RegisterFile, 'kinds'> {
  const own =
    authority === undefined ? rows : rows.filter((row) => row.authority === null || row.authority === authority);
  return {
    rows: rows.flatMap(({ row }) => row ?? []),
    refused: [...problems, ...own.flatMap(({ refused }) => refused)],
    warnings: own.flatMap(({ warnings }) => warnings),
  };
}

function ofSchool({ name }: RegisterCells): (problem: RowProblem) => RowProblem {
  const school = cellText(name).trim().slice(0, longestName);
  const isShown = school !== '' && findPersonalData(school) === undefined;
  return (problem) => (isShown ? { ...problem, school } : problem);
}
const longestName = 200;

/** The authority that a row names; null for a row that names none. */
function authorityOf({ laCode }: RegisterCells): string | null {
  const code = cellText(laCode).trim();
  return /^\d{1,3}$/.test(code) ? code.padStart(3, '0') : null;
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
