import { csvGrids } from './read-csv.ts';
import { htmlGrids } from './read-html.ts';
import type { Grid, ReleasedFile, ReleasedRow, ReleasedTable } from './table.ts';
import { countIn, countingIn, labelIn, periodIn, roundingIn } from './words.ts';
import type { Period } from './words.ts';

/** The tables of counts in released files, in the order of the files. */
export function readTables(files: readonly ReleasedFile[]): readonly ReleasedTable[] {
  return files.flatMap((file) => (/<table\b/iu.test(file.text) ? readHtmlTables(file.text, file.name) : readCsv(file)));
}

export function readHtmlTables(html: string, name = 'page'): readonly ReleasedTable[] {
  return htmlGrids(name, html).flatMap(tableOf);
}

function readCsv(file: ReleasedFile): readonly ReleasedTable[] {
  return csvGrids(file).flatMap(tableOf);
}

interface Columns {
  readonly from: number;
  readonly to: number;
  readonly levels: readonly number[];
  readonly counts: readonly number[];
}

/**
 * A table with one column of counts has a count a row. With more of them a header is a period where it names days, and
 * otherwise one more label, of which `All` and `Total` are all.
 */
function tableOf(grid: Grid): readonly ReleasedTable[] {
  const columns = columnsOf(grid);
  if (columns.counts.length === 0) return [];
  const [firstWords = ''] = grid.words;
  const words = grid.words.at(-1) ?? firstWords;
  const wholePeriod = periodIn(words) ?? grid.words.map(periodIn).find((period) => period !== undefined);
  const areAcross = columns.counts.length > 1;
  const areLabels = areAcross && columns.counts.some((column) => periodIn(grid.header[column] ?? '') === undefined);
  const rows = grid.body.flatMap((cells) =>
    columns.counts.flatMap((column): readonly ReleasedRow[] => {
      const count = countIn(cells[column] ?? '');
      if (count === undefined) return [];
      const header = grid.header[column] ?? '';
      const labels = columns.levels.map((level) => labelIn(cells[level] ?? ''));
      const period = periodOf({ cells, columns, header: areAcross ? header : '', wholePeriod });
      return [{ ...period, labels: areLabels ? [...labels, labelIn(header)] : labels, count }];
    }),
  );
  const levels = columns.levels.map((level) => grid.header[level] ?? '');
  const counting = countingIn(words);
  // Columns of counts have no name of their own: the same headers are one way to tell people apart, whatever the rows.
  const across = areLabels ? [`columns ${namesOf(grid, columns.counts)}`] : [];
  return [{ file: grid.file, counting, levels: [...levels, ...across], rows, rounding: roundingIn(grid.words) }];
}

function namesOf({ header }: Grid, columns: readonly number[]): string {
  return columns
    .map((column) => header[column] ?? '')
    .toSorted()
    .join(', ');
}

function columnsOf({ header, body, labelColumns }: Grid): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const [from, to] = [names.indexOf('from'), names.indexOf('to')];
  const others = names.flatMap((_name, column) => (column === from || column === to ? [] : [column]));
  const isLong = names.at(-1) === 'count';
  const counts = others.filter((column) =>
    isLong
      ? column === names.length - 1
      : !labelColumns.includes(column) && body.every((row) => countIn(row[column] ?? '') !== undefined),
  );
  return { from, to, counts, levels: others.filter((column) => !counts.includes(column)) };
}

function periodOf(options: {
  readonly cells: readonly string[];
  readonly columns: Columns;
  readonly header: string;
  readonly wholePeriod: Period | undefined;
}): Period {
  const { cells, columns, header, wholePeriod } = options;
  const from = cells[columns.from] ?? '';
  const to = cells[columns.to] ?? '';
  if (from !== '' && to !== '') return { from, to };
  return periodIn(header) ?? wholePeriod ?? { from: '', to: '' };
}
