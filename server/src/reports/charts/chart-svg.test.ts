import type { Tone } from '@due-regard/shared/charts/tones.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarsChart, ReportChart, TrendChart } from '@due-regard/shared/reports/content.ts';
import { exampleContent } from '@due-regard/shared/reports/testing/example-content.ts';
import { chartDrawing } from './chart-drawing.ts';
import { chartSvg } from './chart-svg.ts';
import { letterSize } from './drawing.ts';
import type { Shape, TextShape } from './drawing.ts';
import { textWidth } from './text-width.ts';

const tone = fc.constantFrom<Tone>('navy', 'turquoise', 'plum', 'orange', 'pale', 'blank');
const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.lorem({ maxCount: 25 }),
  fc.constantFrom('Schools', 'x'.repeat(200), 'Says other training, being checked'),
);
const head = { key: fc.constant('a'), message: words, subtitle: words, notes: fc.array(words, { maxLength: 2 }) };
const count = fc.option(fc.oneof(fc.nat(3), fc.nat(100_000)), { freq: 8 });

const bars: fc.Arbitrary<BarsChart> = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.record({
    ...head,
    kind: fc.constant('bars' as const),
    rowHeading: words,
    classes: fc.array(fc.record({ name: words, tone }), { minLength: size, maxLength: size }),
    rows: fc.array(fc.record({ label: words, parts: fc.array(count, { minLength: size, maxLength: size }) }), {
      maxLength: 8,
    }),
    scale: fc.constantFrom('count' as const, 'share' as const),
  }),
);

const trend: fc.Arbitrary<TrendChart> = fc.integer({ min: 1, max: 40 }).chain((size) =>
  fc.record({
    ...head,
    kind: fc.constant('trend' as const),
    momentHeading: words,
    moments: fc.array(words, { minLength: size, maxLength: size }),
    series: fc.array(fc.record({ name: words, tone, values: fc.array(count, { minLength: size, maxLength: size }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    unit: fc.constantFrom('', ' %', ' of every thousand who live there'),
    maximum: fc.constantFrom(null, 100),
    breaksBefore: fc.array(fc.nat(40), { maxLength: 2 }),
  }),
);

const chart: fc.Arbitrary<ReportChart> = fc.oneof(bars, trend);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

function boxOf(shape: Shape): Box {
  if (shape.shape === 'text') return textBox(shape);
  if (shape.shape === 'line') {
    const xs = shape.points.map(([x]) => x);
    const ys = shape.points.map(([, y]) => y);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
  }
  const { x, y } = shape;
  if (shape.shape === 'rect') return { left: x, right: x + shape.width, top: y, foot: y + shape.height };
  const { radius } = shape;
  return { left: x - radius, right: x + radius, top: y - radius, foot: y + radius };
}

/** From the top of the highest letters to the foot of the deepest. */
function textBox({ x, y, anchor, words: text }: TextShape): Box {
  const width = textWidth(text, letterSize);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return { left, right: left + width, top: y - letterSize * 0.8, foot: y + letterSize * 0.25 };
}

function examples(): readonly ReportChart[] {
  return exampleContent.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
  );
}

describe('the drawing of a chart', () => {
  it('has nothing outside it, and no word of it is cut, whatever the chart says', () => {
    fc.assert(
      fc.property(chart, (one) => {
        const { width, height, shapes } = chartDrawing(one);
        for (const shape of shapes) {
          const { left, right, top, foot } = boxOf(shape);
          const slack = 0.01;
          expect(left, JSON.stringify(shape)).toBeGreaterThanOrEqual(-slack);
          expect(right, JSON.stringify(shape)).toBeLessThanOrEqual(width + slack);
          expect(top, JSON.stringify(shape)).toBeGreaterThanOrEqual(-slack);
          expect(foot, JSON.stringify(shape)).toBeLessThanOrEqual(height + slack);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has no words over other words', () => {
    fc.assert(
      fc.property(chart, (one) => {
        const texts = chartDrawing(one).shapes.filter((shape) => shape.shape === 'text' && shape.words.trim() !== '');
        const boxes = texts.map(boxOf);
        const overlaps = boxes.flatMap((a, at) =>
          boxes.slice(at + 1).filter((b) => {
            const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            return width > 0.01 && Math.min(a.foot, b.foot) - Math.max(a.top, b.top) > 0.01;
          }),
        );
        expect(overlaps).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('shows no bar of a row in which a count is withheld, and says so', () => {
    const drawn = examples().map((one) => chartDrawing(one))[0];
    const rects = drawn?.shapes.filter(({ shape }) => shape === 'rect');
    expect(rects).toHaveLength(9);
    expect(drawn?.shapes).toContainEqual(expect.objectContaining({ words: 'Special: [c], withheld' }));
  });

  it('names every line at its end, and draws none across what is not known', () => {
    const drawn = examples().map((one) => chartDrawing(one))[1];
    const said = drawn?.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.words] : [])) ?? [];
    expect(said).toEqual(expect.arrayContaining(['Reached 90 %', 'Up to date 81.3 %', '0 %', '100 %', 'March 2017']));
    const runs = drawn?.shapes.filter((shape) => shape.shape === 'line' && shape.strokeWidth === 3) ?? [];
    // Two runs for each of two lines, and the pieces that tie the names to them.
    expect(runs).toHaveLength(6);
  });
});

describe('a chart as SVG', () => {
  it('says its message, scales, and has neither styles nor colours of its surroundings', () => {
    for (const one of examples()) {
      const svg = chartSvg(one);
      expect(svg).toMatch(/^<svg [^>]*role="img"[^>]* width="640" height="[\d.]+" viewBox="0 0 640 [\d.]+"/);
      expect(svg).toContain(`<title>${one.message}</title>`);
      expect(svg).not.toMatch(/style|currentColor|class=|NaN|undefined/);
    }
  });

  it('takes no sign of its words for markup, and holds none that no file may', () => {
    const [one] = examples();
    if (one?.kind !== 'bars') throw new Error('the first chart of the example has bars');
    const svg = chartSvg({ ...one, message: '<script>"&\u0000', rows: [{ label: '<b>', parts: [1, 0, 0] }] });
    expect(svg).toContain('<title>&lt;script&gt;&quot;&amp;\uFFFD</title>');
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).not.toContain('<b>');
  });
});
