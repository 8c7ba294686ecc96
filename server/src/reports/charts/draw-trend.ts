import { ink, toneColours } from '@due-regard/shared/charts/tones.ts';
import type { Tone } from '@due-regard/shared/charts/tones.ts';
import { spreadLabels } from '@due-regard/shared/charts/spread-labels.ts';
import { trendLines } from '@due-regard/shared/charts/trend-lines.ts';
import type { TrendDot, TrendGeometry, TrendLine } from '@due-regard/shared/charts/trend-lines.ts';
import type { TrendChart } from '@due-regard/shared/reports/content.ts';
import { drawMoments } from './draw-moments.ts';
import { drawingWidth, gridColour, letterSize, lineHeight, textAt } from './drawing.ts';
import type { Drawing, Plot, Shape } from './drawing.ts';
import { linesOf, textWidth } from './text-width.ts';

const leastHeight = 220;
/** Between the end of a line and the words that name it: a piece of the line, and room at either side of it. */
const stub = { from: 12, to: 26, words: 32 } as const;
/** No name takes more of the drawing than this. */
const widestName = drawingWidth * 0.4;
const radius = 4;

/** Lines over time, each named at its end, with gaps where nothing is known. */
export function drawTrend(chart: TrendChart): Drawing {
  const geometry = trendLines(chart.series, { maximum: topOf(chart), breaksBefore: chart.breaksBefore });
  const ends = endsOf(chart, geometry);
  const plot = plotOf(chart, geometry, ends);
  const moments = drawMoments(chart.moments, plot);
  const shapes = [
    ...geometry.ticks.map(({ value, y }) => gridShape(plot, { y, isAxis: value === 0 })),
    ...geometry.lines.flatMap((line, index) =>
      lineShapes(line, { plot, colour: lineColour(chart.series[index]?.tone) }),
    ),
    ...geometry.ticks.map(({ value, y }) =>
      textAt([plot.left - 8, plot.top + y * plot.height + 5], tickWords(value, chart.unit), { anchor: 'end' }),
    ),
    ...moments.shapes,
    ...endShapes(ends, plot),
  ];
  // The last name reaches as far below the lines as the first above them.
  const height = plot.top + plot.height + Math.max(plot.top, moments.height);
  return { message: chart.message, width: drawingWidth, height, shapes };
}

/** The top that is given by nature, unless a value lies above it. */
function topOf({ maximum, series }: TrendChart): number | undefined {
  if (maximum === null || maximum <= 0) return undefined;
  return series.some(({ values }) => values.some((value) => value !== null && value > maximum)) ? undefined : maximum;
}

function plotOf({ unit }: TrendChart, { ticks }: TrendGeometry, ends: readonly End[]): Plot {
  const left = Math.max(...ticks.map(({ value }) => textWidth(tickWords(value, unit), letterSize))) + 8;
  const margin = Math.max(radius, ...ends.map(({ lines }) => stub.words + widthOf(lines)));
  const tallest = Math.max(1, ...ends.map(({ lines }) => lines.length)) * lineHeight;
  // The names stand beside one another along the edge, and the first and the last reach beyond it by half.
  const height = Math.max(leastHeight, ends.length * (tallest + 4));
  return { left, right: drawingWidth - margin, top: Math.max(14, tallest / 2 + 4), height };
}

interface End {
  readonly lines: readonly string[];
  readonly last: TrendDot;
  readonly colour: string;
}

function endsOf({ series, unit }: TrendChart, { lines }: TrendGeometry): readonly End[] {
  return lines.flatMap(({ name, last }, index) => {
    if (last === undefined) return [];
    const words = `${name} ${withUnit(last.value, unit)}`;
    const box = { size: letterSize, width: widestName - stub.words };
    return [{ lines: linesOf(words, box), last, colour: lineColour(series[index]?.tone) }];
  });
}

function endShapes(ends: readonly End[], plot: Plot): readonly Shape[] {
  const tallest = Math.max(1, ...ends.map(({ lines }) => lines.length)) * lineHeight;
  const places = spreadLabels(
    ends.map(({ last }) => last.y),
    tallest / plot.height,
  );
  return ends.flatMap(({ lines, last, colour }, index) => {
    const middle = plot.top + (places[index] ?? last.y) * plot.height;
    const foot = middle + 5 - ((lines.length - 1) * lineHeight) / 2;
    const points = [
      [plot.right + stub.from, middle],
      [plot.right + stub.to, middle],
    ] as const;
    return [
      dotShape(last, { plot, colour }),
      { shape: 'line' as const, points, stroke: colour, strokeWidth: 3 },
      ...lines.map((line, at) => textAt([plot.right + stub.words, foot + at * lineHeight], line, { isBold: true })),
    ];
  });
}

interface Pen {
  readonly plot: Plot;
  readonly colour: string;
}

/** Runs as lines, and moments alone between two gaps as dots. */
function lineShapes({ runs }: TrendLine, pen: Pen): readonly Shape[] {
  return runs.flatMap((run): readonly Shape[] =>
    run.length === 1
      ? run.map((dot) => dotShape(dot, pen))
      : [{ shape: 'line', points: run.map((dot) => placeOf(dot, pen.plot)), stroke: pen.colour, strokeWidth: 3 }],
  );
}

function dotShape(dot: TrendDot, { plot, colour }: Pen): Shape {
  const [x, y] = placeOf(dot, plot);
  return { shape: 'circle', x, y, radius, fill: colour };
}

function placeOf({ x, y }: TrendDot, { left, right, top, height }: Plot): readonly [x: number, y: number] {
  return [left + x * (right - left), top + y * height];
}

function gridShape({ left, right, top, height }: Plot, at: { readonly y: number; readonly isAxis: boolean }): Shape {
  const y = top + at.y * height;
  const points = [
    [left, y],
    [right, y],
  ] as const;
  return { shape: 'line', points, stroke: at.isAxis ? ink : gridColour, strokeWidth: 1 };
}

function widthOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, letterSize)));
}

/** What is pale on a white page is no line to follow. */
function lineColour(tone: Tone = 'navy'): string {
  return tone === 'pale' || tone === 'blank' ? ink : toneColours[tone];
}

/** A long unit stands with the names alone. */
function tickWords(value: number, unit: string): string {
  return withUnit(value, unit.length > 6 ? '' : unit);
}

function withUnit(value: number, unit: string): string {
  return `${value.toLocaleString('en-GB')}${unit}`;
}
