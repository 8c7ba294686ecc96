import type { Grid } from './table.ts';

/**
 * The tables of a page. Rows of `th` without `scope="row"` before the first other row are headers, of which the last
 * is taken; a `th` beside counts is a label whatever stands in it; a cell that spans stands in each place it covers. The words above a
 * table are its caption, or else the nearest heading before it.
 */
export function htmlGrids(name: string, html: string): readonly Grid[] {
  const text = html.replaceAll(/<(script|style|template)\b.*?<\/\1>/gisu, '').replaceAll(/<!--.*?-->/gsu, '');
  return [...text.matchAll(/<table\b[^>]*>(.*?)<\/table>/gisu)].flatMap((match) => {
    const grid = gridOf(match[1] ?? '');
    const heading = [...text.slice(0, match.index).matchAll(/<(h[1-6])\b[^>]*>(.*?)<\/\1>/gisu)].at(-1)?.[2];
    const caption = /<caption\b[^>]*>(.*?)<\/caption>/isu.exec(match[1] ?? '')?.[1];
    const words = [caption ?? heading ?? ''].map(plainText);
    return grid === undefined ? [] : [{ file: name, words, ...grid }];
  });
}

interface PageCell {
  readonly text: string;
  readonly isHeader: boolean;
  readonly isRowHeader: boolean;
}

function gridOf(table: string): Pick<Grid, 'header' | 'body' | 'labelColumns'> | undefined {
  const rows = spread([...table.matchAll(/<tr\b[^>]*>(.*?)(?=<\/tr>|<tr\b|$)/gisu)].map((match) => match[1] ?? ''));
  const first = rows.findIndex((row) => row.some((cell) => !cell.isHeader || cell.isRowHeader));
  const header = rows[first - 1];
  if (header === undefined) return undefined;
  const body = rows.slice(first);
  const labelColumns = header.flatMap((_cell, column) =>
    body.some((row) => row[column]?.isHeader === true) ? [column] : [],
  );
  return {
    header: header.map((cell) => cell.text),
    body: body.map((row) => row.map((cell) => cell.text)),
    labelColumns,
  };
}

/** Each row with one cell in each column, those that span put into every place they cover. */
function spread(rows: readonly string[]): readonly (readonly PageCell[])[] {
  const grid: PageCell[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const [, tag = '', attributes = '', content = ''] of row.matchAll(
      /<(t[hd])\b([^>]*)>(.*?)(?=<\/t[hd]>|<t[hd]\b|$)/gisu,
    )) {
      while (grid[top]?.[column] !== undefined) column += 1;
      const scope = /\bscope\s*=\s*["']?(\w+)/iu.exec(attributes)?.[1]?.toLowerCase();
      const isHeader = tag.toLowerCase() === 'th';
      const isRowHeader = isHeader && (scope === 'row' || scope === 'rowgroup');
      const cell = { text: plainText(content), isHeader, isRowHeader };
      const [height, width] = [spanOf(attributes, 'rowspan'), spanOf(attributes, 'colspan')];
      for (const covered of grid.slice(top, top + height)) {
        for (let across = 0; across < width; across += 1) covered[column + across] = cell;
      }
      column += width;
    }
  });
  return grid;
}

function spanOf(attributes: string, name: string): number {
  const value = new RegExp(String.raw`\b${name}\s*=\s*["']?(\d+)`, 'iu').exec(attributes)?.[1];
  return Math.max(1, Number(value ?? 1));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#(x?)([\da-f]+);/giu, (_all, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replaceAll(/&(\w+);/gu, (all, name: string) => entities[name] ?? all)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
