import type { ReportChart } from '@due-regard/shared/reports/content.ts';
import { documentText } from '../../documents/table-document.ts';
import { escaped } from '../../documents/xml.ts';
import { chartDrawing } from './chart-drawing.ts';
import { letterSize, white } from './drawing.ts';
import type { LineShape, Shape, TextShape } from './drawing.ts';

type Attributes = Readonly<Record<string, string | number>>;

/**
 * A chart of a report as a picture that stands by itself: 640 pixels wide, scaled by its view box, without styles, since
 * the page that it stands in allows none.
 */
export function chartSvg(chart: ReportChart): string {
  const { message, width, height, shapes } = chartDrawing(chart);
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-label': message,
    width,
    height,
    viewBox: `0 0 ${tenths(width)} ${tenths(height)}`,
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': letterSize,
  });
  return `<svg${root}><title>${textOf(message)}</title>${shapes.map(element).join('')}</svg>`;
}

function element(shape: Shape): string {
  if (shape.shape === 'line') return lineElement(shape);
  if (shape.shape === 'text') return textElement(shape);
  const { x, y, fill } = shape;
  if (shape.shape === 'circle') return `<circle${attributes({ cx: x, cy: y, r: shape.radius, fill })}/>`;
  const { width, height, stroke, strokeWidth } = shape;
  return `<rect${attributes({ x, y, width, height, fill, stroke, 'stroke-width': strokeWidth })}/>`;
}

function lineElement({ points, stroke, strokeWidth }: LineShape): string {
  const places = points.map(([x, y]) => `${tenths(x)},${tenths(y)}`).join(' ');
  const round = points.length > 2 ? { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' } : {};
  return `<polyline${attributes({ points: places, fill: 'none', stroke, 'stroke-width': strokeWidth, ...round })}/>`;
}

function textElement({ x, y, words, isBold, anchor, fill, hasRim }: TextShape): string {
  const rim = { 'paint-order': 'stroke', stroke: white, 'stroke-width': 4, 'stroke-linejoin': 'round' };
  const all = attributes({
    x,
    y,
    fill,
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(isBold ? { 'font-weight': 'bold' } : {}),
    ...(hasRim ? rim : {}),
  });
  return `<text${all}>${textOf(words)}</text>`;
}

function attributes(all: Attributes): string {
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? tenths(value) : textOf(value)}"`)
    .join('');
}

function textOf(words: string): string {
  return escaped(documentText(words));
}

/** Without a trailing nought: what is drawn is never finer. */
function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
