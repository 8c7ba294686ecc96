import type { Marked, Sheet, SheetCell, Workbook } from './workbook.ts';

const marks = /\[[a-z]\]/g;
const runsAsFormula = /^'*[\t\r\n]|^\s*[=+\-@＝＋－＠]/;
const looksLikeNumber = /^-?\d+(?:\.\d+)?$/;
const looksLikeDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What in a spreadsheet breaks the rules under which government releases figures.
 * @source Analysis Function: releasing statistics in spreadsheets, and making spreadsheets accessible
 * @returns one sentence for each fault, naming the sheet; none is well
 */
export function spreadsheetFaults(workbook: Workbook): readonly string[] {
  const { title, language, sheets } = workbook;
  return [
    ...(title === '' ? ['the file has no title'] : []),
    ...(language === '' ? ['the file does not say its language'] : []),
    ...coverFaults(workbook),
    ...markFaults(sheets),
    ...nameFaults(sheets.map(({ name }) => name)),
    ...sheets.flatMap((sheet) => [
      ...(sheet.isHidden ? [`${sheet.name}: hidden`] : []),
      ...(sheet.hasMergedCells ? [`${sheet.name}: merged cells`] : []),
      ...sheet.rows.flat().flatMap((cell) => formulaFaults(sheet.name, cell)),
      ...(isProse(sheet) ? proseFaults(sheet) : tableFaults(sheet)),
    ]),
  ];
}

function isProse({ name }: Sheet): boolean {
  return name === 'Cover' || name === 'Notes';
}

function coverFaults({ title, sheets: [cover, ...others] }: Workbook): readonly string[] {
  if (cover?.name !== 'Cover') return ['the first sheet is not the cover'];
  const lines = cover.rows.map((row) => row[0]?.text ?? '');
  return [
    ...(lines[0] === title ? [] : ['Cover: does not begin with the title']),
    ...others
      .filter((sheet) => !isProse(sheet) && !lines.some((line) => line.startsWith(`Sheet “${sheet.name}”: `)))
      .map(({ name }) => `Cover: does not list the sheet ${name}`),
  ];
}

/** Each mark that stands for a number is explained in the notes. */
function markFaults(sheets: readonly Sheet[]): readonly string[] {
  const notes = sheets.find(({ name }) => name === 'Notes')?.rows.map((row) => row[0]?.text ?? '') ?? [];
  const used = sheets.filter((sheet) => !isProse(sheet)).flatMap(({ rows }) => rows.flat());
  const found = new Set(
    used.filter(({ text }) => /^\[[a-z]\]$/.test(text)).flatMap(({ text }) => text.match(marks) ?? []),
  );
  return [...found]
    .filter((mark) => !notes.some((note) => note.startsWith(`${mark}: `)))
    .map((mark) => `Notes: ${mark} is not explained`);
}

function nameFaults(names: readonly string[]): readonly string[] {
  return names.flatMap((name, index) => [
    ...(name.length === 0 || name.length > 31 ? [`${name}: no name that a program takes`] : []),
    ...(/[[\]:*?/\\]|^'|'$/.test(name) ? [`${name}: a sign that no name may have`] : []),
    ...(names.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase()) ? [`${name}: twice`] : []),
  ]);
}

function formulaFaults(name: string, { kind, text }: SheetCell): readonly string[] {
  if (kind === 'formula') return [`${name}: a formula: ${text}`];
  return kind === 'text' && runsAsFormula.test(text) ? [`${name}: a text that may be run: ${text}`] : [];
}

/** Lines in the first column, none blank between them. */
function proseFaults({ name, rows }: Sheet): readonly string[] {
  return rows.flatMap((row, index) => [
    ...(isBlank(row[0]) ? [`${name}: row ${String(index + 1)} is blank`] : []),
    ...(row.slice(1).every(isBlank) ? [] : [`${name}: row ${String(index + 1)} leaves the first column`]),
  ]);
}

function tableFaults(sheet: Sheet): readonly string[] {
  const { name, rows, marked } = sheet;
  const [table, ...more] = marked;
  if (table === undefined) {
    // A program marks no table that has no rows: its heading is then the last row.
    return (rows.at(-1)?.length ?? 0) > 1 && rows.slice(0, -1).every((row) => row.length === 1)
      ? []
      : [`${name}: no marked table`];
  }
  const above = { name, isHidden: false, hasMergedCells: false, marked: [], rows: rows.slice(0, table.top) };
  return [
    ...(more.length > 0 ? [`${name}: more than one table`] : []),
    ...(table.left === 0 ? [] : [`${name}: the table does not begin in the first column`]),
    ...(table.top === 0 ? [`${name}: no caption above the table`] : proseFaults(above)),
    ...edgeFaults(sheet, table),
    ...columnFaults(sheet, table),
  ];
}

/** The mark holds all of the table and nothing else, and no row in it is blank. */
function edgeFaults({ name, rows }: Sheet, { top, bottom, right }: Marked): readonly string[] {
  const inside = rows.slice(top, bottom + 1);
  return [
    ...(inside.length === bottom - top + 1 ? [] : [`${name}: the mark is longer than the table`]),
    ...(rows.slice(bottom + 1).every((row) => row.every(isBlank)) ? [] : [`${name}: something stands below the table`]),
    ...(inside.every((row) => row.slice(right + 1).every(isBlank))
      ? []
      : [`${name}: something stands beside the table`]),
    ...inside.flatMap((row, index) => (row.every(isBlank) ? [`${name}: row ${String(top + index + 1)} is blank`] : [])),
  ];
}

function columnFaults({ name, rows }: Sheet, { left, right, top, bottom }: Marked): readonly string[] {
  const headers = rows[top]?.slice(left, right + 1) ?? [];
  const texts = headers.map(({ text }) => text.toLowerCase());
  return headers.flatMap((header, place) => {
    const cells = rows.slice(top + 1, bottom + 1).flatMap((row) => row.slice(left + place, left + place + 1));
    const words = cells.filter(({ kind }) => kind === 'text').map(({ text }) => text);
    const hasNumbers = cells.some(({ kind }) => kind === 'number');
    return [
      ...(header.kind === 'text' && header.text.trim() !== '' ? [] : [`${name}: a column without a heading`]),
      ...(texts.indexOf(header.text.toLowerCase()) === place ? [] : [`${name}: two columns named ${header.text}`]),
      ...(hasNumbers && words.some((text) => looksLikeNumber.test(text))
        ? [`${name}: ${header.text}: a number kept as text`]
        : []),
      ...(words.some((text) => looksLikeDay.test(text)) ? [`${name}: ${header.text}: a day kept as text`] : []),
    ];
  });
}

function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || cell.kind === 'blank' || cell.text.trim() === '';
}
