import { longDate } from '@due-regard/shared/calendar/words.ts';
import { ragNames } from '@due-regard/shared/plans/words.ts';
import type { ReportChart, ReportContent, ReportFigure, ReportSection } from '@due-regard/shared/reports/content.ts';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { colophonLines, figureFacts, headFacts, paragraphsOf } from '@due-regard/shared/reports/paper-words.ts';
import { documentText } from '../../documents/table-document.ts';
import { newPresentation } from './pptx-library.ts';
import type { Slide } from './pptx-library.ts';
import { nativeChart } from './slide-charts.ts';
import { addCard, addItems, bodyBox, brand, defineFrame, listHeight, newSlide } from './slide-frame.ts';
import { mendedSlides } from './slide-mending.ts';
import type { SlideBox } from './slide-text.ts';

/**
 * The report as six slides to speak to: title; what we say; what we do not know and what we ask; two charts that the
 * program itself draws, or figures; what comes next. Notes hold source, day and caveats of what is shown.
 */
export async function reportSlides(paper: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { content } = paper;
  const show = newPresentation();
  show.layout = 'LAYOUT_WIDE';
  show.title = documentText(content.head.title);
  show.author = documentText(content.head.authority);
  show.company = show.author;
  show.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  defineFrame(show, paper);
  fillTitle(newSlide(show, content.head.title), paper);
  fillSaid(newSlide(show, 'What we say'), content);
  fillAsked(newSlide(show, 'What we do not know, and what we ask of you'), content);
  for (const { title, chart, figures } of shownOf(content)) {
    const slide = newSlide(show, title);
    if (chart === null) fillFigures(slide, figures);
    else fillChart(slide, chart, figures);
  }
  const last = lastOf(content);
  fillLast(newSlide(show, last.title), paper, last.texts);
  return mendedSlides(bytesOf(await show.write({ outputType: 'uint8array', compression: true })));
}

/** The library can write many things; it is asked for bytes. */
function bytesOf(written: string | ArrayBuffer | Blob | Uint8Array): Uint8Array {
  if (written instanceof Uint8Array) return written;
  throw new TypeError('the slides are no bytes');
}

function fillTitle(slide: Slide, paper: ReportPaper): void {
  const facts = headFacts(paper).map(([name, said]) => `${name}: ${said}`);
  const name = { ...bodyBox, h: 0.7 };
  addItems(slide, [paper.content.head.authority], {
    box: name,
    sizes: [32, 28, 24, 20, 16],
    isBold: true,
    color: brand,
  });
  addItems(slide, facts, { box: { ...bodyBox, y: bodyBox.y + 0.9, h: bodyBox.h - 0.9 } });
  slide.addNotes(documentText([...facts, ...colophonLines(paper)].join('\n')));
}

function fillSaid(slide: Slide, content: ReportContent): void {
  const { say } = content.opening;
  addItems(slide, say.length === 0 ? ['Nothing is said yet.'] : say, { box: bodyBox, isList: true });
  slide.addNotes(notesOf(content.figures, [asAtNote(content)]));
}

function fillAsked(slide: Slide, content: ReportContent): void {
  const { doNotKnow, ask } = content.opening;
  const unknown = doNotKnow.length === 0 ? ['Nothing.'] : doNotKnow;
  const asked = ask.length === 0 ? ['Nothing.'] : ask;
  const words = bodyBox.h - 2 * askedHead - 0.2;
  const share = shareOf(unknown, asked, words);
  const middle = bodyBox.y + askedHead + words * share + 0.2;
  fillHeaded(slide, { title: 'What we do not know', texts: unknown, y: bodyBox.y, h: words * share });
  fillHeaded(slide, { title: 'What we ask of you', texts: asked, y: middle, h: words * (1 - share) });
  slide.addNotes(documentText(asAtNote(content)));
}

const askedHead = 0.5;
const askedSizes = [20, 18, 16, 15, 14, 13, 12];

/** How much of their room the first take: as they need in the largest letters in which both fit, else at most most of it. */
function shareOf(first: readonly string[], second: readonly string[], room: number): number {
  const needed = askedSizes.map((size) => [listHeight(first, size), listHeight(second, size)] as const);
  const [one, other] = needed.find(([a, b]) => a + b <= room) ?? needed.at(-1) ?? [1, 1];
  return Math.min(0.8, Math.max(0.2, one / (one + other)));
}

interface Headed {
  readonly title: string;
  readonly texts: readonly string[];
  readonly y: number;
  /** Of the texts without their heading. */
  readonly h: number;
}

function fillHeaded(slide: Slide, { title, texts, y, h }: Headed): void {
  const head = { ...bodyBox, y, h: askedHead - 0.05 };
  addItems(slide, [title], { box: head, sizes: [20], isBold: true, color: brand });
  addItems(slide, texts, { box: { ...bodyBox, y: y + askedHead, h }, isList: true, sizes: askedSizes });
}

function asAtNote({ head }: ReportContent): string {
  return `Figures as at ${longDate(head.asAt)}. Each has its source and its caveats in the report.`;
}

interface Shown {
  readonly title: string;
  readonly chart: ReportChart | null;
  readonly figures: readonly ReportFigure[];
}

/** Two slides: the first charts of two sections, else of one; where there are fewer, figures. */
function shownOf({ sections, figures }: ReportContent): readonly Shown[] {
  const charts = sections.map((section) => chartsOf(section, figures));
  const firsts = charts.flatMap((all) => all.slice(0, 1));
  const others = charts.flatMap((all) => all.slice(1));
  const chosen = [...firsts, ...others].slice(0, 2);
  const left = 2 - chosen.length;
  return [...chosen, ...Array.from({ length: left }, (_, place) => figuresPage(figures, { place, of: left }))];
}

function chartsOf({ blocks }: ReportSection, figures: readonly ReportFigure[]): readonly Shown[] {
  const keys = new Set(blocks.flatMap((block) => (block.kind === 'figures' ? block.keys : [])));
  const beside = figures.filter(({ key }) => keys.has(key));
  return blocks.flatMap((block) =>
    block.kind === 'chart' ? [{ title: block.chart.message, chart: block.chart, figures: beside }] : [],
  );
}

/** Figures on a slide. */
const mostFigures = 6;

function figuresPage(
  figures: readonly ReportFigure[],
  { place, of }: { readonly place: number; readonly of: number },
): Shown {
  const size = Math.min(Math.ceil(figures.length / of), mostFigures);
  const shown = figures.slice(place * size, (place + 1) * size);
  return { title: place === 0 ? 'The figures' : 'More figures', chart: null, figures: shown };
}

function fillChart(slide: Slide, chart: ReportChart, figures: readonly ReportFigure[]): void {
  const box = { ...bodyBox, y: bodyBox.y + 0.4, h: bodyBox.h - 0.95 };
  const { type, data, options, leftOut } = nativeChart(chart, box);
  addItems(slide, [chart.subtitle], { box: { ...bodyBox, h: 0.4 }, sizes: [18, 16, 14, 12, 10] });
  slide.addChart(type, data, options);
  const notes = [...leftOut, ...chart.notes];
  const foot = { ...bodyBox, y: bodyBox.y + bodyBox.h - 0.5, h: 0.5 };
  if (notes.length > 0) addItems(slide, [notes.join(' ')], { box: foot, sizes: [14, 13, 12, 11, 10] });
  slide.addNotes(notesOf(figures, [chart.subtitle, ...notes]));
}

function fillFigures(slide: Slide, figures: readonly ReportFigure[]): void {
  if (figures.length === 0) addItems(slide, ['The report has no more figures.'], { box: bodyBox });
  const across = figures.length <= 2 ? figures.length : figures.length === 4 ? 2 : 3;
  const gap = 0.25;
  const w = (bodyBox.w - (across - 1) * gap) / across;
  const h = figures.length > across ? (bodyBox.h - gap) / 2 : bodyBox.h * 0.65;
  figures.forEach((figure, place) => {
    const row = Math.floor(place / across);
    fillCard(slide, figure, { x: bodyBox.x + (place % across) * (w + gap), y: bodyBox.y + row * (h + gap), w, h });
  });
  slide.addNotes(notesOf(figures, []));
}

/** A quarter for what it is, a third for what it says, the rest for its day and its colour. */
function fillCard(slide: Slide, { label, words, asAt, rag }: ReportFigure, box: SlideBox): void {
  addCard(slide, box);
  const inner = { x: box.x + 0.15, w: box.w - 0.3 };
  const colour = rag === null ? [] : [`${ragNames[rag.colour]}: ${rag.rule}`];
  const parts = [
    { texts: [label], from: 0.05, to: 0.3, sizes: [20, 18, 16, 14, 13, 12, 11, 10] },
    { texts: [words], from: 0.33, to: 0.67, sizes: [30, 28, 26, 24, 22, 20, 18, 16, 14, 12], isBold: true },
    { texts: [`As at ${longDate(asAt)}`, ...colour], from: 0.7, to: 0.97, sizes: [16, 14, 13, 12, 11, 10, 9] },
  ];
  for (const { texts, from, to, ...placed } of parts) {
    addItems(slide, texts, { box: { ...inner, y: box.y + from * box.h, h: (to - from) * box.h }, ...placed });
  }
}

/** Source, day and caveats of each figure, after what is said of all. */
function notesOf(figures: readonly ReportFigure[], first: readonly string[]): string {
  const each = figures.map((figure) =>
    [`${figure.label}: ${figure.words}`, ...figureFacts(figure).map(([name, said]) => `${name}: ${said}`)].join('\n'),
  );
  return documentText([...first, ...each].join('\n'));
}

/** What officers wrote of the time to come, else what is to be said aloud; by what the report is found stands last. */
function lastOf({ sections, linesToSay }: ReportContent): {
  readonly title: string;
  readonly texts: readonly string[];
} {
  const written = sections.filter(({ key }) => key === 'priorities');
  const coming = written.flatMap(({ narrative }) => paragraphsOf(narrative ?? ''));
  if (coming.length > 0) return { title: 'What comes next', texts: coming };
  return linesToSay.length > 0
    ? { title: 'Lines to say', texts: linesToSay }
    : { title: 'Where this comes from', texts: [] };
}

function fillLast(slide: Slide, paper: ReportPaper, texts: readonly string[]): void {
  const half = texts.length === 0 ? 0 : 2.7;
  if (texts.length > 0) addItems(slide, texts, { box: { ...bodyBox, h: half }, isList: true });
  const box = { ...bodyBox, y: bodyBox.y + half + 0.1, h: bodyBox.h - half - 0.1 };
  const whole = 'The whole report is a page, a Word document, a PDF and a data pack of the same content.';
  addItems(slide, [...colophonLines(paper), whole], { box, sizes: [18, 16, 14, 12] });
  slide.addNotes(documentText(colophonLines(paper).join('\n')));
}
