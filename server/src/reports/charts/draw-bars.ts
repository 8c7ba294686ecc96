import { ink, toneColours } from '@due-regard/shared/charts/tones.ts';
import type { Tone } from '@due-regard/shared/charts/tones.ts';
import { placeNames } from '@due-regard/shared/charts/place-names.ts';
import type { PlacedName } from '@due-regard/shared/charts/place-names.ts';
import { stackedBars } from '@due-regard/shared/charts/stacked-bars.ts';
import type { Bar, BarPart } from '@due-regard/shared/charts/stacked-bars.ts';
import { withheld } from '@due-regard/shared/disclosure/count-table.ts';
import type { BarsChart } from '@due-regard/shared/reports/content.ts';
import { drawingWidth, letterSize, lineHeight, textAt, white } from './drawing.ts';
import type { Drawing, RectShape, Shape } from './drawing.ts';
import { linesOf, textWidth } from './text-width.ts';

const barHeight = 26;
const gap = 14;
const patch = 12;
/** Room for the outline of a bar at either side. */
const edge = 1;
const plotWidth = drawingWidth - 2 * edge;
const nameStart = 6;
const darkTones: ReadonlySet<Tone> = new Set(['navy', 'plum']);

/** Bars of classes end to end, each class named over the first bar that has it. */
export function drawBars(chart: BarsChart): Drawing {
  const named = new Set<number>();
  const shapes: Shape[] = [];
  let top = 0;
  for (const bar of stackedBars(chart.rows, chart.scale)) {
    const firsts = bar.parts.filter(({ index }) => !named.has(index));
    for (const { index } of firsts) named.add(index);
    const label = labelShapes(bar, top);
    const names = nameShapes(chart, firsts, top + label.height);
    const barTop = top + label.height + names.height;
    shapes.push(...label.shapes, ...names.shapes, ...bar.parts.flatMap((part) => partShapes(chart, part, barTop)));
    // A bar that is not drawn leaves no room either: an empty bar would look like nought.
    top = barTop + gap + (bar.parts.length === 0 ? 0 : barHeight);
  }
  return { message: chart.message, width: drawingWidth, height: Math.max(top - gap, 0) + 4, shapes };
}

interface Piece {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

function labelShapes({ label, parts, isWithheld }: Bar, top: number): Piece {
  const empty = isWithheld ? `${withheld}, withheld` : '0';
  const words = parts.length === 0 ? `${label}: ${empty}` : label;
  const lines = linesOf(words, { size: letterSize, width: plotWidth });
  const shapes = lines.map((line, place) => textAt([0, top + 14 + place * lineHeight], line, { isBold: true }));
  return { shapes, height: lines.length * lineHeight };
}

/** The names of parts over their bar: each on a leader where all can be read so, else each beside a patch of its colour. */
function nameShapes(chart: BarsChart, parts: readonly BarPart[], top: number): Piece {
  const names = parts.map(({ index, value }) => `${chart.classes[index]?.name ?? ''} ${countWords(value)}`);
  const spans = parts.map(({ start, size }, place) => ({ start, size, words: nameWidth(names[place] ?? '') }));
  const places = placeNames(spans);
  const isReadable = places.every(({ x, runs }, place) => {
    const words = spans[place]?.words ?? 0;
    return runs === 'right' ? x + words <= 1 : x - words >= 0;
  });
  if (!isReadable || isCrossed(places, spans)) return patchShapes(chart, parts, { names, top });
  const height = parts.length * lineHeight;
  const shapes = places.flatMap((place, at) => leaderShapes(place, names[at] ?? '', top + height));
  return { shapes, height };
}

function nameWidth(words: string): number {
  return (textWidth(words, letterSize) + nameStart) / plotWidth;
}

function isCrossed(places: readonly PlacedName[], spans: readonly { readonly words: number }[]): boolean {
  return places.some(({ x, runs, line }, at) => {
    const words = spans[at]?.words ?? 0;
    const [from, to] = runs === 'right' ? [x, x + words] : [x - words, x];
    return places.some((other) => other.line > line && other.x >= from && other.x <= to);
  });
}

function leaderShapes({ x: share, runs, line }: PlacedName, words: string, barTop: number): readonly Shape[] {
  const x = edge + share * plotWidth;
  const y = barTop - 6 - line * lineHeight;
  const isRight = runs === 'right';
  const points = [
    [x, y - 10],
    [x, barTop],
  ] as const;
  return [
    { shape: 'line', points, stroke: ink, strokeWidth: 1 },
    textAt([x + (isRight ? nameStart : -nameStart), y], words, { anchor: isRight ? 'start' : 'end', hasRim: true }),
  ];
}

interface Patches {
  readonly names: readonly string[];
  readonly top: number;
}

function patchShapes(chart: BarsChart, parts: readonly BarPart[], { names, top }: Patches): Piece {
  const start = patch + 10;
  let height = 0;
  const shapes = parts.flatMap(({ index }, place) => {
    const lines = linesOf(names[place] ?? '', { size: letterSize, width: drawingWidth - start });
    const y = top + height;
    height += lines.length * lineHeight;
    const box = { x: edge, y: y + 3, width: patch, height: patch };
    return [
      rectOf(chart.classes[index]?.tone ?? 'blank', box),
      ...lines.map((line, at) => textAt([start, y + 14 + at * lineHeight], line)),
    ];
  });
  return { shapes, height: height + 4 };
}

function partShapes(chart: BarsChart, { index, value, start, size }: BarPart, y: number): readonly Shape[] {
  const tone = chart.classes[index]?.tone ?? 'blank';
  const box = { x: edge + start * plotWidth, y, width: size * plotWidth, height: barHeight };
  const words = countWords(value);
  const isWide = box.width >= textWidth(words, letterSize) + 8;
  const fill = darkTones.has(tone) ? white : ink;
  const middle = [box.x + box.width / 2, y + 18] as const;
  return [rectOf(tone, box), ...(isWide ? [textAt(middle, words, { isBold: true, anchor: 'middle', fill })] : [])];
}

function rectOf(tone: Tone, box: Pick<RectShape, 'x' | 'y' | 'width' | 'height'>): RectShape {
  const isOutlined = tone === 'pale' || tone === 'blank';
  return {
    shape: 'rect',
    ...box,
    fill: toneColours[tone],
    stroke: isOutlined ? ink : white,
    strokeWidth: isOutlined ? 1 : 2,
  };
}

function countWords(count: number): string {
  return count.toLocaleString('en-GB');
}
