import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { asTyped } from '@due-regard/shared/imports/formula-text.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { emptiesCell } from '@due-regard/shared/imports/plans/plan-row.ts';
import type { EntryRow } from '@due-regard/shared/imports/registers/entry-row.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import type { Cell } from '@due-regard/shared/imports/table.ts';
import { isMany, isOfPast, numberShown } from '@due-regard/shared/registers/field.ts';
import type { Field } from '@due-regard/shared/registers/field.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import type { AnswerFile } from '../answer-file.ts';
import { fileDays } from '../file-days.ts';
import type { DayOf } from '../file-days.ts';
import { RowCells } from '../row-cells.ts';
import { hundredthsOf } from './register-columns.ts';

interface ReadingEntries {
  readonly register: Register;
  readonly today: IsoDate;
  readonly order: DateOrder | undefined;
}

interface RowsRead {
  readonly rows: readonly EntryRow[];
  readonly refused: readonly RowProblem[];
  /** Rows with nothing in the columns that were read. */
  readonly blank: number;
}

/**
 * The rows of a register's file as texts, its days read one way.
 * @throws Refusal `bad-file` when it cannot be told whether days or months come first
 */
export function readEntryRows(file: AnswerFile<string>, { register, today, order }: ReadingEntries): RowsRead {
  const days = Object.entries(register.fields).filter(([, field]) => isDay(field));
  const columns = [
    ...days.map(([column, field]) => ({ column, isPast: isOfPast(field) })),
    { column: '*since', isPast: true },
  ].filter(({ column }) => file.has(column));
  const dayOf = fileDays(file, { columns, today, order });
  const asWritten = withoutOwnWords(file, register);
  const read = file.rows.map((row, place) => readRow(new SheetRow(file, row), { register, place, dayOf, asWritten }));
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    refused: read.flatMap(({ problems }) => problems),
    blank: read.filter(({ row, problems }) => row === undefined && problems.length === 0).length,
  };
}

function isDay({ kind }: Field): boolean {
  return kind === 'day' || kind === 'promise';
}

interface Placed {
  readonly register: Register;
  readonly place: number;
  readonly dayOf: DayOf<string>;
  readonly asWritten: EntryRow['asWritten'];
}

function readRow(
  cells: SheetRow,
  { register, place, dayOf, asWritten }: Placed,
): { readonly row?: EntryRow; readonly problems: readonly RowProblem[] } {
  const texts: Record<string, readonly string[]> = {};
  for (const [name, field] of Object.entries(register.fields)) {
    const said = isDay(field) ? cells.dayIn(name, () => dayOf(place, name)) : cells.saidIn(name, field);
    if (said.length > 0) texts[name] = said;
  }
  const [entryId = null] = cells.textsIn('*id', false);
  const [publication = null] = cells.textsIn('*publication', false);
  const since = cells.sinceIn(() => dayOf(place, '*since'));
  const { rowNumber, problems } = cells;
  if (problems.length > 0 || (entryId === null && Object.keys(texts).length === 0)) return { problems };
  return {
    row: { register: register.code, rowNumber, entryId, publication, since, cells: texts, asWritten },
    problems,
  };
}

/** Choices whose words stand under no heading of their own. */
function withoutOwnWords(file: AnswerFile<string>, { fields }: Register): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const words = field.kind === 'choice' ? field.asWritten : undefined;
    return words === undefined || file.has(words) ? [] : [name];
  });
}

const lineBreaks = /\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g;
const notStorable = /\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
const visible = /[^\p{Z}\p{C}]/u;
const mostCell = 20_000;

/** The cells of one row, as texts that can be kept. What identifies a person is refused, in whatever column it stands. */
class SheetRow extends RowCells<string> {
  /** All that stands in the columns of one meaning; of several things lines are told apart as semicolons do. */
  textsIn(column: string, hasSeveral: boolean): readonly string[] {
    return this.cells(column).flatMap((cell) => this.#text(column, { cell, hasSeveral }) ?? []);
  }

  /** What a row says of a field; hundredths in a column of their own as the decimal that they are. */
  saidIn(name: string, field: Field): readonly string[] {
    const texts = this.textsIn(name, isMany(field));
    if (field.kind !== 'number' || field.inHundredths === undefined) return texts;
    const hundredths = this.textsIn(hundredthsOf(name), false);
    return [
      ...texts,
      ...hundredths.map((text) => (/^\d{1,9}$/.test(text) ? String(numberShown(field, Number(text))) : text)),
    ];
  }

  /** The day as `2018-03-13`, or the word that empties it. */
  dayIn(column: string, read: () => ReturnType<DayOf<string>>): readonly string[] {
    const texts = this.textsIn(column, false);
    if (texts.length === 0) return [];
    if (texts.every(emptiesCell)) return texts;
    const reading = read();
    if ('day' in reading && reading.day !== null) return [reading.day];
    if ('day' in reading) return [];
    this.refuse(column, 'refused' in reading ? reading.refused : 'date-not-read');
    return [];
  }

  sinceIn(read: () => ReturnType<DayOf<string>>): IsoDate | null {
    const texts = this.textsIn('*since', false);
    const reading = texts.length === 0 ? { day: null } : read();
    if ('day' in reading) return reading.day;
    this.refuse('*since', 'refused' in reading ? reading.refused : 'date-not-read');
    return null;
  }

  #text(column: string, { cell, hasSeveral }: { readonly cell: Cell; readonly hasSeveral: boolean }): string | null {
    const whole = cellText(cell).trim();
    if (whole.length > mostCell) return this.refuse(column, 'text-beyond-field');
    // An id that we gave may look like a telephone number; where it is none of ours, it is refused as such.
    if (column !== '*id' && findPersonalData(whole) !== undefined) return this.refuse(column, 'personal-data');
    const text = asTyped(whole.replaceAll(lineBreaks, hasSeveral ? '; ' : ' ').trim());
    if (notStorable.test(text)) return this.refuse(column, 'text-not-storable');
    return visible.test(text) ? text : null;
  }
}
