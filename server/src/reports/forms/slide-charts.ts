import type { Tone } from '@due-regard/shared/charts/tones.ts';
import type { BarsChart, ReportChart, TrendChart } from '@due-regard/shared/reports/content.ts';
import { documentText } from '../../documents/table-document.ts';
import { toneColours } from '@due-regard/shared/charts/tones.ts';
import type { ChartData, ChartOptions } from './pptx-library.ts';
import type { SlideBox } from './slide-text.ts';

/** What a chart needs of the library: its kind, its numbers and how they are drawn. */
export interface NativeChart {
  readonly type: 'bar' | 'line';
  readonly data: ChartData[];
  readonly options: ChartOptions;
  /** What is not drawn, in words. */
  readonly leftOut: readonly string[];
}

const ink = '0B0C0C';
/** More would be too thin to read from the back of a room. */
const mostRows = 12;

/** A chart as the program that shows the slides draws it, so that its numbers can be looked at and changed there. */
export function nativeChart(chart: ReportChart, box: SlideBox): NativeChart {
  const { type, data, options, leftOut } = chart.kind === 'bars' ? barsOf(chart) : linesOf(chart);
  return { type, data, leftOut, options: { ...common, ...box, altText: altText(chart), ...options } };
}

const common: ChartOptions = {
  showLegend: true,
  legendPos: 't',
  legendFontFace: 'Arial',
  legendFontSize: 14,
  legendColor: ink,
  catAxisLabelFontFace: 'Arial',
  catAxisLabelFontSize: 14,
  catAxisLabelColor: ink,
  valAxisLabelFontFace: 'Arial',
  valAxisLabelFontSize: 12,
  valAxisLabelColor: ink,
  valAxisMinVal: 0,
  showValue: true,
  dataLabelFontFace: 'Arial',
  dataLabelFontSize: 14,
  dataLabelFontBold: true,
  dataLabelColor: ink,
};

function barsOf({ classes, rows, scale }: BarsChart): NativeChart {
  // A bar from which one part is withheld would give it away by its length.
  const whole = rows.filter(({ parts }) => parts.every((part) => part !== null));
  // The first row is drawn lowest.
  const drawn = whole.slice(0, mostRows).toReversed();
  const labels = drawn.map(({ label }) => documentText(label));
  return {
    type: 'bar',
    data: classes.map(({ name }, place) => ({
      name: documentText(name),
      labels,
      values: drawn.map(({ parts }) => parts[place] ?? 0),
    })),
    options: {
      barDir: 'bar',
      barGrouping: scale === 'share' ? 'percentStacked' : 'stacked',
      barGapWidthPct: 45,
      valAxisHidden: true,
      valGridLine: { style: 'none' },
      catGridLine: { style: 'none' },
      chartColors: classes.map(({ tone }) => colourOf(tone)),
      // Blank and pale parts would be lost on a white slide.
      dataBorder: { pt: 0.75, color: ink },
      dataLabelPosition: 'ctr',
      // A part of nothing has no number beside the next one's.
      dataLabelFormatCode: '#,##0;-#,##0;;',
    },
    leftOut: [
      ...thinParts(classes, drawn.toReversed(), scale),
      ...rows.filter((row) => !whole.includes(row)).map(({ label }) => `${label}: withheld, and not drawn.`),
      ...(whole.length > mostRows ? [`${String(whole.length - mostRows)} more rows are in the report.`] : []),
    ],
  };
}

/** Parts that are too thin for their number to stand on them, in words. */
function thinParts(
  classes: BarsChart['classes'],
  rows: BarsChart['rows'],
  scale: BarsChart['scale'],
): readonly string[] {
  const totals = rows.map(({ parts }) => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
  return classes.flatMap(({ name }, place) => {
    const thin = rows.flatMap(({ label, parts }, row) => {
      const part = parts[place] ?? 0;
      const whole = scale === 'share' ? (totals[row] ?? 0) : Math.max(...totals);
      return isThin(part, whole) ? [`${label} ${part.toLocaleString('en-GB')}`] : [];
    });
    return thin.length === 0 ? [] : [`${name}: ${thin.join(', ')}.`];
  });
}

/** Whether a part of the longest bar is narrower than the digits of its number, which are an eightieth of it each. */
export function isThin(part: number, whole: number): boolean {
  return part > 0 && part / whole < (String(part).length + 0.4) / 80;
}

function linesOf({ moments, series, unit, maximum, breaksBefore }: TrendChart): NativeChart {
  const labels = moments.map(documentText);
  const parts = partsBetween(breaksBefore, moments.length);
  const lines = series.flatMap(({ name, tone, values }) =>
    parts.map(([from, to], place) => ({
      name: documentText(place === 0 ? name : `${name}, counted anew`),
      tone,
      values: values.map((value, index) => (index >= from && index < to ? (value ?? NaN) : NaN)),
    })),
  );
  const format = `General"${documentText(unit).replaceAll('"', '')}"`;
  return {
    type: 'line',
    data: lines.map(({ name, values }) => ({ name, labels, values })),
    options: {
      chartColors: lines.map(({ tone }) => colourOf(tone)),
      displayBlanksAs: 'gap',
      lineSize: 3,
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 7,
      ...(maximum === null ? {} : { valAxisMaxVal: maximum }),
      valAxisLabelFormatCode: format,
      dataLabelFormatCode: format,
      dataLabelPosition: 't',
      valGridLine: { color: 'CECECE', size: 0.75 },
      catGridLine: { style: 'none' },
      catAxisLabelFrequency: String(Math.max(1, Math.ceil(moments.length / 8))),
    },
    leftOut: [],
  };
}

/** Stretches in which one way of counting holds: from a moment up to another, which is no more of it. */
function partsBetween(
  breaksBefore: readonly number[],
  count: number,
): readonly (readonly [from: number, to: number])[] {
  const inside = [...new Set(breaksBefore)]
    .filter((place) => place > 0 && place < count)
    .toSorted((one, other) => one - other);
  const starts = [0, ...inside];
  return starts.map((from, index) => [from, starts[index + 1] ?? count] as const);
}

/** A blank part is white, with an outline. */
function colourOf(tone: Tone): string {
  return toneColours[tone].slice(1).toUpperCase();
}

/** What is drawn and every number of it, for whoever does not see the slide. */
function altText(chart: ReportChart): string {
  const { message, subtitle } = chart;
  const numbers =
    chart.kind === 'bars'
      ? chart.rows.map(
          ({ label, parts }) =>
            `${label}: ${parts.map((part, place) => `${chart.classes[place]?.name ?? ''} ${part === null ? 'withheld' : String(part)}`).join(', ')}`,
        )
      : chart.series.map(
          ({ name, values }) =>
            `${name}: ${values.map((value, place) => `${chart.moments[place] ?? ''} ${value === null ? 'not known' : `${String(value)}${chart.unit}`}`).join(', ')}`,
        );
  return documentText(`${message}. ${subtitle}. ${numbers.join('. ')}.`)
    .slice(0, 2000)
    .toWellFormed();
}
