import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { placeNames } from '@due-regard/shared/charts/place-names.ts';
import type { PlacedName } from '@due-regard/shared/charts/place-names.ts';
import { stackedBars } from '@due-regard/shared/charts/stacked-bars.ts';
import type { StaticBarsProps } from './StaticBars.tsx';
import { ink, toneColours } from '@due-regard/shared/charts/tones.ts';

const nameLine = 22;
/** So many letters fit beside one another over the bars, which leave room for their labels. */
const lettersAcross = 54;

/** Bars that tell their values to a pointer; the table tells them to everybody. */
export function LiveBars({ message, classes, rows, scale = 'share' }: StaticBarsProps) {
  const bars = stackedBars(rows, scale);
  const named = bars[0]?.parts ?? [];
  const data = bars.map(({ label, parts, isWithheld }) => ({
    label: isWithheld ? `${label} [c]` : label,
    ...Object.fromEntries(parts.map(({ index, value }) => [`v${String(index)}`, value])),
  }));
  const placed = placeNames(named.map((part) => ({ ...part, words: widthOf(classes[part.index]?.name ?? '') })));
  const places = new Map(named.map((part, place) => [part.index, placed[place]]));
  const top = named.length * nameLine;
  return (
    <BarChart
      className="app-live-chart"
      style={{ width: '100%', height: top + rows.length * 56 + 16 }}
      data={data}
      layout="vertical"
      stackOffset={scale === 'share' ? 'expand' : 'none'}
      responsive
      accessibilityLayer={false}
      // A drawing made of elements is no image file.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={message}
      margin={{ top, right: 16, bottom: 4, left: 0 }}
    >
      <XAxis type="number" hide domain={scale === 'share' ? [0, 1] : [0, 'dataMax']} />
      <YAxis type="category" dataKey="label" tick={{ fill: ink, fontSize: 14 }} width={130} />
      <Tooltip isAnimationActive={false} itemStyle={{ color: ink }} cursor={{ fill: '#eef3f8' }} />
      {classes.map(({ name, tone }, index) => (
        <Bar
          key={name}
          name={name}
          dataKey={`v${String(index)}`}
          stackId="classes"
          fill={toneColours[tone]}
          stroke={tone === 'blank' || tone === 'pale' ? ink : '#ffffff'}
          isAnimationActive={false}
        >
          <LabelList content={<ClassName name={name} {...places.get(index)} />} />
        </Bar>
      ))}
    </BarChart>
  );
}

function widthOf(words: string): number {
  return words.length / lettersAcross;
}

/** Without a place where the first bar does not have the class. */
interface ClassNameProps extends Partial<PlacedName> {
  readonly name: string;
  /** Given by recharts. */
  readonly index?: number;
  readonly viewBox?: { readonly x?: number; readonly y?: number; readonly width?: number };
}

// The first bar names the classes, each on a line of its own, in place of a legend.
function ClassName({ name, line: place, runs = 'right', index, viewBox }: ClassNameProps) {
  if (index !== 0 || place === undefined || viewBox === undefined) return null;
  const { x = 0, y = 0, width = 0 } = viewBox;
  const at = runs === 'right' ? x : x + width / 2;
  const line = y - 8 - place * nameLine;
  return (
    <g>
      <line className="app-chart__leader" x1={at} x2={at} y1={line - 10} y2={y} />
      <text className={`app-chart__name app-chart__name--runs-${runs}`} x={at} y={line} dx={runs === 'right' ? 6 : -6}>
        {name}
      </text>
    </g>
  );
}
