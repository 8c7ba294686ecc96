import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { publicationMarks, standingOf } from '@due-regard/shared/reports/paper-words.ts';
import { demonstrationWords, documentText } from '../../documents/table-document.ts';
import type { Presentation, Slide } from './pptx-library.ts';
import { fittedWords, heightOf } from './slide-text.ts';
import type { SlideBox } from './slide-text.ts';

const ink = '0B0C0C';
export const brand = '12436D';
const quietLine = '8FA9C0';
const face = 'Arial';

// 13.33 by 7.5 inches.
const titleBox = { x: 0.6, y: 0.4, w: 12.13, h: 1 };
export const bodyBox = { x: 0.6, y: 1.6, w: 12.13, h: 4.95 };
const footBox = { x: 0.6, y: 6.88, w: 6.4, h: 0.35 };
const markBox = { x: 7.1, y: 6.86, w: 4.85, h: 0.39 };

/** What stands on every slide: a place for its title, whose figures they are and of when, marks, its number. */
export function defineFrame(show: Presentation, paper: ReportPaper): void {
  const { head } = paper.content;
  const foot = documentText(`${head.authority} · figures as at ${longDate(head.asAt)} · ${standingOf(paper)}`);
  const marks = [head.isDemonstration ? demonstrationWords : '', publicationMarks[head.publication]]
    .filter((mark) => mark !== '')
    .join(' · ');
  const words = { margin: 0, valign: 'middle', fontFace: face, color: ink } as const;
  const title = { ...titleBox, ...words, align: 'left', fontSize: 30, bold: true } as const;
  const marked = { ...markBox, ...words, align: 'center', bold: true } as const;
  show.defineSlideMaster({
    title: 'Report',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 13.34, h: 0.2, fill: { color: brand } } },
      { placeholder: { options: { name: 'title', type: 'title', ...title }, text: '' } },
      { text: { text: foot, options: { ...footBox, ...words, fontSize: sizeOfLine(foot, footBox) } } },
      ...(marks === ''
        ? []
        : [
            {
              text: {
                text: marks,
                options: {
                  ...marked,
                  fontSize: sizeOfLine(marks, markBox),
                  fill: { color: 'FFDD00' },
                  line: { color: ink, width: 1 },
                },
              },
            },
          ]),
    ],
    slideNumber: { x: 12.13, y: 6.88, w: 0.6, h: 0.35, align: 'right', fontFace: face, fontSize: 12, color: ink },
  });
}

/** In one line. */
function sizeOfLine(words: string, { w }: SlideBox): number {
  return fittedWords([words], { box: { w, h: 0.2 }, sizes: [12, 11, 10, 9, 8, 7, 6], indent: 0 }).size;
}

export function newSlide(show: Presentation, title: string): Slide {
  const slide = show.addSlide({ masterName: 'Report' });
  const sizes = [30, 28, 26, 24, 22, 20, 18];
  const { size, items } = fittedWords([documentText(title)], { box: titleBox, sizes, indent: 0 });
  slide.addText(items.join(' '), { placeholder: 'title', fontSize: size });
  return slide;
}

const bulletIndent = 0.3;
const listIndent = bulletIndent + 0.1;

/** How high a list is over the width of a slide. @returns inches */
export function listHeight(texts: readonly string[], size: number): number {
  return heightOf(texts.map(documentText), size, bodyBox.w - listIndent);
}

/** Where words stand, and how. */
export interface Placed {
  readonly box: SlideBox;
  /** From the largest to the smallest; in points. */
  readonly sizes?: readonly number[];
  readonly isList?: boolean;
  readonly isBold?: boolean;
  readonly color?: string;
}

/** Items one below the other, as large as they fit. */
export function addItems(slide: Slide, texts: readonly string[], placed: Placed): void {
  const { box, sizes = [24, 22, 20, 18, 16, 14], isList = false, isBold = false, color = ink } = placed;
  const indent = isList ? listIndent : 0;
  const { size, items } = fittedWords(texts.map(documentText), { box, sizes, indent });
  const bullet = isList ? { bullet: { indent: bulletIndent * 72 } } : {};
  slide.addText(
    items.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: size * 0.35, ...bullet } })),
    { ...box, margin: 0, valign: 'top', fontFace: face, fontSize: size, bold: isBold, color },
  );
}

export function addCard(slide: Slide, box: SlideBox): void {
  slide.addShape('rect', { ...box, fill: { color: 'FFFFFF' }, line: { color: quietLine, width: 1 } });
}
