import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import type { ReportChart, ReportContent } from '@due-regard/shared/reports/content.ts';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import {
  colophonLines,
  headFacts,
  publicationMarks,
  spokenParts,
  standingOf,
} from '@due-regard/shared/reports/paper-words.ts';
import {
  docxFileBytes,
  headingParagraph,
  plainShape,
  textParagraph,
  textWidth,
  titleParagraph,
} from '../../documents/docx-parts.ts';
import type { DocxBlock, DocxSection, DocxShape } from '../../documents/docx-parts.ts';
import { demonstrationWords } from '../../documents/table-document.ts';
import { chartPicture } from '../charts/chart-png.ts';
import type { ChartPicture } from '../charts/chart-png.ts';
import { factBlocks, sectionBlocks, spokenBlocks } from './docx-blocks.ts';
import type { DocxLook, DocxMakings } from './docx-blocks.ts';

/** One side of A4: margins of 12 mm, no letter smaller than 9 points. */
const compactShape: DocxShape = { margin: 680, text: 18, title: 28, heading1: 22, heading2: 19, gap: 110 };
const betweenColumns = 340;

/**
 * The report as Word, to be pasted into a council's own template: headings that are headings, tables whose header rows are
 * repeated, charts as pictures whose words tell what they show.
 */
export async function reportDocx(paper: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { content } = paper;
  const { head } = content;
  const isCompact = head.kind === 'cabinet';
  const shape = isCompact ? compactShape : plainShape;
  const pictures = await picturesOf(content);
  return docxFileBytes({
    title: `${head.title} – ${standingOf(paper)} – ${head.authority}`,
    creator: head.authority,
    shape,
    marks: [marksOf(paper)],
    foot: `${head.authority} · ${standingOf(paper)}`,
    sections: isCompact ? compactSections(paper, pictures) : [plainSection(paper, pictures)],
  });
}

/** What must be seen on every page before anything is read out to somebody. */
function marksOf({ content: { head }, issue }: ReportPaper): string {
  return [
    head.isDemonstration ? demonstrationWords : '',
    issue === null ? 'Draft: not issued' : '',
    publicationMarks[head.publication] === '' ? publicationNames[head.publication] : publicationMarks[head.publication],
  ]
    .filter((mark) => mark !== '')
    .join(' · ');
}

type Pictures = ReadonlyMap<ReportChart, ChartPicture>;

async function picturesOf({ sections }: ReportContent): Promise<Pictures> {
  const charts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? block.chart : [])),
  );
  const pictures = new Map<ReportChart, ChartPicture>();
  for (const chart of charts) pictures.set(chart, await chartPicture(chart));
  return pictures;
}

function plainSection(paper: ReportPaper, pictures: Pictures): DocxSection {
  const look: DocxLook = { width: textWidth(plainShape), isCompact: false };
  return {
    columns: 1,
    blocks: [
      ...headBlocks(paper, look),
      ...bodyBlocks(paper.content, { look, pictures }),
      headingParagraph('About this report', 1),
      ...colophonBlocks(paper, 120),
    ],
  };
}

/** Two columns hold more than one: their lines are shorter, so that less of the last ones is left blank. */
function compactSections(paper: ReportPaper, pictures: Pictures): readonly DocxSection[] {
  const width = textWidth(compactShape);
  const look: DocxLook = { width: Math.floor((width - betweenColumns) / 2), isCompact: true };
  return [
    { columns: 1, blocks: headBlocks(paper, { width, isCompact: true }) },
    { columns: 2, blocks: bodyBlocks(paper.content, { look, pictures }) },
    { columns: 1, blocks: colophonBlocks(paper, 0) },
  ];
}

function headBlocks(paper: ReportPaper, look: DocxLook): readonly DocxBlock[] {
  const { head } = paper.content;
  return [titleParagraph(head.title), ...factBlocks([['Council', head.authority], ...headFacts(paper)], look)];
}

function bodyBlocks(content: ReportContent, { look, pictures }: Pick<DocxMakings, 'look' | 'pictures'>) {
  const { figures, sections } = content;
  const { before, after } = spokenParts(content);
  const shown = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figures' ? block.keys : [])),
  );
  const makings: DocxMakings = {
    look,
    pictures,
    figures: new Map(figures.map((figure) => [figure.key, figure])),
    shown: new Set(shown),
  };
  return [
    ...before.flatMap((part) => spokenBlocks(part, look)),
    ...sections.flatMap((section) => sectionBlocks(section, makings)),
    ...after.flatMap((part) => spokenBlocks(part, look)),
  ];
}

function colophonBlocks(paper: ReportPaper, after: number): readonly DocxBlock[] {
  return colophonLines(paper).map((line, index) =>
    textParagraph(line, { spacing: { before: index === 0 ? 80 : 0, after } }),
  );
}
