import { Refusal } from '@due-regard/shared/http/problem.ts';
import { columnForm, meaningsOf, withoutRemarks } from '@due-regard/shared/imports/column-names.ts';
import { dateFormOf } from '@due-regard/shared/imports/date-forms.ts';
import { personColumns } from '@due-regard/shared/imports/person-columns.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { columnKey, isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { Cell, Table, TableRow } from '@due-regard/shared/imports/table.ts';
import { noteSentence } from '../schools/file-notes.ts';
import type { TableOptions, TableResult } from './table/parse-table.ts';
import { readTable } from './table/read-table.ts';

/** The names under which each column comes in files, `one|another|a third`, the plainest first. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, string>>;

/** A file that somebody keeps by hand: columns by any of their names, rows under them. */
export interface AnswerFile<Column extends string> {
  readonly rows: readonly TableRow[];
  /** What a row says under a column: the first cell that is filled, where several columns mean the same. */
  readonly cellOf: (row: TableRow, column: Column) => Cell;
  /** All that a row says under the columns that mean the same. */
  readonly cellsOf: (row: TableRow, column: Column) => readonly Cell[];
  /** The names, in this file and without remarks in brackets, of the columns that hold those cells. */
  readonly namesOf: (row: TableRow, column: Column) => readonly string[];
  /** The column's name in this file, for whoever reads a refusal. */
  readonly nameOf: (column: Column) => string;
  readonly has: (column: Column) => boolean;
  /** Rows whose cells may stand under other names. */
  readonly refused: readonly RowProblem[];
  readonly notes: readonly string[];
  /** Columns that hold days and whose names are not known. */
  readonly unreadDays: readonly string[];
  /** Whether something stands in a row under names that are not known. */
  readonly saysMore: (row: TableRow) => boolean;
}

// With these in the row of names too, a record of people is told as one and not as a file without a header.
const namesOfPeople = [
  'first name',
  'surname',
  'last name',
  'dob',
  'date of birth',
  'nhs number',
  'upn',
  'pupil name',
  'learner',
];

/** Forty rows for each school of the largest council: each name is held against every school's. */
const answerLimits = { rows: 20_000, textRows: 50_000 };

/**
 * Reads a file of rows about organisations.
 * @throws Refusal `bad-file` when it cannot be read, when it is a record of people, or when a column is there twice
 */
export async function readAnswerFile<Column extends string>(
  bytes: Uint8Array,
  columns: ColumnNames<Column>,
  needed?: Column,
): Promise<AnswerFile<Column>> {
  return answerFileIn(await readTable(bytes, answerTable(columns, needed)), columns);
}

/** How the sheet of such a file is found. @param needed the column that tells its table from others in the file */
export function answerTable<Column extends string>(columns: ColumnNames<Column>, needed?: Column): TableOptions {
  const oneOf = needed === undefined ? undefined : namesIn(columns[needed]);
  return { header: { names: [...allNames(columns), ...namesOfPeople], atLeast: 2, oneOf }, limits: answerLimits };
}

/** A sheet that was read, as a file of those columns. @throws Refusal `bad-file` as above */
export function answerFileIn<Column extends string>(
  result: TableResult,
  columns: ColumnNames<Column>,
): AnswerFile<Column> {
  if (!result.ok) throw badFile(result.problems.map((problem) => withoutNames(problem, allNames(columns))));
  refusePeople(result.table);
  return fileOf(result.table, columns);
}

function allNames<Column extends string>(columns: ColumnNames<Column>): readonly string[] {
  return columnsIn(columns).flatMap((column) => namesIn(columns[column]));
}

/** The refusal of a whole file. */
export function badFile(rows: readonly RowProblem[]): Refusal {
  return new Refusal('bad-file', { rows });
}

/** @throws Refusal `bad-file` that names the columns and repeats nothing of the rows */
function refusePeople({ header, headerRow }: Table): void {
  const found = personColumns(header);
  if (found.length === 0) return;
  throw badFile(found.map((column) => rowProblem('records-of-people', { row: headerRow, column })));
}

/** Which names would do is a long list: a few say enough. */
function withoutNames(problem: RowProblem, names: readonly string[]): RowProblem {
  return problem.reason === 'header-not-found' ? { ...problem, value: names.slice(0, 3).join(', ') } : problem;
}

function fileOf<Column extends string>(table: Table, columns: ColumnNames<Column>): AnswerFile<Column> {
  const places = placesIn(table.header, columns);
  const read = new Set(Array.from(places.values()).flat());
  refuseRepeated(table, read);
  const unread = table.header.flatMap((name, place) => (name === '' || read.has(place) ? [] : [{ name, place }]));
  const shifted = table.rows.filter(({ extra }) => table.kind === 'csv' && extra > 0);
  const isShifted = new Set(shifted);
  function filled(row: TableRow, column: Column): readonly number[] {
    return (places.get(column) ?? []).filter((place) => !isBlankCell(row.cells[place] ?? ''));
  }
  const cellsOf: AnswerFile<Column>['cellsOf'] = (row, column) =>
    filled(row, column).map((place) => row.cells[place] ?? '');
  return {
    rows: table.rows.filter((row) => !isShifted.has(row)),
    cellOf: (row, column) => cellsOf(row, column)[0] ?? '',
    cellsOf,
    namesOf: (row, column) => filled(row, column).map((place) => withoutRemarks(table.header[place] ?? '')),
    nameOf: (column) => table.header[places.get(column)?.[0] ?? -1] ?? namesIn(columns[column])[0] ?? column,
    has: (column) => (places.get(column) ?? []).length > 0,
    refused: shifted.map(({ rowNumber }) => rowProblem('row-has-extra-cells', { row: rowNumber })),
    notes: [...table.notes.filter(({ code }) => !code.endsWith('-cells')).map(noteSentence), ...unreadNote(unread)],
    unreadDays: unread
      .filter(({ name, place }) => findPersonalData(name) === undefined && holdsDays(table, place))
      .map(({ name }) => name),
    saysMore: (row) => unread.some(({ place }) => !isBlankCell(row.cells[place] ?? '')),
  };
}

/** Places of each column, those under its plainest names first. */
function placesIn<Column extends string>(
  header: readonly string[],
  columns: ColumnNames<Column>,
): ReadonlyMap<Column, readonly number[]> {
  const named = columnsIn(columns).flatMap((column) =>
    namesIn(columns[column]).map((name, rank) => ({ column, rank, form: columnForm(name) })),
  );
  // Of two columns that claim one name the first has it, as in the list of names.
  const known = new Map(named.toReversed().map((one) => [one.form, one]));
  const found = header.flatMap((name, place) =>
    meantBy(name, known).map(({ column, rank }) => ({ column, rank, place })),
  );
  const inOrder = found.toSorted((left, right) => left.rank - right.rank || left.place - right.place);
  return new Map(
    columnsIn(columns).map((column) => [
      column,
      inOrder.filter((one) => one.column === column).map(({ place }) => place),
    ]),
  );
}

interface Named<Column> {
  readonly column: Column;
  readonly rank: number;
}

/** The columns that a name means; one for two things only where the value says which, a URN or a DfE number. */
function meantBy<Column extends string>(
  name: string,
  known: ReadonlyMap<string, Named<Column>>,
): readonly Named<Column>[] {
  const meanings = meaningsOf(name.slice(0, longestName), known) ?? [];
  const columns = new Set<string>(meanings.map(({ column }) => column));
  const isOne = columns.size <= 1 || [...columns].every((column) => column === 'urn' || column === 'dfeNumber');
  return isOne ? [...new Map(meanings.map((meaning) => [meaning.column, meaning])).values()] : [];
}
const longestName = 200;

function refuseRepeated({ header, headerRow }: Table, read: ReadonlySet<number>): void {
  const keys = header.map(columnKey);
  const repeated = header.filter((_, place) => read.has(place) && keys.indexOf(keys[place] ?? '') !== place);
  if (repeated.length === 0) return;
  throw badFile(repeated.map((column) => rowProblem('column-repeated', { row: headerRow, column })));
}

function unreadNote(unread: readonly { readonly name: string }[]): readonly string[] {
  const names = unread.filter(({ name }) => findPersonalData(name) === undefined).map(({ name }) => `“${name}”`);
  return names.length === 0 ? [] : [`Columns that were not read: ${names.join(', ')}.`];
}

const dayForms: ReadonlySet<string> = new Set(['day', 'named', 'numbers', 'no-year']);

/** Whether most of what stands in a column is days: then it may be an answer that nobody would miss. */
function holdsDays(table: Table, place: number): boolean {
  const cells = table.rows.map((row) => row.cells[place] ?? '').filter((cell) => !isBlankCell(cell));
  const days = cells.filter((cell) => dayForms.has(dateFormOf(cell).kind));
  return days.length > cells.length / 2;
}

function namesIn(names: string): readonly string[] {
  return names.split('|');
}

/** The keys of a total record are its columns. */
function columnsIn<Column extends string>(columns: ColumnNames<Column>): readonly Column[] {
  return Object.keys(columns) as Column[];
}
