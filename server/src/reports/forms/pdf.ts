import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { colophonLines, headFacts, spokenParts, standingOf } from '@due-regard/shared/reports/paper-words.ts';
import { demonstrationWords, documentText } from '../../documents/table-document.ts';
import { factStrips, headingStrips, sectionStrips, spokenStrips } from './pdf-blocks.ts';
import type { Desk, Ground } from './pdf-blocks.ts';
import { drawReport } from './pdf-draw.ts';
import type { Edges } from './pdf-draw.ts';
import { a4, openPdf } from './pdf-library.ts';
import { printable } from './pdf-lines.ts';
import type { Letters, Run } from './pdf-lines.ts';
import { inColumns, pagesOf, stacked } from './pdf-pages.ts';
import type { PdfPage } from './pdf-pages.ts';
import { textStrips } from './pdf-strips.ts';
import type { Sheet, Strip, Tag, Theme } from './pdf-strips.ts';

/**
 * The report as PDF/UA: tagged, with bookmarks, its letters embedded. A report with lines to say is read on one side of
 * A4; one that says more than fits it in the smallest letters goes on overleaf. The same report gives the same bytes.
 */
export async function reportPdf(paper: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { head } = paper.content;
  const { pdf, letters, end } = await openPdf({
    Title: documentText(`${head.title} – ${standingOf(paper)}`),
    Author: documentText(head.authority),
    Creator: 'Due Regard',
    Producer: 'Due Regard, with PDFKit',
    // A draft was made when it was read: there is no clock in it but the day of its figures.
    CreationDate: new Date(paper.issue?.issuedAt ?? head.asAt),
  });
  drawReport(pdf, { ...laidOut(paper, letters), edges: edgesOf(paper, letters) });
  return end();
}

interface LaidOut {
  readonly pages: readonly PdfPage[];
  readonly whole: Tag;
  readonly sheet: Sheet;
}

const wide: Theme = {
  text: 11,
  small: 9.5,
  table: 9,
  h1: 21,
  h2: 15.5,
  h3: 12,
  lead: 1.38,
  gap: 7,
  side: 50,
  top: 62,
  foot: 56,
  isCompact: false,
};

/** @param text size of all its letters but those of headings, in points */
function compact(text: number): Theme {
  return {
    text,
    small: text,
    table: text,
    h1: text * 1.5,
    h2: text * 1.2,
    h3: text,
    lead: 1.2,
    gap: text * 0.25,
    side: 32,
    top: 36,
    foot: 30,
    isCompact: true,
  };
}

/** Of its letters, in points: no smaller ones can be read on paper. */
const compactThemes = [11, 10.5, 10, 9.5, 9].map(compact);

/** In the largest letters that leave it on one side where it should have one, else in the smallest. */
function laidOut(paper: ReportPaper, letters: Letters): LaidOut {
  const [largest = wide, ...smaller] = paper.content.head.kind === 'cabinet' ? compactThemes : [];
  let laid = layout(paper, largest, letters);
  for (const theme of smaller) if (laid.pages.length > 1) laid = layout(paper, theme, letters);
  return laid;
}

/** Between two columns, in points. */
const gutter = 18;

function layout(paper: ReportPaper, theme: Theme, letters: Letters): LaidOut {
  const whole: Tag = { role: 'Document', within: null };
  const width = a4.width - 2 * theme.side;
  const height = a4.height - theme.top - theme.foot;
  const sheet: Sheet = { theme, letters, width, height };
  const desk = { sheet, whole };
  if (!theme.isCompact) {
    return { pages: pagesOf([...titleStrips(paper, desk), ...bodyStrips(paper, desk)], height), whole, sheet };
  }
  const title = stacked(titleStrips(paper, desk));
  const column = { ...sheet, width: (width - gutter) / 2, height: height - title.height - theme.gap * 3 };
  const columns = pagesOf(bodyStrips(paper, { sheet: column, whole }), column.height);
  const place = { x: column.width + gutter, y: height - column.height };
  return { pages: inColumns(title.page, columns, place), whole, sheet };
}

function bodyStrips(paper: ReportPaper, { sheet, whole }: Ground): readonly Strip[] {
  const { content } = paper;
  const { sections, figures } = content;
  const blocks = sections.flatMap((section) => section.blocks);
  const desk: Desk = {
    sheet,
    whole,
    figures: new Map(figures.map((figure) => [figure.key, figure])),
    printed: new Set(blocks.flatMap((block) => (block.kind === 'figures' ? block.keys : []))),
  };
  const { before, after } = spokenParts(content);
  return [
    ...before.flatMap((part) => spokenStrips(part, desk)),
    ...sections.flatMap((section) => sectionStrips(section, desk)),
    ...after.flatMap((part) => spokenStrips(part, desk)),
    ...aboutStrips(paper, desk),
  ];
}

function titleStrips(paper: ReportPaper, ground: Ground): readonly Strip[] {
  const { sheet, whole } = ground;
  const { theme } = sheet;
  const { title, authority, isDemonstration } = paper.content.head;
  const heading = {
    tag: { role: 'H1', within: whole },
    size: theme.h1,
    before: 0,
    isBold: true,
    keepsNext: true,
  } as const;
  const facts = headFacts(paper);
  const inWords = facts.flatMap(([name, said]) => [{ words: `${name}: `, isBold: true }, { words: `${said}. ` }]);
  return [
    ...textStrips(title, heading, sheet),
    ...textStrips(authority, { ...heading, tag: { role: 'P', within: whole }, size: theme.h3 }, sheet),
    ...(isDemonstration ? plainStrips(`${demonstrationWords}.`, ground, theme.gap) : []),
    ...(theme.isCompact ? plainStrips(inWords, ground, 0) : factStrips(facts, ground, theme.text)),
  ];
}

function plainStrips(runs: readonly Run[] | string, { sheet, whole }: Ground, before: number): readonly Strip[] {
  return textStrips(runs, { tag: { role: 'P', within: whole }, size: sheet.theme.text, before }, sheet);
}

function aboutStrips(paper: ReportPaper, ground: Ground): readonly Strip[] {
  const { gap, isCompact } = ground.sheet.theme;
  const lines = colophonLines(paper);
  const name = 'About this report';
  return isCompact
    ? plainStrips([{ words: `${name}: `, isBold: true }, { words: lines.join(' ') }], ground, gap * 3)
    : [...headingStrips(name, 1, ground), ...lines.flatMap((line) => plainStrips(line, ground, gap * 0.6))];
}

/** Whether it is invented, a draft, and who may read it: on every page, since pages are copied singly. */
function edgesOf(paper: ReportPaper, letters: Letters): Edges {
  const {
    content: { head },
    issue,
  } = paper;
  const marks = [
    ...(head.isDemonstration ? [demonstrationWords] : []),
    ...(issue === null ? [standingOf(paper)] : []),
    publicationNames[head.publication],
  ];
  return {
    marks: printable(marks.join('  ·  '), letters),
    foot: printable(`${head.authority} · ${standingOf(paper)}`, letters),
  };
}
