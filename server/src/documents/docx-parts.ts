import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IParagraphOptions, ISectionPropertiesOptions } from 'docx';
import { documentText } from './table-document.ts';

/** How large a paper is set. Letters in half points, all else in twentieths of a point. */
export interface DocxShape {
  readonly margin: number;
  readonly text: number;
  readonly title: number;
  readonly heading1: number;
  readonly heading2: number;
  /** Above a heading of the first order; others have their share of it. */
  readonly gap: number;
}

/** A4 with margins of 2 cm. */
export const plainShape: DocxShape = { margin: 1134, text: 22, title: 40, heading1: 30, heading2: 25, gap: 360 };

const sheet = { width: 11_906, height: 16_838 };
const headerFill = 'E7EDF3';
const line = { style: BorderStyle.SINGLE, size: 4, color: '8A9299' };
/** Beside the words of a cell, in twentieths of a point. */
export const cellEdge = 80;
const ink = '0B0C0C';

/** Of the text between the margins, in twentieths of a point. */
export function textWidth({ margin }: DocxShape): number {
  return sheet.width - 2 * margin;
}

function stylesOf({ text, title, heading1, heading2, gap }: DocxShape) {
  const heading = { bold: true, color: ink, font: 'Arial' };
  return {
    default: {
      document: { run: { font: 'Arial', size: text, language: { value: 'en-GB' } } },
      title: { run: { ...heading, size: title }, paragraph: { spacing: { after: Math.round(gap * 0.45) } } },
      heading1: {
        run: { ...heading, size: heading1 },
        paragraph: { spacing: { before: gap, after: Math.round(gap * 0.33) }, keepNext: true },
      },
      heading2: {
        run: { ...heading, size: heading2 },
        paragraph: { spacing: { before: Math.round(gap * 0.78), after: Math.round(gap * 0.28) }, keepNext: true },
      },
    },
  };
}

export const bulletList = 'bullets';
export const numberList = 'numbers';

function listsOf({ text }: DocxShape) {
  const indent = { left: text * 16, hanging: text * 16 };
  const level = { level: 0, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
  return {
    config: [
      { reference: bulletList, levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
      { reference: numberList, levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
    ],
  };
}

export type DocxBlock = Paragraph | Table;

/** Blocks that stand beside each other in so many columns, as newspapers have them. */
export interface DocxSection {
  readonly columns: number;
  readonly blocks: readonly DocxBlock[];
}

export interface DocxFile {
  readonly title: string;
  readonly creator: string;
  readonly shape: DocxShape;
  /** What stands at the head of every page; none leaves it empty. */
  readonly marks: readonly string[];
  /** Before the number of the page, at the foot of each. */
  readonly foot: string;
  readonly sections: readonly DocxSection[];
}

/** A Word file: its language, its headings, its page numbers and what every page says. */
export async function docxFileBytes(file: DocxFile): Promise<Uint8Array<ArrayBuffer>> {
  const { title, creator, shape, marks, foot, sections } = file;
  const written = new Document({
    title: documentText(title),
    creator: documentText(creator),
    styles: stylesOf(shape),
    numbering: listsOf(shape),
    sections: sections.map(({ columns, blocks }, index) => ({
      properties: propertiesOf(shape, { columns, isFirst: index === 0 }),
      // A section without its own has those of the one before.
      ...(index === 0
        ? {
            headers: { default: new Header({ children: marks.map((mark) => smallParagraph(mark)) }) },
            footers: { default: new Footer({ children: [pageNumbers(foot)] }) },
          }
        : {}),
      children: blocks,
    })),
  });
  return new Uint8Array(await Packer.toBuffer(written));
}

function propertiesOf(
  { margin }: DocxShape,
  { columns, isFirst }: { readonly columns: number; readonly isFirst: boolean },
): ISectionPropertiesOptions {
  // Head and foot lie within the margin.
  const edge = Math.min(708, Math.round(margin * 0.6));
  return {
    page: {
      size: sheet,
      margin: { top: margin, right: margin, bottom: margin, left: margin, header: edge, footer: edge },
    },
    ...(isFirst ? {} : { type: 'continuous' as const }),
    ...(columns === 1 ? {} : { column: { count: columns, space: 340, equalWidth: true } }),
  };
}

export function headingParagraph(text: string, level: 1 | 2, more: IParagraphOptions = {}): Paragraph {
  const heading = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  return new Paragraph({ text: documentText(text), heading, ...more });
}

export function titleParagraph(text: string): Paragraph {
  return new Paragraph({ text: documentText(text), heading: HeadingLevel.TITLE });
}

export function textParagraph(text: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ text: documentText(text), spacing: { after: 120 }, ...more });
}

export interface DocxTable {
  /** In shares of the width; what lies right lies at the right edge, as numbers do. */
  readonly columns: readonly { readonly header: string; readonly width: number; readonly isRight?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Of all of it, in twentieths of a point. */
  readonly width: number;
  /** Of the letters, in half points; absent, that of the text. */
  readonly size?: number;
  /** Whether it begins on a new page rather than lie on two. */
  readonly isTogether?: boolean;
}

/** A table whose header row is repeated on every page and whose rows are not torn apart. */
export function docxTable(table: DocxTable): Table {
  const { columns, rows, width, isTogether = false } = table;
  const widths = widthsOf(table);
  const header = columns.map((column) => column.header);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      row(header, { table, widths, isHeader: true, keepNext: true }),
      ...rows.map((cells, index) =>
        row(cells, { table, widths, isHeader: false, keepNext: isTogether && index < rows.length - 1 }),
      ),
    ],
  });
}

/** The width, shared out as the columns ask. */
function widthsOf({ columns, width }: DocxTable): number[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => Math.floor((width * column.width) / all));
}

interface RowShape {
  readonly table: DocxTable;
  readonly widths: readonly number[];
  readonly isHeader: boolean;
  /** Whether it stays on the page of the row after it. */
  readonly keepNext: boolean;
}

function row(texts: readonly string[], { table, widths, isHeader, keepNext }: RowShape): TableRow {
  const size = table.size === undefined ? {} : { size: table.size };
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: texts.map((text, index) => {
      const isRight = table.columns[index]?.isRight === true;
      const run = new TextRun({ text: documentText(text), bold: isHeader, ...size });
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: cellEdge, right: cellEdge },
        ...(isHeader ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: headerFill } } : {}),
        children: [
          new Paragraph({ keepNext, children: [run], ...(isRight ? { alignment: AlignmentType.RIGHT } : {}) }),
        ],
      });
    }),
  });
}

function smallParagraph(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: documentText(text), size: 18 })] });
}

function pageNumbers(foot: string): Paragraph {
  const before = foot === '' ? '' : `${documentText(foot)} · `;
  const children = [`${before}Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: 18 })] });
}
