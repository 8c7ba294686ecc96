import { letterSize, lineHeight, textAt } from './drawing.ts';
import type { Plot, Shape, TextShape } from './drawing.ts';
import { linesOf, textWidth } from './text-width.ts';

interface Moment {
  readonly words: string;
  readonly x: number;
  readonly anchor: TextShape['anchor'];
}

const apart = 12;

/** The names of moments under their places: all of them where they fit, else the first, the middle and the last. */
export function drawMoments(
  moments: readonly string[],
  plot: Plot,
): { readonly shapes: Shape[]; readonly height: number } {
  const all = moments.map((words, index) => momentAt(words, { index, count: moments.length, plot }));
  const ends = all.filter((_, index) => index === 0 || index === all.length - 1);
  const middle = Math.floor((all.length - 1) / 2);
  const three = all.filter((moment, index) => index === middle || ends.includes(moment));
  const shown = [all, three].find((some) => areApart(some)) ?? ends;
  // The two at the ends may still be too long for each other: each then has half of the edge, in lines.
  const share = ends.length === 1 ? 1 : 1 / 2;
  const width = shown.length === ends.length ? (plot.right - plot.left) * share - apart : Infinity;
  const lined = shown.map((moment) => ({ ...moment, lines: linesOf(moment.words, { size: letterSize, width }) }));
  const foot = plot.top + plot.height;
  return {
    shapes: lined.flatMap(({ lines, x, anchor }) =>
      lines.map((line, at) => textAt([x, foot + 21 + at * lineHeight], line, { anchor })),
    ),
    height: 10 + Math.max(1, ...lined.map(({ lines }) => lines.length)) * lineHeight,
  };
}

interface MomentPlace {
  readonly index: number;
  readonly count: number;
  readonly plot: Plot;
}

function momentAt(words: string, { index, count, plot }: MomentPlace): Moment {
  if (count === 1) return { words, x: (plot.left + plot.right) / 2, anchor: 'middle' };
  const x = plot.left + (index / (count - 1)) * (plot.right - plot.left);
  return { words, x, anchor: index === 0 ? 'start' : index === count - 1 ? 'end' : 'middle' };
}

function areApart(moments: readonly Moment[]): boolean {
  let before = -Infinity;
  return moments.every((moment) => {
    const width = textWidth(moment.words, letterSize);
    const from = moment.x - width * { start: 0, middle: 0.5, end: 1 }[moment.anchor];
    const isApart = from >= before + apart;
    before = from + width;
    return isApart;
  });
}
