import { cellWords } from '@due-regard/shared/reports/cell-words.ts';
import type { ReportCell, ReportTable } from '@due-regard/shared/reports/content.ts';
import { headings } from '../../documents/distinct-names.ts';
import { columnWidths } from './pdf-columns.ts';
import { linesOf } from './pdf-lines.ts';
import type { Line, Run } from './pdf-lines.ts';
import { lineMarks, textStrips } from './pdf-strips.ts';
import type { Mark, Sheet, Strip, Tag } from './pdf-strips.ts';

const headFill = '#e7edf3';
const ruleColour = '#8a8f94';
/** Around the words of a cell, in points. */
const inset = { x: 3, y: 2.5 } as const;
/** Letters of a table that is too wide are made smaller down to this, in points; then its words are broken. */
const smallest = 7.5;
const step = 0.5;
/** Of a page that one row may take: of one that is torn, two pieces and the heading over them fit a page. */
const highest = 0.45;

interface Grid {
  readonly size: number;
  readonly widths: readonly number[];
  readonly isNumber: readonly boolean[];
  readonly sheet: Sheet;
}

/** A table with its caption and the notes under it; its heading is repeated on every page, and no row is torn. */
export function tableStrips(table: ReportTable, within: Tag, sheet: Sheet): readonly Strip[] {
  const tag: Tag = { role: 'Table', within };
  const { theme } = sheet;
  const names = headings(table.columns.map(({ header }) => header)).map((words) => [{ words, isBold: true }]);
  const rows = table.rows.map((row) =>
    table.columns.map(({ kind }, place) => cellRuns(row[place] ?? null, kind, place)),
  );
  const grid = gridOf({ names, rows, isNumber: table.columns.map(({ kind }) => kind === 'number') }, sheet);
  const caption = textStrips(
    [{ words: table.caption, isBold: true }],
    {
      tag: { role: 'Caption', within: tag },
      size: theme.small,
      before: theme.gap * 1.6,
      keepsNext: true,
    },
    sheet,
  );
  const head = rowStrips(names, grid, { tag: { role: 'TR', within: tag }, isHead: true, again: [] }).map(
    (strip, at) => ({
      ...strip,
      before: at === 0 ? 3 : 0,
      keepsNext: true,
    }),
  );
  const body = rows.flatMap((row) =>
    rowStrips(row, grid, { tag: { role: 'TR', within: tag }, isHead: false, again: head }),
  );
  const nothing = rows.length > 0 ? [] : noteStrips(['There is none.'], within, sheet);
  return [...caption, ...head, ...body, ...nothing, ...noteStrips(table.notes, within, sheet)];
}

export function noteStrips(notes: readonly string[], within: Tag, sheet: Sheet): readonly Strip[] {
  const { small, gap } = sheet.theme;
  return notes.flatMap((note) =>
    textStrips(note, { tag: { role: 'P', within }, size: small, before: gap * 0.5 }, sheet),
  );
}

type ColumnKind = ReportTable['columns'][number]['kind'];

function cellRuns(cell: ReportCell, kind: ColumnKind, place: number): readonly Run[] {
  return [{ words: cellWords(cell, kind), isBold: place === 0 }];
}

type Runs = readonly Run[];

interface Cells {
  readonly names: readonly Runs[];
  readonly rows: readonly (readonly Runs[])[];
  readonly isNumber: readonly boolean[];
}

/** Its letters as large as those of small print, or smaller, so that no word need be broken. */
function gridOf({ names, rows, isNumber }: Cells, sheet: Sheet): Grid {
  const columns = names.map((name, place) => [name, ...rows.map((row) => row[place] ?? [])]);
  function at(size: number): Grid & { readonly isTight: boolean } {
    const room = sheet.width - columns.length * 2 * inset.x;
    const { widths, isTight } = columnWidths(columns, { letters: sheet.letters, size, width: room });
    return { size, widths: widths.map((width) => width + 2 * inset.x), isNumber, sheet, isTight };
  }
  let grid = at(sheet.theme.table);
  while (grid.isTight && grid.size - step >= smallest) grid = at(grid.size - step);
  return grid;
}

interface RowKind {
  readonly tag: Tag;
  readonly isHead: boolean;
  readonly again: readonly Strip[];
}

/** One strip, unless the row is higher than a page allows: then as many as it takes. */
function rowStrips(row: readonly Runs[], grid: Grid, { tag, isHead, again }: RowKind): readonly Strip[] {
  const { size, sheet } = grid;
  const lead = size * sheet.theme.lead;
  const cells = row.map((runs, place) => ({
    lines: linesOf(runs, { letters: sheet.letters, size, width: (grid.widths[place] ?? 0) - 2 * inset.x }),
    tag: cellTag(tag, { place, isHead }),
  }));
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const perStrip = Math.max(1, Math.floor((sheet.height * highest) / lead));
  return Array.from({ length: Math.ceil(most / perStrip) }, (_, slice): Strip => {
    const from = slice * perStrip;
    const count = Math.min(perStrip, most - from);
    const height = count * lead + 2 * inset.y;
    const drawn = cells.map((cell) => ({
      ...cell,
      lines: cell.lines.slice(from, from + count),
      rest: cell.lines.length - from - count,
    }));
    return {
      height,
      before: 0,
      keepsNext: false,
      again,
      marks: [...ornaments(grid, { height, isHead, isLast: from + count >= most }), ...cellMarks(drawn, grid, slice)],
      bookmark: null,
    };
  });
}

function cellTag(within: Tag, { place, isHead }: { readonly place: number; readonly isHead: boolean }): Tag {
  if (isHead) return { role: 'TH', within, scope: 'Column' };
  return place === 0 ? { role: 'TH', within, scope: 'Row' } : { role: 'TD', within };
}

interface DrawnCell {
  readonly lines: readonly Line[];
  readonly tag: Tag;
  /** Lines that follow overleaf. */
  readonly rest: number;
}

function cellMarks(cells: readonly DrawnCell[], grid: Grid, slice: number): readonly Mark[] {
  const { size, widths, isNumber, sheet } = grid;
  const lead = size * sheet.theme.lead;
  return cells.flatMap(({ lines, tag, rest }, place) => {
    const left = widths.slice(0, place).reduce((sum, width) => sum + width, 0) + inset.x;
    const room = (widths[place] ?? 0) - 2 * inset.x;
    // What is empty is one too, where it begins.
    const shown = lines.length === 0 && slice === 0 ? [{ pieces: [], width: 0 }] : lines;
    return shown.flatMap((line, at) =>
      lineMarks(line, {
        tag,
        x: left + (isNumber[place] === true ? room - line.width : 0),
        top: inset.y + at * lead,
        size,
        height: lead,
        isLast: at === shown.length - 1 && rest <= 0,
      }),
    );
  });
}

function ornaments(
  { widths }: Grid,
  { height, isHead, isLast }: { readonly height: number; readonly isHead: boolean; readonly isLast: boolean },
): readonly Mark[] {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const fill = { kind: 'fill', tag: null, x: 0, width, edge: null } as const;
  return [
    ...(isHead ? [{ ...fill, y: 0, height, colour: headFill }] : []),
    ...(isLast ? [{ ...fill, y: height - 0.5, height: 0.5, colour: ruleColour }] : []),
  ];
}
