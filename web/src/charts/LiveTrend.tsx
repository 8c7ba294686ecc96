import { CartesianGrid, LabelList, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { spreadLabels } from '@due-regard/shared/charts/spread-labels.ts';
import { trendLines } from '@due-regard/shared/charts/trend-lines.ts';
import type { TrendDot, TrendLine } from '@due-regard/shared/charts/trend-lines.ts';
import type { StaticTrendProps } from './StaticTrend.tsx';
import { ink, toneColours } from '@due-regard/shared/charts/tones.ts';
import type { Tone, Toned } from '@due-regard/shared/charts/tones.ts';

const grid = '#cecece';
/** What the scale below and the margins leave of the height. */
const plotHeight = 260;

/** Lines that tell their values to a pointer; the table tells them to everybody. */
export function LiveTrend({ message, moments, series, unit = '', maximum, breaksBefore, aim }: StaticTrendProps) {
  const { ticks, lines, maximum: top } = trendLines(series, { maximum, breaksBefore });
  const ends = endsOf(lines);
  const drawn = runsOf(lines, series);
  const data = moments.map((moment, index) => ({
    moment,
    ...Object.fromEntries(drawn.map(({ key, run }) => [key, run.find((dot) => dot.index === index)?.value ?? null])),
  }));
  return (
    <LineChart
      className="app-live-chart"
      style={{ width: '100%', height: 320 }}
      data={data}
      responsive
      accessibilityLayer={false}
      // A drawing made of elements is no image file.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={message}
      margin={{ top: 26, right: 48, bottom: 4, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke={grid} />
      <XAxis dataKey="moment" tick={{ fill: ink, fontSize: 14 }} minTickGap={40} />
      <YAxis
        domain={[0, top]}
        ticks={ticks.map(({ value }) => value)}
        tick={{ fill: ink, fontSize: 14 }}
        unit={unit}
        width={64}
      />
      <Tooltip isAnimationActive={false} itemStyle={{ color: ink }} formatter={(value) => `${String(value)}${unit}`} />
      {aim !== undefined && (
        <ReferenceLine
          y={aim.value}
          stroke={ink}
          strokeDasharray="6 4"
          label={{ value: aim.words, fill: ink, fontSize: 14, position: 'top' }}
        />
      )}
      {drawn.map(({ key, name, tone, line, run }) => (
        <Line
          key={key}
          name={name}
          dataKey={key}
          stroke={toneColours[tone]}
          strokeWidth={3}
          dot={run.length === 1 && { r: 4, fill: toneColours[tone] }}
          isAnimationActive={false}
        >
          {run.at(-1)?.index === ends[line]?.at && (
            <LabelList dataKey={key} content={<EndName name={name} tone={tone} {...ends[line]} />} />
          )}
        </Line>
      ))}
    </LineChart>
  );
}

interface DrawnRun extends Toned {
  readonly key: string;
  /** Which line it is a part of, by its place. */
  readonly line: number;
  readonly run: readonly TrendDot[];
}

/** Each run without a gap or break as a line of its own: recharts would draw across a break. */
function runsOf(lines: readonly TrendLine[], series: readonly Toned[]): readonly DrawnRun[] {
  return lines.flatMap(({ name, runs }, line) =>
    runs.map((run, place) => ({
      key: `v${String(line)}r${String(place)}`,
      name,
      tone: series[line]?.tone ?? 'navy',
      line,
      run,
    })),
  );
}

/** Where each line ends, and how far its name must move so that none covers another. */
function endsOf(lines: readonly TrendLine[]): readonly { readonly at: number | undefined; readonly moved: number }[] {
  const wanted = lines.map(({ last }) => last?.y ?? 0);
  return spreadLabels(wanted, 22 / plotHeight).map((place, index) => ({
    at: lines[index]?.last?.index,
    moved: (place - (wanted[index] ?? 0)) * plotHeight,
  }));
}

interface EndNameProps {
  readonly name: string;
  readonly tone: Tone;
  readonly at?: number | undefined;
  readonly moved?: number;
  /** These three are given by recharts. */
  readonly index?: number;
  readonly x?: number | string;
  readonly y?: number | string;
}

// Each line is named at its end, in place of a legend.
function EndName({ name, tone, at, moved = 0, index, x, y }: EndNameProps) {
  if (index !== at) return null;
  return (
    <text
      x={Number(x)}
      y={Number(y) + moved - 10}
      textAnchor="end"
      className={`app-chart__end app-chart__end--${tone}`}
    >
      {name}
    </text>
  );
}
