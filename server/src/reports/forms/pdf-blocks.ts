import { ragNames } from '@due-regard/shared/plans/words.ts';
import type { Rag } from '@due-regard/shared/plans/action.ts';
import { chartTable } from '@due-regard/shared/reports/chart-table.ts';
import type { ReportBlock, ReportChart, ReportFigure, ReportSection } from '@due-regard/shared/reports/content.ts';
import { figureFacts, figuresShown, paragraphsOf } from '@due-regard/shared/reports/paper-words.ts';
import type { Fact, SpokenPart } from '@due-regard/shared/reports/paper-words.ts';
import { chartDrawing } from '../charts/chart-drawing.ts';
import type { Run } from './pdf-lines.ts';
import { noteStrips, tableStrips } from './pdf-table.ts';
import { textStrips, together } from './pdf-strips.ts';
import type { Sheet, Strip, Tag } from './pdf-strips.ts';

/** Where strips go. */
export interface Ground {
  readonly sheet: Sheet;
  readonly whole: Tag;
}

/** And which figures there are. */
export interface Desk extends Ground {
  readonly figures: ReadonlyMap<string, ReportFigure>;
  /** Figures that a section prints with all that belongs to them. */
  readonly printed: ReadonlySet<string>;
}

type Strips = readonly Strip[];

/** Of tags on paper; the word says the colour, and the edge keeps it a tag where none is printed. */
const ragColours: Readonly<Record<Rag, { readonly fill: string; readonly ink: string }>> = {
  blue: { fill: '#d2e2f1', ink: '#0c2d4a' },
  green: { fill: '#cfe4db', ink: '#083d29' },
  amber: { fill: '#fff0b3', ink: '#4f3b00' },
  red: { fill: '#f4d7d7', ink: '#651b1b' },
  grey: { fill: '#e5e6e7', ink: '#383939' },
};

export function headingStrips(title: string, level: 1 | 2, { sheet, whole }: Ground): Strips {
  const { h2, h3, gap } = sheet.theme;
  const [role, size, before] = level === 1 ? (['H2', h2, gap * 3] as const) : (['H3', h3, gap * 2.2] as const);
  const look = { tag: { role, within: whole }, size, before, isBold: true };
  return together(textStrips(title, look, sheet), true).map((strip, at) =>
    at === 0 ? { ...strip, bookmark: { title, level } } : strip,
  );
}

export function spokenStrips({ key, title, sentences }: SpokenPart, desk: Desk): Strips {
  const isNumbered = key === 'what-we-ask' || key === 'to-say';
  return [...headingStrips(title, 1, desk), ...listStrips(sentences, desk, { isNumbered })];
}

export function sectionStrips({ title, narrative, blocks }: ReportSection, desk: Desk): Strips {
  return [
    ...headingStrips(title, 1, desk),
    ...paragraphStrips(narrative ?? '', desk),
    ...blocks.flatMap((block) => blockStrips(block, desk)),
  ];
}

function paragraphStrips(text: string, { sheet, whole }: Desk): Strips {
  const { text: size, gap } = sheet.theme;
  return paragraphsOf(text).flatMap((paragraph) =>
    textStrips(paragraph, { tag: { role: 'P', within: whole }, size, before: gap }, sheet),
  );
}

function listStrips(items: readonly string[], { sheet, whole }: Desk, { isNumbered = false } = {}): Strips {
  const { text: size, gap } = sheet.theme;
  const list: Tag = { role: 'L', within: whole };
  const indent = size * (isNumbered && items.length > 9 ? 2 : 1.5);
  return items.flatMap((item, at) => {
    const within: Tag = { role: 'LI', within: list };
    const label = {
      tag: { role: 'Lbl', within },
      words: isNumbered ? `${String(at + 1)}.` : '•',
      x: 2,
      isBold: false,
    } as const;
    return textStrips(
      item,
      { tag: { role: 'LBody', within }, size, before: at === 0 ? gap : gap * 0.7, x: indent, label },
      sheet,
    );
  });
}

/** Names in one column and what is said of each in another. */
export function factStrips(facts: readonly Fact[], { sheet, whole }: Ground, size = sheet.theme.small): Strips {
  const list: Tag = { role: 'L', within: whole };
  const names = facts.map(([name]) => sheet.letters.widthOf(name, { size, isBold: true }));
  const indent = Math.min(Math.max(0, ...names) + size, sheet.width / 3);
  return facts.flatMap(([name, said]) => {
    const within: Tag = { role: 'LI', within: list };
    const label = { tag: { role: 'Lbl', within }, words: name, x: 0, isBold: true } as const;
    return textStrips(said, { tag: { role: 'LBody', within }, size, before: size * 0.2, x: indent, label }, sheet);
  });
}

function blockStrips(block: ReportBlock, desk: Desk): Strips {
  switch (block.kind) {
    case 'words':
      return paragraphStrips(block.text, desk);
    case 'list':
      return listStrips(block.items, desk);
    case 'figures':
      return figuresStrips(figuresShown(block, desk.figures), desk);
    case 'table':
      return tableStrips(block.table, desk.whole, desk.sheet);
    case 'chart':
      return chartStrips(block.chart, desk);
    default:
      return questionStrips(block, desk);
  }
}

function known(keys: readonly string[], { figures }: Desk): readonly ReportFigure[] {
  return keys.flatMap((key) => figures.get(key) ?? []);
}

function figuresStrips(figures: readonly ReportFigure[], desk: Desk): Strips {
  return desk.sheet.theme.isCompact
    ? alikeFigures(figures).flatMap((alike) => compactFigures(alike, desk))
    : figures.flatMap((figure) => figureStrips(figure, desk));
}

function figureStrips(figure: ReportFigure, desk: Desk): Strips {
  const { sheet, whole } = desk;
  const { h3, text, gap } = sheet.theme;
  const tag: Tag = { role: 'P', within: whole };
  const judged = ragRuns(figure);
  return together([
    ...headingStrips(figure.label, 2, desk),
    ...textStrips([{ words: figure.words, isBold: true }], { tag, size: h3 * 1.1, before: 1 }, sheet),
    ...(judged.length === 0
      ? []
      : textStrips(judged, { tag: { role: 'P', within: whole }, size: text, before: gap * 0.6, x: 3 }, sheet)),
    ...factStrips(figureFacts(figure), desk),
  ]);
}

/** Colour and its rule; none where none is judged. */
function ragRuns({ rag }: ReportFigure): readonly Run[] {
  return rag === null
    ? []
    : [{ words: ragNames[rag.colour], isBold: true, ...ragColours[rag.colour] }, { words: ` ${rag.rule}` }];
}

/** What figures that follow each other may have in common, by the names of their facts. */
const common: ReadonlySet<string> = new Set(['Scope', 'As at', 'Source']);

function commonWords(figure: ReportFigure): string {
  return figureFacts(figure)
    .filter(([name]) => common.has(name))
    .map(([name, said]) => `${name}: ${ended(said)}`)
    .join(' ');
}

function ownRuns(figure: ReportFigure): readonly Run[] {
  const own = figureFacts(figure).filter(([name]) => !common.has(name));
  return [
    { words: `${figure.label}:`, isBold: true },
    { words: ` ${ended(figure.words)}` },
    ...ragRuns(figure),
    ...own.map(([name, said]) => ({ words: ` ${name}: ${ended(said)}` })),
  ];
}

/** Figures in their order, those that follow each other and are counted alike in one group. */
function alikeFigures(figures: readonly ReportFigure[]): readonly (readonly ReportFigure[])[] {
  const groups: ReportFigure[][] = [];
  for (const figure of figures) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group !== undefined && first !== undefined && commonWords(first) === commonWords(figure)) group.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** Figures in running words; how they are counted is said once where they are counted alike. */
function compactFigures(figures: readonly ReportFigure[], { sheet, whole }: Desk): Strips {
  const { text, gap } = sheet.theme;
  const list: Tag = { role: 'L', within: whole };
  return figures.flatMap((figure, at) => {
    const within: Tag = { role: 'LI', within: list };
    const isLast = at === figures.length - 1;
    const whose = figures.length === 1 ? ' ' : ` Of these ${String(figures.length)} figures: `;
    const counted = isLast ? [{ words: `${whose}${commonWords(figure)}` }] : [];
    const look = { tag: { role: 'LBody', within }, size: text, before: gap } as const;
    return together(textStrips([...ownRuns(figure), ...counted], look, sheet));
  });
}

/** As a sentence that another may follow. */
function ended(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

function chartStrips(chart: ReportChart, desk: Desk): Strips {
  const { sheet, whole } = desk;
  const { small, gap } = sheet.theme;
  const drawing = chartDrawing(chart);
  const scale = Math.min(sheet.width / drawing.width, (sheet.height * 0.7) / drawing.height);
  const tag: Tag = { role: 'Figure', within: whole, alt: `${chart.message}. ${chart.subtitle}` };
  const picture: Strip = {
    height: drawing.height * scale,
    before: gap,
    keepsNext: false,
    again: [],
    marks: [{ kind: 'drawing', tag, x: 0, y: 0, scale, drawing }],
    bookmark: null,
  };
  const numbers = { ...chartTable(chart), caption: `The same in numbers: ${chart.message}`, notes: [] };
  return [
    ...together([
      ...headingStrips(chart.message, 2, desk),
      ...textStrips(chart.subtitle, { tag: { role: 'P', within: whole }, size: small, before: 1 }, sheet),
      picture,
    ]),
    ...tableStrips(numbers, whole, sheet),
    ...noteStrips(chart.notes, whole, sheet),
  ];
}

function questionStrips(block: Extract<ReportBlock, { kind: 'question' }>, desk: Desk): Strips {
  const elsewhere = known(
    block.keys.filter((key) => desk.printed.has(key)),
    desk,
  );
  const here = known(
    block.keys.filter((key) => !desk.printed.has(key)),
    desk,
  );
  return [
    ...together([
      ...headingStrips(block.question, 2, desk),
      ...paragraphStrips(block.answer, desk),
      ...listStrips(
        elsewhere.map(({ label, words }) => `${label}: ${words}`),
        desk,
      ),
    ]),
    ...figuresStrips(here, desk),
  ];
}
