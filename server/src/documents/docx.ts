import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
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
import type { IParagraphOptions } from 'docx';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { columnWidth } from './columns.ts';
import { nothingSaid } from './paper-document.ts';
import type { PaperDocument, PaperPart } from './paper-document.ts';
import { demonstrationWords, documentText } from './table-document.ts';
import type { DocumentCell, DocumentColumn, DocumentTable } from './table-document.ts';

// A4 with margins of 2 cm, in twentieths of a point.
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 } };
const textWidth = page.size.width - page.margin.left - page.margin.right;
const headerFill = 'E7EDF3';

const heading = { bold: true, color: '0B0C0C', font: 'Arial' } as const;
const styles = {
  default: {
    document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
    title: { run: { ...heading, size: 40 }, paragraph: { spacing: { after: 160 } } },
    heading1: { run: { ...heading, size: 30 }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
    heading2: { run: { ...heading, size: 25 }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
  },
} as const;

/**
 * The paper as Word: real headings, the language set, tables whose header rows are repeated on every page and whose rows
 * are not torn apart.
 */
export async function docxBytes(paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const marked = paper.isDemonstration ? [demonstrationWords] : [];
  const file = new Document({
    title: paper.title,
    creator: paper.cover[0] ?? '',
    styles,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: marked.map((text) => small(text)) }) },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: bodyOf(paper, marked),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function bodyOf(paper: PaperDocument, marked: readonly string[]): (Paragraph | Table)[] {
  return [
    new Paragraph({ text: documentText(paper.title), heading: HeadingLevel.TITLE }),
    ...[...marked, ...paper.cover, ...paper.notes].map((text) => paragraph(text)),
    ...tabled(paper.summary),
    title('Answers'),
    ...paper.parts.flatMap(part),
    // The index is looked up again and again: it has a page of its own.
    ...tabled(paper.index, true),
  ];
}

function part({ heading: text, lines, answers }: PaperPart): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ text: documentText(text), heading: HeadingLevel.HEADING_2 }),
    ...lines.map((line) => paragraph(line, { keepNext: true })),
    tableOf(
      [
        { header: 'Question', kind: 'text', width: 30 },
        { header: 'Answer', kind: 'text', width: 70 },
      ],
      answers.map(({ question, answer }) => [question, answer]),
      true,
    ),
  ];
}

function tabled(
  { name, caption, columns, rows }: DocumentTable,
  pageBreakBefore = false,
): readonly (Paragraph | Table)[] {
  return [title(name, pageBreakBefore), paragraph(caption, { keepNext: true }), tableOf(columns, rows)];
}

function title(text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({ text: documentText(text), heading: HeadingLevel.HEADING_1, pageBreakBefore });
}

/** @param isTogether whether it begins on a new page rather than lie on two */
function tableOf(
  columns: readonly DocumentColumn[],
  rows: readonly (readonly DocumentCell[])[],
  isTogether = false,
): Table {
  const widths = widthsOf(columns);
  const header = columns.map((column) => column.header);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(header, { widths, isHeader: true, keepNext: true }),
      ...rows.map((cells, index) => {
        const keepNext = isTogether && index < rows.length - 1;
        return row(
          cells.map((cell) => wordsIn(cell)),
          { widths, isHeader: false, keepNext },
        );
      }),
    ],
  });
}

/** The width of the text, shared out as the columns ask. */
function widthsOf(columns: readonly DocumentColumn[]): number[] {
  const asked = columns.map((column) => columnWidth(column));
  const all = asked.reduce((sum, width) => sum + width, 0);
  return asked.map((width) => Math.floor((textWidth * width) / all));
}

interface RowShape {
  readonly widths: readonly number[];
  readonly isHeader: boolean;
  /** Whether it stays on the page of the row after it. */
  readonly keepNext: boolean;
}

function row(texts: readonly string[], { widths, isHeader, keepNext }: RowShape): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: texts.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          ...(isHeader ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: headerFill } } : {}),
          children: [
            new Paragraph({ keepNext, children: [new TextRun({ text: documentText(text), bold: isHeader })] }),
          ],
        }),
    ),
  });
}

function wordsIn(cell: DocumentCell): string {
  if (cell === null) return nothingSaid;
  const day = typeof cell === 'string' ? parseIsoDate(cell) : undefined;
  return day === undefined ? String(cell) : longDate(day);
}

function paragraph(text: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ text: documentText(text), spacing: { after: 120 }, ...more });
}

function small(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: 18 })] });
}

function pageNumbers(): Paragraph {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: 18 })] });
}
