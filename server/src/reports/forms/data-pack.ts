import { withheld } from '@due-regard/shared/disclosure/count-table.ts';
import { ragNames } from '@due-regard/shared/plans/words.ts';
import { chartTable } from '@due-regard/shared/reports/chart-table.ts';
import type {
  ReportBlock,
  ReportContent,
  ReportFigure,
  ReportSection,
  ReportTable,
} from '@due-regard/shared/reports/content.ts';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { colophonLines, headFacts, paragraphsOf, spokenParts } from '@due-regard/shared/reports/paper-words.ts';
import type { SpokenPart } from '@due-regard/shared/reports/paper-words.ts';
import { headings, sheetNames } from '../../documents/distinct-names.ts';
import type { DocumentCell, DocumentColumn, DocumentTable, TableDocument } from '../../documents/table-document.ts';
import { fileNameOf } from './file-names.ts';

/** @source Analysis Function: shorthand for numbers that are not there (unknown, not applicable, confidential) */
const notKnown = '[x]';
const notApplicable = '[z]';

const shorthand: readonly (readonly [mark: string, meaning: string])[] = [
  [withheld, 'the number is withheld, since it is small, or with it a small one could be worked out.'],
  [notKnown, 'the number is not known, which is never nought.'],
  [notApplicable, 'does not apply: the number is not one of a total, or no colour is judged.'],
];

/**
 * The data of a report: its figures, the tables that it prints, the numbers of its charts, and what it says. A cover, one
 * table a sheet, notes in one place, marks explained.
 * @source Analysis Function: releasing statistics in spreadsheets
 */
export function reportDataDocument(paper: ReportPaper): TableDocument {
  const { figures } = paper.content;
  const printed = paper.content.sections.flatMap(({ blocks }) => blocks.flatMap(tablesOf));
  const names = sheetNames(
    printed.map(({ name }) => name),
    ['Cover', 'Notes', figuresName, saidName],
  );
  const named = printed.map((table, index) => ({ ...table, name: names[index] ?? '' }));
  const tables = [figuresTable(figures), ...named.map(documentTable), saidTable(paper.content)];
  return { ...headOf(paper), notes: [...marksIn(tables), ...named.flatMap(notesOf)], tables };
}

/** The figures alone, for whoever reads them with a program. */
export function reportFiguresDocument(paper: ReportPaper): TableDocument {
  const tables = [figuresTable(paper.content.figures)];
  return { ...headOf(paper), notes: marksIn(tables), tables };
}

function headOf(paper: ReportPaper): Pick<TableDocument, 'title' | 'fileName' | 'isDemonstration' | 'cover'> {
  const { head } = paper.content;
  return {
    title: head.title,
    fileName: fileNameOf(paper),
    isDemonstration: head.isDemonstration,
    cover: [head.authority, ...headFacts(paper).map(([name, said]) => `${name}: ${said}`), ...colophonLines(paper)],
  };
}

const figuresName = 'Figures';

function figuresTable(figures: readonly ReportFigure[]): DocumentTable {
  return {
    name: figuresName,
    caption: 'Every figure of the report with all that must be known to read it, one a row',
    columns: [
      { header: 'Key', kind: 'text', width: 24 },
      { header: 'Figure', kind: 'text', width: 30 },
      { header: 'Numerator', kind: 'number' },
      { header: 'Denominator', kind: 'number' },
      { header: 'In words', kind: 'text', width: 26 },
      { header: 'Scope', kind: 'text', width: 32 },
      { header: 'As at', kind: 'date' },
      { header: 'Source', kind: 'text', width: 28 },
      { header: 'Caveats', kind: 'text', width: 32 },
      { header: 'Colour', kind: 'text', width: 10 },
      { header: 'Rule of the colour', kind: 'text', width: 28 },
    ],
    rows: figures.map(figureRow),
  };
}

function figureRow(figure: ReportFigure): readonly DocumentCell[] {
  const { key, label, numerator, denominator, words, scope, asAt, source, caveats, rag } = figure;
  const ofNothing = numerator === null ? notKnown : notApplicable;
  const colour = rag === null ? [notApplicable, notApplicable] : [ragNames[rag.colour], rag.rule];
  const said = caveats.length === 0 ? 'None' : caveats.join('\n');
  return [key, label, numerator ?? notKnown, denominator ?? ofNothing, words, scope, asAt, source, said, ...colour];
}

function tablesOf(block: ReportBlock): readonly ReportTable[] {
  if (block.kind === 'table') return [block.table];
  return block.kind === 'chart' ? [{ ...chartTable(block.chart), name: sentenceOf(block.chart.key) }] : [];
}

/** `schools-by-phase` becomes `Schools by phase`. */
function sentenceOf(key: string): string {
  const words = key.replaceAll(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function documentTable({ name, caption, columns, rows }: ReportTable): DocumentTable {
  const named = headings(columns.map(({ header }) => header));
  return {
    name,
    caption,
    columns: columns.map(({ kind }, place): DocumentColumn => {
      const header = named[place] ?? '';
      return kind === 'text'
        ? { header, kind, width: widthOf(rows.map((row) => row[place] ?? null)) }
        : { header, kind };
    }),
    rows,
  };
}

/** As wide as its longest words, within what can be read. */
function widthOf(cells: readonly DocumentCell[]): number {
  const lengths = cells.map((cell) => String(cell ?? '').length + 2);
  return lengths.reduce((most, length) => Math.max(most, Math.min(length, 50)), 14);
}

function notesOf({ name, notes }: ReportTable): readonly string[] {
  return notes.map((note) => `Sheet “${name}”: ${note}`);
}

function marksIn(tables: readonly DocumentTable[]): readonly string[] {
  const held = new Set(tables.flatMap(({ rows }) => rows.flat()));
  return shorthand.filter(([mark]) => held.has(mark)).map(([mark, meaning]) => `${mark}: ${meaning}`);
}

const saidName = 'What the report says';

function saidTable(content: ReportContent): DocumentTable {
  const { before, after } = spokenParts(content);
  return {
    name: saidName,
    caption: 'The sentences of the report in their order, each with the part in which it stands',
    columns: [
      { header: 'Part', kind: 'text', width: 34 },
      { header: 'Sentence', kind: 'text', width: sentenceWidth },
    ],
    rows: [...before.flatMap(spokenRows), ...content.sections.flatMap(sectionRows), ...after.flatMap(spokenRows)],
  };
}

function spokenRows({ title, sentences }: SpokenPart): readonly (readonly string[])[] {
  return sentences.map((sentence) => [title, sentence]);
}

function sectionRows({ title, narrative, blocks }: ReportSection): readonly (readonly string[])[] {
  return [...paragraphsOf(narrative ?? ''), ...blocks.flatMap(sentencesOf)].map((sentence) => [title, sentence]);
}

const sentenceWidth = 90;

function sentencesOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'words':
      return [block.text];
    case 'list':
      return block.items;
    case 'question':
      return [block.question, block.answer];
    case 'chart':
      return [block.chart.message];
    default:
      return [];
  }
}
