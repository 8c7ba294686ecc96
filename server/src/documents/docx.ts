import type { Paragraph, Table } from 'docx';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { columnWidth } from './columns.ts';
import {
  docxFileBytes,
  docxTable,
  headingParagraph,
  plainShape,
  textParagraph,
  textWidth,
  titleParagraph,
} from './docx-parts.ts';
import { nothingSaid } from './paper-document.ts';
import type { PaperDocument, PaperPart } from './paper-document.ts';
import { demonstrationWords } from './table-document.ts';
import type { DocumentCell, DocumentColumn, DocumentTable } from './table-document.ts';

/**
 * The paper as Word: real headings, the language set, tables whose header rows are repeated on every page and whose rows
 * are not torn apart.
 */
export function docxBytes(paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const marks = paper.isDemonstration ? [demonstrationWords] : [];
  return docxFileBytes({
    title: paper.title,
    creator: paper.cover[0] ?? '',
    shape: plainShape,
    marks,
    foot: '',
    sections: [{ columns: 1, blocks: bodyOf(paper, marks) }],
  });
}

function bodyOf(paper: PaperDocument, marks: readonly string[]): readonly (Paragraph | Table)[] {
  return [
    titleParagraph(paper.title),
    ...[...marks, ...paper.cover, ...paper.notes].map((text) => textParagraph(text)),
    ...tabled(paper.summary),
    headingParagraph('Answers', 1),
    ...paper.parts.flatMap(part),
    // The index is looked up again and again: it has a page of its own.
    ...tabled(paper.index, true),
  ];
}

function part({ heading, lines, answers }: PaperPart): readonly (Paragraph | Table)[] {
  return [
    headingParagraph(heading, 2),
    ...lines.map((line) => textParagraph(line, { keepNext: true })),
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
  return [
    headingParagraph(name, 1, { pageBreakBefore }),
    textParagraph(caption, { keepNext: true }),
    tableOf(columns, rows),
  ];
}

/** @param isTogether whether it begins on a new page rather than lie on two */
function tableOf(
  columns: readonly DocumentColumn[],
  rows: readonly (readonly DocumentCell[])[],
  isTogether = false,
): Table {
  return docxTable({
    columns: columns.map((column) => ({ header: column.header, width: columnWidth(column) })),
    rows: rows.map((cells) => cells.map(wordsIn)),
    width: textWidth(plainShape),
    isTogether,
  });
}

function wordsIn(cell: DocumentCell): string {
  if (cell === null) return nothingSaid;
  const day = typeof cell === 'string' ? parseIsoDate(cell) : undefined;
  return day === undefined ? String(cell) : longDate(day);
}
