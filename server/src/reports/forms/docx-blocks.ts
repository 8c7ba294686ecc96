import { ImageRun, Paragraph, ShadingType, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { Rag } from '@due-regard/shared/plans/action.ts';
import { ragNames } from '@due-regard/shared/plans/words.ts';
import { chartTable } from '@due-regard/shared/reports/chart-table.ts';
import type {
  ReportBlock,
  ReportChart,
  ReportFigure,
  ReportSection,
  ReportTable,
} from '@due-regard/shared/reports/content.ts';
import { figureFacts, figuresShown, paragraphsOf } from '@due-regard/shared/reports/paper-words.ts';
import type { Fact, SpokenPart } from '@due-regard/shared/reports/paper-words.ts';
import { bulletList, headingParagraph, numberList } from '../../documents/docx-parts.ts';
import type { DocxBlock } from '../../documents/docx-parts.ts';
import { documentText } from '../../documents/table-document.ts';
import type { ChartPicture } from '../charts/chart-png.ts';
import { printedTable } from './docx-tables.ts';

/** How the blocks of a paper are set. */
export interface DocxLook {
  /** Of the text, in twentieths of a point. */
  readonly width: number;
  /** One side of paper: facts run on in their line, nothing stands alone that need not. */
  readonly isCompact: boolean;
}

/** What the blocks are made of besides themselves. */
export interface DocxMakings {
  readonly look: DocxLook;
  readonly figures: ReadonlyMap<string, ReportFigure>;
  /** Figures that are printed whole in the sections: elsewhere their words are enough. */
  readonly shown: ReadonlySet<string>;
  readonly pictures: ReadonlyMap<ReportChart, ChartPicture>;
}

/** Of facts, subtitles and notes, in half points. */
const smallSize = 19;
const compactSize = 18;

const tagColours: Readonly<Record<Rag, { readonly fill: string; readonly color: string }>> = {
  blue: { fill: 'D2E2F1', color: '0C2D4A' },
  green: { fill: 'CFE4DB', color: '083D29' },
  amber: { fill: 'FFF0B3', color: '4F3B00' },
  red: { fill: 'F4D7D7', color: '651B1B' },
  grey: { fill: 'E5E6E7', color: '383939' },
};

export function spokenBlocks({ key, title, sentences }: SpokenPart, look: DocxLook): readonly DocxBlock[] {
  const isNumbered = key === 'what-we-ask' || key === 'to-say';
  return [headingParagraph(title, 1), ...listed(sentences, look, isNumbered ? key : undefined)];
}

export function sectionBlocks({ title, narrative, blocks }: ReportSection, makings: DocxMakings): readonly DocxBlock[] {
  return [
    headingParagraph(title, 1),
    ...paragraphs(narrative ?? '', makings.look),
    ...blocks.flatMap((block) => blockBlocks(block, makings)),
  ];
}

function blockBlocks(block: ReportBlock, makings: DocxMakings): readonly DocxBlock[] {
  switch (block.kind) {
    case 'words':
      return paragraphs(block.text, makings.look);
    case 'list':
      return listed(block.items, makings.look);
    case 'figures':
      return figuresShown(block, makings.figures).flatMap((figure) => figureBlocks(figure, makings.look));
    case 'table':
      return tableBlocks(block.table, makings.look);
    case 'chart':
      return chartBlocks(block.chart, makings);
    default:
      return questionBlocks(block, makings);
  }
}

function known(keys: readonly string[], { figures }: DocxMakings): readonly ReportFigure[] {
  return keys.flatMap((key) => figures.get(key) ?? []);
}

/** What somebody typed: its paragraphs, and within them its lines. */
function paragraphs(text: string, { isCompact }: DocxLook): readonly Paragraph[] {
  return paragraphsOf(text).map(
    (paragraph) => new Paragraph({ children: runsOf(paragraph), spacing: { after: isCompact ? 40 : 120 } }),
  );
}

interface Letters {
  readonly bold?: boolean;
  readonly size?: number;
}

function runsOf(text: string, letters: Letters = {}): readonly TextRun[] {
  return documentText(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ text: line, ...letters, ...(index === 0 ? {} : { break: 1 }) }));
}

/** @param numbered what tells its numbers from those of other lists; absent, it has none */
function listed(items: readonly string[], { isCompact }: DocxLook, numbered?: string): readonly Paragraph[] {
  const numbering =
    numbered === undefined
      ? { reference: bulletList, level: 0 }
      : { reference: numberList, level: 0, instance: numbered === 'to-say' ? 1 : 2 };
  return items.map(
    (item) => new Paragraph({ children: runsOf(item), numbering, spacing: { after: isCompact ? 30 : 80 } }),
  );
}

/** Facts name by name, a line each; on one side of paper they run on. */
export function factBlocks(
  facts: readonly Fact[],
  { isCompact }: DocxLook,
  more: IParagraphOptions = {},
): readonly Paragraph[] {
  if (isCompact) return [new Paragraph({ children: factRuns(facts), spacing: { after: 40 }, ...more })];
  return facts.map(
    (fact, index) =>
      new Paragraph({
        children: factRuns([fact], smallSize),
        keepLines: true,
        keepNext: index < facts.length - 1,
        spacing: { after: index < facts.length - 1 ? 30 : 160 },
        ...more,
      }),
  );
}

function factRuns(facts: readonly Fact[], size: number = compactSize): readonly TextRun[] {
  return facts.flatMap(([name, said], index) => [
    ...runsOf(`${index === 0 ? '' : ' '}${name}: `, { bold: true, size }),
    ...runsOf(index < facts.length - 1 ? ended(said) : said, { size }),
  ]);
}

/** As a sentence ends, where others follow in its line. */
function ended(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function figureBlocks(figure: ReportFigure, look: DocxLook): readonly Paragraph[] {
  const { label, words } = figure;
  const facts = figureFacts(figure);
  if (look.isCompact) {
    const said = [...runsOf(ended(words), { bold: true }), ...ragRuns(figure, ' '), ...runsOf(' ')];
    return [
      headingParagraph(label, 2),
      new Paragraph({ children: [...said, ...factRuns(facts)], spacing: { after: 40 } }),
    ];
  }
  const rag = ragRuns(figure, '');
  return [
    headingParagraph(label, 2),
    new Paragraph({ children: runsOf(words, { bold: true, size: 26 }), keepNext: true, spacing: { after: 80 } }),
    ...(rag.length === 0 ? [] : [new Paragraph({ children: rag, keepNext: true, spacing: { after: 80 } })]),
    ...factBlocks(facts, look, { indent: { left: 170 }, border: edge }),
  ];
}

const edge = { left: { style: 'single', size: 12, space: 6, color: 'B1B4B6' } } as const;

/** The colour, which is never the only sign, and the rule by which it was judged. */
function ragRuns({ rag }: ReportFigure, before: string): readonly TextRun[] {
  if (rag === null) return [];
  const { fill, color } = tagColours[rag.colour];
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill };
  return [
    ...runsOf(before),
    new TextRun({ text: ` ${ragNames[rag.colour]} `, bold: true, color, shading }),
    ...runsOf(` ${rag.rule}`),
  ];
}

function tableBlocks(table: ReportTable, { width, isCompact }: DocxLook): readonly DocxBlock[] {
  const { table: printed, notes } = printedTable(table, width);
  const caption = new Paragraph({
    children: runsOf(table.caption, { bold: true }),
    keepNext: true,
    keepLines: true,
    spacing: { before: isCompact ? 40 : 160, after: isCompact ? 40 : 80 },
  });
  const none = table.rows.length === 0 ? ['There is none.'] : [];
  return [caption, printed, ...afterTable([...none, ...notes])];
}

/** Notes under a table; where there are none, the space that keeps it from what comes next. */
function afterTable(notes: readonly string[]): readonly Paragraph[] {
  if (notes.length === 0) return [new Paragraph({ children: runsOf('', { size: 8 }), spacing: { after: 60 } })];
  return notes.map(
    (note, index) =>
      new Paragraph({
        children: runsOf(note, { size: smallSize }),
        spacing: { before: index === 0 ? 60 : 0, after: index < notes.length - 1 ? 30 : 160 },
      }),
  );
}

function chartBlocks(chart: ReportChart, { look, pictures }: DocxMakings): readonly DocxBlock[] {
  const { message, subtitle, notes } = chart;
  const numbers = printedTable({ ...chartTable(chart), notes }, look.width);
  const picture = pictures.get(chart);
  return [
    headingParagraph(message, 2),
    new Paragraph({ children: runsOf(subtitle, { size: smallSize }), keepNext: true, spacing: { after: 80 } }),
    ...(picture === undefined ? [] : [pictureParagraph(chart, picture, look)]),
    new Paragraph({
      children: runsOf('The same in numbers', { bold: true, size: smallSize }),
      keepNext: true,
      spacing: { before: 80, after: 60 },
    }),
    numbers.table,
    ...afterTable(numbers.notes),
  ];
}

/** The tallest that a picture may be, in pixels: a page holds it and its heading. */
const tallest = 820;

function pictureParagraph(chart: ReportChart, picture: ChartPicture, { width }: DocxLook): Paragraph {
  // A pixel is 15 twentieths of a point.
  const scale = Math.min(1, width / 15 / picture.width, tallest / picture.height);
  const name = documentText(chart.key);
  const description = documentText(`${chart.message}. ${chart.subtitle}. Its numbers are in the table below it.`);
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name, title: documentText(chart.message), description },
  });
  return new Paragraph({ children: [image] });
}

function questionBlocks(
  { question, answer, keys }: Extract<ReportBlock, { kind: 'question' }>,
  makings: DocxMakings,
): readonly DocxBlock[] {
  const elsewhere = known(
    keys.filter((key) => makings.shown.has(key)),
    makings,
  );
  const here = known(
    keys.filter((key) => !makings.shown.has(key)),
    makings,
  );
  return [
    headingParagraph(question, 2),
    ...paragraphs(answer, makings.look),
    ...listed(
      elsewhere.map(({ label, words }) => `${label}: ${words}`),
      makings.look,
    ),
    ...here.flatMap((figure) => figureBlocks(figure, makings.look)),
  ];
}
