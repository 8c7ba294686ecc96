import { readDate } from '../imports/dates.ts';
import { rowProblem } from '../imports/row-problem.ts';
import type { RowProblem } from '../imports/row-problem.ts';
import type { ReasonCode } from '../imports/reasons.ts';
import { findPersonalData } from '../imports/personal-data.ts';
import { cellText } from '../imports/table.ts';
import type { Cell } from '../imports/table.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { controlOf } from './control.ts';
import { phaseOf } from './phase.ts';
import { postcodeOf } from './postcode.ts';
import { registerColumns } from './register-columns.ts';
import type { RegisterColumn } from './register-columns.ts';
import type { RegisterRow, UnsaidField } from './register-row.ts';
import { codeWithoutZeros } from './type-codes.ts';

/** The cells of one row; a column that the file does not have, or whose cell the row lacks, is absent. */
export type RegisterCells = { readonly rowNumber: number } & { readonly [Column in RegisterColumn]?: Cell };

/** A row as understood, or why it is refused; every fault of the row at once. */
export type RegisterReading =
  | { readonly row: RegisterRow; readonly warnings: readonly RowProblem[] }
  | { readonly refused: readonly RowProblem[] };

/** Of British schools overseas, offshore schools and the like. */
const noAuthority = '000';
const wronglyDecoded = /[\u0400-\u04FF\uFFFD]|Ã[\u0080-\u00BF]|â€/;
const scientific = /^\d+(?:[.,]\d+)?E[+-]?\d+$/i;
const statusCodes: ReadonlySet<string> = new Set(['1', '2', '3', '4']);
const statusOfName: ReadonlyMap<string, string> = new Map([
  ['open', '1'],
  ['closed', '2'],
  ['open, but proposed to close', '3'],
  ['proposed to open', '4'],
]);

/**
 * One row of a register file. Codes with and without leading zeros, days as `dd-mm-yyyy` or `dd/mm/yyyy`.
 * A name with letters of a wrong decoding is taken with a warning, never refused: the school is real, and leaving it
 * out would make it vanish from the register.
 */
export function readRegisterRow(cells: RegisterCells): RegisterReading {
  const reader = new RowReader(cells);
  const urn = reader.code('urn', /^\d{5,7}$/, 'urn-not-valid');
  const laCode = reader.code('laCode', /^\d{1,3}$/, 'authority-code-not-valid').padStart(3, '0');
  const typeCode = codeWithoutZeros(reader.optionalCode('typeCode', /^\d{1,2}$/, 'type-code-not-valid') ?? '');
  const name = reader.name();
  const statusCode = reader.status();
  const number = reader.optionalCode('establishmentNumber', /^\d{1,4}$/, 'establishment-number-not-valid');
  const openedOn = reader.day('openedOn');
  const closedOn = reader.day('closedOn');
  if (openedOn !== null && closedOn !== null && closedOn < openedOn) reader.warn('closedOn', 'closed-before-opened');
  const postcode = reader.postcode();
  const phaseCode = codeWithoutZeros(reader.text('phaseCode'));
  if (typeCode === null) reader.warn('typeCode', 'type-missing');
  if (wronglyDecoded.test(name)) reader.warn('name', 'name-wrongly-decoded');
  const row: RegisterRow = {
    urn,
    laCode,
    laName: reader.textOrNull('laName') ?? laCode,
    name,
    dfeNumber: number === null || laCode === noAuthority ? null : `${laCode}/${number.padStart(4, '0')}`,
    typeCode,
    typeName: reader.textOrNull('typeName'),
    statusCode,
    openedOn,
    closedOn,
    phase: phaseOf({ phaseCode, typeCode }),
    control: controlOf(typeCode),
    trust: reader.textOrNull('trust'),
    town: reader.textOrNull('town'),
    postcode,
    unsaid: unsaidIn(cells),
  };
  return reader.refused.length > 0 ? { refused: reader.refused } : { row, warnings: reader.warnings };
}

const columnOfField: ReadonlyMap<UnsaidField, RegisterColumn> = new Map([
  ['dfeNumber', 'establishmentNumber'],
  ['typeName', 'typeName'],
  ['openedOn', 'openedOn'],
  ['closedOn', 'closedOn'],
  ['phase', 'phaseCode'],
  ['trust', 'trust'],
  ['town', 'town'],
  ['postcode', 'postcode'],
]);

function unsaidIn(cells: RegisterCells): readonly UnsaidField[] {
  return Array.from(columnOfField).flatMap(([field, column]) => (cells[column] === undefined ? [field] : []));
}

/** Reads the cells of one row by their meaning and gathers what is wrong with them. */
class RowReader {
  readonly refused: RowProblem[] = [];
  readonly warnings: RowProblem[] = [];
  readonly #cells: RegisterCells;

  constructor(cells: RegisterCells) {
    this.#cells = cells;
  }

  text(column: RegisterColumn): string {
    return cellText(this.#cells[column]).trim();
  }

  /** Words that are kept; a register of schools holds nobody's. */
  textOrNull(column: RegisterColumn): string | null {
    const text = this.text(column);
    if (findPersonalData(text) !== undefined) this.refuse(column, 'personal-data');
    return text === '' ? null : text;
  }

  name(): string {
    return this.textOrNull('name') ?? this.needed('name');
  }

  needed(column: RegisterColumn): string {
    const text = this.text(column);
    if (text === '') this.refuse(column, 'value-missing');
    return text;
  }

  code(column: RegisterColumn, form: RegExp, reason: ReasonCode): string {
    const code = this.needed(column);
    if (code !== '' && !form.test(code))
      this.refuse(column, scientific.test(code) ? 'number-in-scientific-form' : reason);
    return code;
  }

  optionalCode(column: RegisterColumn, form: RegExp, reason: ReasonCode): string | null {
    return this.text(column) === '' ? null : this.code(column, form, reason);
  }

  day(column: 'openedOn' | 'closedOn'): IsoDate | null {
    const reading = readDate(this.#cells[column] ?? '', 'day-month');
    if ('day' in reading) return reading.day;
    this.refuse(column, reading.refused);
    return null;
  }

  status(): string {
    const code = codeWithoutZeros(this.text('statusCode'));
    const name = this.text('statusName');
    const named = statusOfName.get(name.toLowerCase()) ?? '';
    if (code === null && name === '') return this.needed('statusCode');
    if (code === null) {
      if (named === '') this.refuse('statusName', 'status-not-known');
      return named;
    }
    if (!statusCodes.has(code)) this.refuse('statusCode', 'status-not-known');
    else if (named !== '' && named !== code) this.warn('statusName', 'status-code-and-name-differ');
    return code;
  }

  postcode(): string | null {
    const text = this.text('postcode');
    const postcode = postcodeOf(text);
    if (postcode === null && text !== '') this.warn('postcode', 'postcode-not-recognised');
    return postcode;
  }

  refuse(column: RegisterColumn, reason: ReasonCode): void {
    this.refused.push(this.#problem(column, reason));
  }

  warn(column: RegisterColumn, reason: ReasonCode): void {
    this.warnings.push(this.#problem(column, reason));
  }

  #problem(column: RegisterColumn, reason: ReasonCode): RowProblem {
    const value = this.#cells[column];
    return rowProblem(reason, { row: this.#cells.rowNumber, column: registerColumns[column], value });
  }
}
