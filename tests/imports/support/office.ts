import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);

/** Formats by the ending and, where it needs one, the filter that the program saves with. */
const formats = {
  ods: 'ods',
  xlsx: 'xlsx',
  fods: 'fods',
  docx: 'docx',
  pdf: 'pdf',
  txt: 'txt',
  // Comma, quotation marks, UTF-8, cells as they are shown, and only the third sheet: cover and notes come before it.
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,3',
} as const;
export type OfficeFormat = keyof typeof formats;

/** Saves a file in another format, as a person would with "Save as". */
export type SaveAs = (bytes: Uint8Array, from: OfficeFormat, to: OfficeFormat) => Promise<Uint8Array>;

/** Runs a suite with an office program; where there is none it is skipped and says so. */
export function describeWithOffice(name: string, suite: (saveAs: SaveAs) => void): void {
  const program = findProgram();
  if (program === undefined) test.skip(`${name}: needs LibreOffice (soffice)`);
  else describe(name, () => suite(saverWith(program)));
}

function findProgram(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'soffice')).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function saverWith(program: string): SaveAs {
  const folder = temporaryFolder();
  let count = 0;
  return async (bytes, from, to) => {
    count += 1;
    const place = join(folder, String(count));
    mkdirSync(join(place, 'out'), { recursive: true });
    const file = join(place, `sheet.${from}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run(program, [profile, '--headless', '--convert-to', formats[to], '--outdir', join(place, 'out'), file]);
    const [made] = readdirSync(join(place, 'out'));
    if (made === undefined) throw new Error(`${from} was not saved as ${to}`);
    return new Uint8Array(readFileSync(join(place, 'out', made)));
  };
}

/** What a person types into a cell: words, a number, or a day that the program takes for one. */
export type Typed = string | number | { readonly date: string };

export interface Edit {
  readonly urn: string;
  readonly column: string;
  readonly typed: Typed;
}

const cellForm = /<table:table-cell\b[^>]*?(?:\/>|>[\s\S]*?<\/table:table-cell>)/g;
const rowForm = /<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g;

/** Types into cells of a flat ODS file, found by the school's URN and the column's name. */
export function edited(flat: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let header: readonly string[] | undefined;
  const left = new Set(edits);
  const text = Buffer.from(flat)
    .toString('utf8')
    .replaceAll(rowForm, (row, inner: string) => {
      const cells = cellsIn(inner);
      if (header === undefined && wordsOf(cells[0]) === 'URN') header = cells.map(wordsOf);
      const own = edits.filter(({ urn }) => urn === wordsOf(cells[0]));
      if (header === undefined || own.length === 0) return row;
      for (const edit of own) {
        const place = header.indexOf(edit.column);
        cells[place] = cellXml(edit.typed, styleOf(cells[place]));
        left.delete(edit);
      }
      return row.replace(inner, () => cells.join(''));
    });
  if (left.size > 0) throw new Error(`${String(left.size)} cells were not found`);
  return new Uint8Array(Buffer.from(text));
}

/** One element for each cell, those that stand for several included. */
function cellsIn(row: string): string[] {
  return (row.match(cellForm) ?? []).flatMap((cell) => {
    const count = Number(/table:number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1);
    const one = cell.replace(/ table:number-columns-repeated="\d+"/, '');
    // What is repeated to the edge of the sheet is no cell of ours.
    return Array.from({ length: count > 500 ? 1 : count }, () => one);
  });
}

function wordsOf(cell: string | undefined): string {
  return (cell ?? '').replaceAll(/<[^>]+>/g, '').trim();
}

/** What is typed into a cell is shown as the cell was. */
function styleOf(cell: string | undefined): string {
  return / table:style-name="[^"]*"/.exec(cell ?? '')?.[0] ?? '';
}

function cellXml(typed: Typed, style: string): string {
  if (typeof typed === 'number') {
    return `<table:table-cell${style} office:value-type="float" office:value="${String(typed)}"><text:p>${String(typed)}</text:p></table:table-cell>`;
  }
  if (typeof typed === 'string') {
    const words = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<table:table-cell${style} office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
  }
  return `<table:table-cell${style} office:value-type="date" office:date-value="${typed.date}"><text:p>${typed.date}</text:p></table:table-cell>`;
}
