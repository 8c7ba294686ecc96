import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNames } from './place-names.ts';
import { spreadLabels } from './spread-labels.ts';
import { stackedBars } from './stacked-bars.ts';
import { trendLines } from './trend-lines.ts';

const counts = fc.array(fc.nat(500), { minLength: 4, maxLength: 4 });
const rows = fc.array(fc.record({ label: fc.string(), parts: counts }), { minLength: 1, maxLength: 8 });
const maybe = fc.option(fc.nat(300), { freq: 3 });
const series = fc.array(fc.record({ name: fc.string(), values: fc.array(maybe, { minLength: 36, maxLength: 36 }) }), {
  minLength: 1,
  maxLength: 4,
});
const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

describe('bars of classes', () => {
  it('start at nought, lie end to end and stay within the width', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('count' as const, 'share' as const), (input, scale) => {
        for (const { parts } of stackedBars(input, scale)) {
          let edge = 0;
          for (const { start, size } of parts) {
            expect(close(start, edge)).toBe(true);
            expect(size).toBeGreaterThan(0);
            edge = start + size;
          }
          expect(edge).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('the same count is as long in every bar, and the longest bar fills the width', () => {
    fc.assert(
      fc.property(rows, (input) => {
        const largest = Math.max(...input.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
        for (const { parts } of stackedBars(input, 'count')) {
          for (const { value, size } of parts) expect(close(size, value / largest)).toBe(true);
        }
      }),
    );
  });

  it('as shares, every bar with anything in it fills the width', () => {
    fc.assert(
      fc.property(rows, (input) => {
        for (const { parts } of stackedBars(input, 'share')) {
          const size = parts.reduce((sum, part) => sum + part.size, 0);
          expect(parts.length === 0 || close(size, 1)).toBe(true);
        }
      }),
    );
  });

  it('a withheld count draws nothing, and the other bars do not change with what it hides', () => {
    const bars = (hidden: number | null) =>
      stackedBars(
        [
          { label: 'Primary', parts: [20, 5] },
          { label: 'Special', parts: [hidden, 300] },
        ],
        'count',
      );
    expect(bars(null)[1]).toEqual({ label: 'Special', parts: [], isWithheld: true });
    expect(bars(null)[0]?.parts.map(({ size }) => size)).toEqual([0.8, 0.2]);
    expect(bars(4)[0]?.parts[0]?.size).toBeLessThan(0.1);
  });
});

describe('lines over time', () => {
  it('a month that is not known is a gap, never nought', () => {
    fc.assert(
      fc.property(series, (input) => {
        const { lines } = trendLines(input);
        for (const [at, { runs }] of lines.entries()) {
          const values = input[at]?.values ?? [];
          const drawn = runs.flat();
          expect(drawn.map(({ index }) => index)).toEqual(
            values.flatMap((value, index) => (value === null ? [] : [index])),
          );
          for (const { index, value } of drawn) expect(value).toBe(values[index]);
          for (const run of runs) {
            for (const [place, dot] of run.entries()) expect(dot.index).toBe((run[0]?.index ?? 0) + place);
          }
        }
      }),
    );
  });

  it('everything lies within the picture, and more is higher', () => {
    fc.assert(
      fc.property(series, (input) => {
        const { lines, maximum, ticks } = trendLines(input);
        const dots = lines.flatMap(({ runs }) => runs.flat());
        for (const { x, y, value } of dots) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          expect(close(y, 1 - value / maximum)).toBe(true);
          expect(y).toBeGreaterThanOrEqual(-1e-9);
        }
        expect(ticks[0]).toEqual({ value: 0, y: 1 });
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(close(ticks.at(-1)?.y ?? 1, 0)).toBe(true);
      }),
    );
  });

  it('percentages go to 100 in quarters', () => {
    const { ticks } = trendLines([{ name: 'Reached', values: [12, 90] }], { maximum: 100 });
    expect(ticks.map(({ value }) => value)).toEqual([0, 25, 50, 75, 100]);
  });

  it('no line crosses a change in the way of counting', () => {
    const { lines } = trendLines([{ name: 'Referrals', values: [4, 5, 6, 7] }], { breaksBefore: [2] });
    expect(lines[0]?.runs.map((run) => run.map(({ value }) => value))).toEqual([
      [4, 5],
      [6, 7],
    ]);
    expect(lines[0]?.last?.value).toBe(7);
  });
});

describe('labels along an edge', () => {
  it('keep their distance and their order, and stay on the edge', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }), (wanted) => {
        const placed = spreadLabels(wanted, 0.1);
        for (const place of placed) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
        }
        const sorted = placed.toSorted((a, b) => a - b);
        for (const [index, place] of sorted.entries()) {
          if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.1 - 1e-9);
        }
        for (const [i, a] of wanted.entries()) {
          for (const [j, b] of wanted.entries()) if (a < b) expect(placed[i] ?? 0).toBeLessThan(placed[j] ?? 0);
        }
      }),
    );
  });

  it('do not move when there is room', () => {
    expect(spreadLabels([0.5, 0.1], 0.2)).toEqual([0.5, 0.1]);
    expect(spreadLabels([0.5, 0.5], 0.2)).toEqual([0.5, 0.7]);
  });
});

describe('names over a bar', () => {
  const widths = [0.15, 0.22, 0.2, 0.49, 0.24];
  const bar = fc.array(fc.oneof(fc.nat(3), fc.nat(300)), { minLength: 5, maxLength: 5 });

  /** Which leaders run through the words of which name, and which words leave the drawing. */
  function faultsOf(values: readonly number[]): readonly string[] {
    const parts = (stackedBars([{ label: 'All', parts: values }], 'share')[0]?.parts ?? []).map((part) => ({
      ...part,
      words: widths[part.index] ?? 0,
    }));
    const names = placeNames(parts);
    expect(names.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(names.map((_, line) => line));
    return names.flatMap(({ x, runs, line }, place) => {
      const width = parts[place]?.words ?? 0;
      const [from, to] = runs === 'right' ? [x, x + width] : [x - width, x];
      const through = names.filter((above) => above.line > line && above.x >= from && above.x <= to);
      return [...through.map(() => `a leader runs through ${String(place)}`), ...(from < 0 || to > 1 ? ['out'] : [])];
    });
  }

  it('have no leader through them on the first day, when nearly nobody has answered, or nearly everybody has', () => {
    for (const values of [
      [0, 0, 0, 0, 240],
      [4, 0, 2, 3, 231],
      [20, 2, 2, 0, 216],
      [200, 6, 4, 6, 24],
      [216, 0, 0, 14, 10],
    ]) {
      expect(faultsOf(values), values.join(' ')).toEqual([]);
    }
  });

  it('have no leader through them and stay in the drawing, whatever the counts', () => {
    fc.assert(
      fc.property(bar, (values) => {
        expect(faultsOf(values)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
