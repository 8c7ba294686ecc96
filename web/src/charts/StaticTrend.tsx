import { spreadLabels } from '@due-regard/shared/charts/spread-labels.ts';
import { trendLines } from '@due-regard/shared/charts/trend-lines.ts';
import type { TrendGeometry, TrendLine } from '@due-regard/shared/charts/trend-lines.ts';
import type { Toned } from '@due-regard/shared/charts/tones.ts';

export interface ToneSeries extends Toned {
  /** One for each moment; null is a gap. */
  readonly values: readonly (number | null)[];
}

export interface Aim {
  readonly value: number;
  readonly words: string;
}

export interface StaticTrendProps {
  readonly message: string;
  /** "March 2018", one for each moment. */
  readonly moments: readonly string[];
  readonly series: readonly ToneSeries[];
  /** After each number: " %". */
  readonly unit?: string | undefined;
  /** 100 for percentages; a round number above the largest where absent. */
  readonly maximum?: number | undefined;
  readonly breaksBefore?: readonly number[] | undefined;
  readonly aim?: Aim | undefined;
}

const plot = { top: 46, height: 240, foot: 30 } as const;

/** Lines over time as a small drawing of its own, each named at its end, with gaps where nothing is known. */
export function StaticTrend({ message, moments, series, unit = '', maximum, breaksBefore, aim }: StaticTrendProps) {
  const geometry = trendLines(series, { maximum, breaksBefore });
  const height = plot.top + plot.height + plot.foot;
  return (
    <svg
      className="app-chart app-chart--trend"
      role="img"
      aria-label={message}
      width="100%"
      height={height}
      focusable="false"
    >
      <title>{message}</title>
      <Grid geometry={geometry} />
      <svg
        x="0"
        y={plot.top}
        width="100%"
        height={plot.height}
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        overflow="visible"
      >
        {aim !== undefined && <AimLine y={1 - aim.value / geometry.maximum} />}
        {geometry.lines.map((line, index) => (
          <Runs key={line.name} line={line} tone={series[index]?.tone ?? 'navy'} />
        ))}
      </svg>
      {geometry.lines.map((line, index) => (
        <Lone key={line.name} line={line} tone={series[index]?.tone ?? 'navy'} />
      ))}
      <Scale geometry={geometry} unit={unit} />
      <Moments moments={moments} />
      {aim !== undefined && (
        <text
          className="app-chart__tick app-chart__tick--aim"
          x="50%"
          y={yOf(1 - aim.value / geometry.maximum) - 6}
          textAnchor="middle"
        >
          {aim.words}
        </text>
      )}
      <Ends geometry={geometry} series={series} unit={unit} />
    </svg>
  );
}

function Grid({ geometry: { ticks } }: { readonly geometry: TrendGeometry }) {
  return ticks.map(({ value, y }) => (
    <line
      key={value}
      className={value === 0 ? 'app-chart__axis' : 'app-chart__grid'}
      x1="0"
      x2="100%"
      y1={yOf(y)}
      y2={yOf(y)}
    />
  ));
}

/** After the lines, so that none runs through a number. */
function Scale({ geometry: { ticks }, unit }: { readonly geometry: TrendGeometry; readonly unit: string }) {
  return ticks.map(({ value, y }) => (
    <text key={value} className="app-chart__tick" x="0" y={yOf(y) - 4}>
      {`${value.toLocaleString('en-GB')}${unit}`}
    </text>
  ));
}

function AimLine({ y }: { readonly y: number }) {
  return (
    <line className="app-chart__aim" x1="0" x2="1000" y1={y * 1000} y2={y * 1000} vectorEffect="non-scaling-stroke" />
  );
}

function Runs({ line: { runs }, tone }: { readonly line: TrendLine; readonly tone: string }) {
  return runs
    .filter((run) => run.length > 1)
    .map((run) => (
      <polyline
        key={run[0]?.index}
        className={`app-chart__line app-chart__line--${tone}`}
        points={run.map(({ x, y }) => `${tenths(x)},${tenths(y)}`).join(' ')}
        vectorEffect="non-scaling-stroke"
      />
    ));
}

/** Moments alone between two gaps, which no line can show. */
function Lone({ line: { runs }, tone }: { readonly line: TrendLine; readonly tone: string }) {
  return runs
    .filter((run) => run.length === 1)
    .flat()
    .map(({ index, x, y }) => (
      <circle
        key={index}
        className={`app-chart__dot app-chart__dot--${tone}`}
        cx={`${String(x * 100)}%`}
        cy={yOf(y)}
        r="4"
      />
    ));
}

function Moments({ moments }: { readonly moments: readonly string[] }) {
  const middle = Math.floor((moments.length - 1) / 2);
  const y = plot.top + plot.height + 20;
  const shown = [
    { at: 0, x: '0', anchor: 'start' },
    { at: middle, x: `${String((middle / Math.max(1, moments.length - 1)) * 100)}%`, anchor: 'middle' },
    { at: moments.length - 1, x: '100%', anchor: 'end' },
  ] as const;
  return shown
    .filter(({ at, anchor }) => anchor === 'start' || (anchor === 'end' ? at > 0 : moments.length > 6))
    .map(({ at, x, anchor }) => (
      <text key={anchor} className="app-chart__tick" x={x} y={y} textAnchor={anchor}>
        {moments[at]}
      </text>
    ));
}

interface EndsProps {
  readonly geometry: TrendGeometry;
  readonly series: readonly ToneSeries[];
  readonly unit: string;
}

function Ends({ geometry: { lines }, series, unit }: EndsProps) {
  const drawn = lines.flatMap(({ name, last }, index) =>
    last === undefined ? [] : [{ name, last, tone: series[index]?.tone ?? 'navy' }],
  );
  const places = spreadLabels(
    drawn.map(({ last }) => last.y),
    24 / plot.height,
  );
  return drawn.map(({ name, last, tone }, index) => (
    <g key={name}>
      <circle
        className={`app-chart__dot app-chart__dot--${tone}`}
        cx={`${String(last.x * 100)}%`}
        cy={yOf(last.y)}
        r="4"
      />
      <svg x="100%" y={yOf(places[index] ?? last.y)} overflow="visible">
        <line className={`app-chart__line app-chart__line--${tone} app-chart__stub`} x1="12" x2="26" y1="0" y2="0" />
        <text className={`app-chart__end app-chart__end--${tone}`}>
          {`${name} ${last.value.toLocaleString('en-GB')}${unit}`}
        </text>
      </svg>
    </g>
  ));
}

function yOf(share: number): number {
  return Math.round((plot.top + share * plot.height) * 10) / 10;
}

function tenths(share: number): string {
  return (share * 1000).toFixed(1);
}
