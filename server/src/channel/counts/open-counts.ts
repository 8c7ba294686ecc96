import { countColumns, readCountRows } from '@due-regard/shared/channel/counts-rows.ts';
import type { CountColumn, CountRow, CountsRead } from '@due-regard/shared/channel/counts-rows.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { caseColumns, personColumns } from '@due-regard/shared/imports/person-columns.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { columnKey } from '@due-regard/shared/imports/table.ts';
import type { Table, TableRow } from '@due-regard/shared/imports/table.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import { readTable } from '../../imports/table/read-table.ts';

const limits = { rows: 20_000, textRows: 20_000, columns: 200 };

/** A sheet of counts, opened and with no columns but ours. What it says is read once the day is known. */
export class CountsSheet {
  readonly #rows: readonly CountRow[];
  readonly #shifted: readonly RowProblem[];

  private constructor(rows: readonly CountRow[], shifted: readonly RowProblem[]) {
    this.#rows = rows;
    this.#shifted = shifted;
  }

  /**
   * @throws Refusal `bad-file` for what cannot be read, holds records of people, or has columns that are not ours; of
   * the last two nothing is repeated but names of columns
   */
  static async open(bytes: Uint8Array): Promise<CountsSheet> {
    const result = await readTable(bytes, { header: { names: countColumns, atLeast: 3 }, limits });
    if (!result.ok) {
      const isOther = result.problems.some(({ reason }) => reason === 'header-not-found');
      throw badFile(isOther ? await whyNotOurs(bytes, result.problems) : result.problems);
    }
    const { table } = result;
    const problems = headerProblems(table);
    if (problems.length > 0) throw badFile(problems);
    if (table.rows.length === 0) throw badFile([rowProblem('no-rows')]);
    const shifted = table.rows.filter(({ extra }) => extra > 0);
    return new CountsSheet(
      table.rows.filter(({ extra }) => extra === 0).map(rowIn(table)),
      shifted.map(({ rowNumber }) => rowProblem('row-has-extra-cells', { row: rowNumber })),
    );
  }

  /** @throws Refusal `bad-file` with everything that is wrong: one bad row, and nothing is taken */
  read(today: IsoDate): CountsRead['said'] {
    const { said, problems } = readCountRows(this.#rows, today);
    if (problems.length + this.#shifted.length > 0) throw badFile([...this.#shifted, ...problems]);
    return said;
  }
}

function badFile(rows: readonly RowProblem[]): Refusal {
  return new Refusal('bad-file', { rows });
}

/** Names of which two in a row make it one of people or cases, wherever in the file the row stands. */
const namesOfPeople = (
  'name, full name, first name, forename, surname, last name, dob, date of birth, age, gender, nhs number, upn, case id, ' +
  'case reference, case number, reference, referral date, date of referral, address, postcode, school, pupil name, ' +
  'ethnicity, nationality, subject, initials'
).split(', ');

/** A file without our columns is told apart from a record of people. */
async function whyNotOurs(bytes: Uint8Array, problems: readonly RowProblem[]): Promise<readonly RowProblem[]> {
  const result = await readTable(bytes, { header: { names: namesOfPeople, atLeast: 2 }, limits });
  if (!result.ok) return problems;
  const { header, headerRow } = result.table;
  const found = peopleIn(header);
  return found.length > 0 ? ofPeople(headerRow, found) : problems;
}

function peopleIn(header: readonly string[]): readonly string[] {
  const people = personColumns(header);
  return people.length > 0 ? people : caseColumns(header);
}

function headerProblems({ header, headerRow }: Table): readonly RowProblem[] {
  const people = peopleIn(header);
  if (people.length > 0) return ofPeople(headerRow, people);
  const ours = new Set<string>(countColumns.map(columnKey));
  const named = header.filter((name) => name !== '');
  const others = named.filter((name) => !ours.has(columnKey(name)));
  if (others.length > 0) return others.map((column) => rowProblem('column-not-ours', { row: headerRow, column }));
  const missing = countColumns.filter((column) => placeOf(header, column) === -1);
  if (missing.length > 0) return missing.map((column) => rowProblem('column-missing', { row: headerRow, column }));
  const keys = named.map(columnKey);
  return named
    .filter((name, place) => keys.indexOf(columnKey(name)) !== place)
    .map((column) => rowProblem('column-repeated', { row: headerRow, column }));
}

function ofPeople(row: number, columns: readonly string[]): readonly RowProblem[] {
  return columns.map((column) => rowProblem('records-of-people', { row, column }));
}

function placeOf(header: readonly string[], column: CountColumn): number {
  return header.findIndex((name) => columnKey(name) === columnKey(column));
}

function rowIn({ header }: Table): (row: TableRow) => CountRow {
  const places = countColumns.map((column) => [column, placeOf(header, column)] as const);
  return ({ rowNumber, cells }) => {
    const of = new Map(places.map(([column, place]) => [column, cells[place] ?? '']));
    const [Quarter, Breakdown, Category, Count] = countColumns.map((column) => of.get(column) ?? '');
    return {
      rowNumber,
      cells: { Quarter: Quarter ?? '', Breakdown: Breakdown ?? '', Category: Category ?? '', Count: Count ?? '' },
    };
  };
}
