import type { Drawing, Shape, TextShape } from '../charts/drawing.ts';
import { ink } from '@due-regard/shared/charts/tones.ts';
import { letterSize, white } from '../charts/drawing.ts';
import { a4 } from './pdf-library.ts';
import type { Pdf, PdfElement } from './pdf-library.ts';
import { documentText } from '../../documents/table-document.ts';
import { printable } from './pdf-lines.ts';
import type { PdfPage } from './pdf-pages.ts';
import type { Mark, Sheet, Strip, Tag } from './pdf-strips.ts';

/** What stands at the edges of every page. */
export interface Edges {
  readonly marks: string;
  readonly foot: string;
}

export interface DrawnReport {
  readonly pages: readonly PdfPage[];
  readonly whole: Tag;
  readonly sheet: Sheet;
  readonly edges: Edges;
}

interface Pen {
  readonly pdf: Pdf;
  readonly sheet: Sheet;
  readonly elements: Map<Tag, PdfElement>;
}

/** Pages as they were laid out; every mark stands in its tag, or is an ornament that nobody is told of. */
export function drawReport(pdf: Pdf, { pages, whole, sheet, edges }: DrawnReport): void {
  const root = pdf.struct(whole.role);
  pdf.addStructure(root);
  const pen: Pen = { pdf, sheet, elements: new Map([[whole, root]]) };
  const bookmarks = bookmarker(pdf);
  pages.forEach((page, at) => {
    pdf.addPage();
    drawEdges(pen, edges, `Page ${String(at + 1)} of ${String(pages.length)}`);
    for (const { strip, x, y, isAgain } of page) {
      const place = { left: sheet.theme.side + x, top: sheet.theme.top + y, isAgain };
      if (strip.bookmark !== null && !isAgain) bookmarks(strip.bookmark, place.top);
      drawStrip(pen, strip, place);
    }
  });
  root.end();
}

function bookmarker(pdf: Pdf): (bookmark: NonNullable<Strip['bookmark']>, top: number) => void {
  let part = pdf.outline;
  return ({ title, level }, top) => {
    // The library counts from the right edge.
    const place = { expanded: false, top, left: a4.width };
    const item = (level === 1 ? pdf.outline : part).addItem(title, place);
    if (level === 1) part = item;
  };
}

function drawEdges({ pdf, sheet }: Pen, { marks, foot }: Edges, page: string): void {
  const { side, isCompact } = sheet.theme;
  const [head, below] = isCompact ? [24, a4.height - 14] : [38, a4.height - 30];
  pdf.markContent('Artifact', { type: 'Pagination' });
  words(pdf, marks, { x: side, y: head, size: 9, isBold: true });
  words(pdf, foot, { x: side, y: below, size: 9 });
  const width = sheet.letters.widthOf(page, { size: 9, isBold: false });
  words(pdf, page, { x: a4.width - side - width, y: below, size: 9 });
  pdf.rect(side, head + 5, a4.width - 2 * side, 0.5).fill('#8a8f94');
  pdf.endMarkedContent();
}

interface At {
  readonly left: number;
  readonly top: number;
  readonly isAgain: boolean;
}

function drawStrip(pen: Pen, { marks }: Strip, at: At): void {
  for (const run of marksByTag(marks)) {
    const [first] = run;
    if (first === undefined) continue;
    if (first.tag === null || at.isAgain) {
      pen.pdf.markContent('Artifact', { type: at.isAgain ? 'Pagination' : 'Layout' });
      drawMarks(pen, run, at);
      pen.pdf.endMarkedContent();
    } else {
      const element = elementOf(pen, first.tag, () => boxOf(first, at));
      // An empty cell is a cell, but nothing that is drawn.
      if (run.some((mark) => mark.kind !== 'words' || mark.words !== '')) element.add(() => drawMarks(pen, run, at));
    }
  }
}

/** Marks of one tag that follow each other are told of as one. */
function marksByTag(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last?.[0]?.tag === mark.tag) last.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

type Box = [left: number, top: number, right: number, foot: number];

/** The element of a tag, in its place among the others when it is first asked for. */
function elementOf(pen: Pen, tag: Tag, box: () => Box | undefined): PdfElement {
  const known = pen.elements.get(tag);
  if (known !== undefined) return known;
  const bbox = box();
  const alt = tag.alt === undefined ? undefined : documentText(tag.alt);
  const options = {
    ...(alt === undefined ? {} : { alt, title: alt }),
    ...(tag.scope === undefined ? {} : { scope: tag.scope }),
    ...(bbox === undefined ? {} : { bbox }),
  };
  const element = pen.pdf.struct(tag.role, options);
  if (tag.within !== null) elementOf(pen, tag.within, () => undefined).add(element);
  pen.elements.set(tag, element);
  return element;
}

/** Where a picture lies on its page. */
function boxOf(mark: Mark, at: At): Box | undefined {
  if (mark.kind !== 'drawing') return undefined;
  const { x, y, scale, drawing } = mark;
  const [left, top] = [at.left + x, at.top + y];
  return [left, top, left + drawing.width * scale, top + drawing.height * scale];
}

function drawMarks(pen: Pen, marks: readonly Mark[], at: At): void {
  for (const mark of marks) drawMark(pen, mark, at);
}

function drawMark({ pdf, sheet }: Pen, mark: Mark, at: At): void {
  const x = at.left + mark.x;
  const y = at.top + mark.y;
  switch (mark.kind) {
    case 'words':
      words(pdf, mark.words, { ...mark, x, y });
      break;
    case 'fill':
      pdf.rect(x, y, mark.width, mark.height);
      if (mark.edge === null) pdf.fill(mark.colour);
      else pdf.lineWidth(0.75).fillAndStroke(mark.colour, mark.edge);
      break;
    case 'drawing':
      drawDrawing({ pdf, sheet }, mark.drawing, { x, y, scale: mark.scale });
  }
}

interface Look {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly ink?: string;
}

function words(pdf: Pdf, said: string, { x, y, size, isBold = false, ink: colour = ink }: Look): void {
  if (said === '') return;
  pdf
    .font(isBold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(colour);
  pdf.text(said, x, y, { lineBreak: false, baseline: 'alphabetic' });
}

interface DrawingPlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function drawDrawing(pen: Omit<Pen, 'elements'>, { shapes }: Drawing, { x, y, scale }: DrawingPlace): void {
  pen.pdf.save();
  pen.pdf.translate(x, y).scale(scale);
  for (const shape of shapes) drawShape(pen, shape);
  pen.pdf.restore();
}

function drawShape(pen: Omit<Pen, 'elements'>, shape: Shape): void {
  const { pdf } = pen;
  switch (shape.shape) {
    case 'rect':
      pdf.rect(shape.x, shape.y, shape.width, shape.height).lineWidth(shape.strokeWidth);
      pdf.fillAndStroke(shape.fill, shape.stroke);
      break;
    case 'circle':
      pdf.circle(shape.x, shape.y, shape.radius).fill(shape.fill);
      break;
    case 'line':
      shape.points.forEach(([x, y], at) => (at === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
      pdf.lineWidth(shape.strokeWidth).lineJoin('round').lineCap('round').stroke(shape.stroke);
      break;
    case 'text':
      drawLetters(pen, shape);
  }
}

function drawLetters({ pdf, sheet }: Omit<Pen, 'elements'>, shape: TextShape): void {
  const { isBold, anchor, fill, hasRim, y } = shape;
  const said = printable(shape.words, sheet.letters);
  const width = sheet.letters.widthOf(said, { size: letterSize, isBold });
  const x = shape.x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  if (hasRim) pdf.rect(x - 2, y - letterSize * 0.8, width + 4, letterSize).fill(white);
  words(pdf, said, { x, y, size: letterSize, isBold, ink: fill });
}
