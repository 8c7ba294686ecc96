import { placeNames } from '@due-regard/shared/charts/place-names.ts';
import type { PlacedName } from '@due-regard/shared/charts/place-names.ts';
import { stackedBars } from '@due-regard/shared/charts/stacked-bars.ts';
import type { Bar, BarPart, BarRow } from '@due-regard/shared/charts/stacked-bars.ts';
import type { Toned } from '@due-regard/shared/charts/tones.ts';

export interface BarsRow extends BarRow {
  /** Said after the label: "150 of 170 reached". */
  readonly words?: string | undefined;
}

export interface StaticBarsProps {
  /** What the chart says; read out in its place. */
  readonly message: string;
  /** In the order of each row's parts, at most four, a `pale` one and a `blank`. */
  readonly classes: readonly Toned[];
  /** Each class is named on the first row that has it: best the total. */
  readonly rows: readonly BarsRow[];
  readonly scale?: 'count' | 'share' | undefined;
}

const line = 22;
const barHeight = 28;
const gap = 16;
/** So many letters fit beside one another on a telephone, and so many bold ones. */
const lineLength = 34;
const nameLength = 30;
/** So many beside one another on the narrowest screen, or paper, on which names have leaders. */
const lettersAcross = 76;
/** A count is written into its part where that is at least so wide. */
const widthForCount = 0.09;

/** Bars of classes as a small drawing of its own: no script to wait for, right on paper, its text never shrinks. */
export function StaticBars({ message, classes, rows, scale = 'share' }: StaticBarsProps) {
  const bars = layOut(rows, stackedBars(rows, scale));
  const last = bars.at(-1);
  const height = last === undefined ? 0 : last.barTop + barHeight + 2;
  return (
    <svg className="app-chart" role="img" aria-label={message} width="100%" height={height} focusable="false">
      <title>{message}</title>
      {bars.map((placed) => (
        <g key={placed.bar.label}>
          <RowLabel {...placed} />
          <ClassNames parts={placed.named} classes={classes} barTop={placed.barTop} />
          {placed.bar.parts.map((part) => (
            <Part key={part.index} part={part} tone={classes[part.index]?.tone ?? 'blank'} y={placed.barTop} />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface PlacedBar {
  readonly bar: Bar;
  /** Its label, in lines. */
  readonly names: readonly string[];
  readonly words: string | undefined;
  readonly isLong: boolean;
  /** The parts that carry the names of their classes: those that no bar above has. */
  readonly named: readonly BarPart[];
  readonly top: number;
  readonly barTop: number;
}

function layOut(rows: readonly BarsRow[], bars: readonly Bar[]): readonly PlacedBar[] {
  const seen = new Set<number>();
  let top = 0;
  return bars.map((bar, index) => {
    const words = bar.isWithheld ? '[c], withheld' : rows[index]?.words;
    const names = inLines(bar.label);
    const isLong = words !== undefined && bar.label.length + words.length > lineLength;
    const named = bar.parts.filter((part) => !seen.has(part.index));
    for (const part of named) seen.add(part.index);
    const barTop = top + (names.length + (isLong ? 1 : 0) + named.length) * line;
    const placed = { bar, names, words, isLong, named, top, barTop };
    // A withheld bar leaves no room either: an empty bar would look like nought.
    top = placed.barTop + gap + (bar.isWithheld ? 0 : barHeight);
    return placed;
  });
}

/** Whole words, as many to a line as fit. */
function inLines(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > nameLength) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function RowLabel({ names, words, isLong, top }: PlacedBar) {
  return (
    <text className="app-chart__label" x="0" y={top + 16}>
      {names.map((name, index) => (
        <tspan key={name} className="app-chart__label-name" {...(index === 0 ? {} : { x: 0, dy: line })}>
          {name}
        </tspan>
      ))}
      {words !== undefined && !isLong && `: ${words}`}
      {words !== undefined && isLong && (
        <tspan x="0" dy={line}>
          {words}
        </tspan>
      )}
    </text>
  );
}

function Part({ part, tone, y }: { readonly part: BarPart; readonly tone: string; readonly y: number }) {
  return (
    <>
      <rect
        className={`app-chart__part app-chart__part--${tone}`}
        x={percent(part.start)}
        y={y}
        width={percent(part.size)}
        height={barHeight}
      />
      {part.size >= widthForCount && (
        <text
          className={`app-chart__count app-chart__count--${tone}`}
          x={percent(part.start + part.size / 2)}
          y={y + 19}
        >
          {part.value.toLocaleString('en-GB')}
        </text>
      )}
    </>
  );
}

interface ClassNamesProps {
  readonly parts: readonly BarPart[];
  readonly classes: readonly Toned[];
  readonly barTop: number;
}

function ClassNames({ parts, classes, barTop }: ClassNamesProps) {
  const words = parts.map(({ index, value }) => `${classes[index]?.name ?? ''} ${value.toLocaleString('en-GB')}`);
  const places = placeNames(parts.map((part, place) => ({ ...part, words: widthOf(words[place] ?? '') })));
  return parts.map((part, place) => (
    <g key={part.index}>
      <WithLeader words={words[place] ?? ''} barTop={barTop} {...places[place]} />
      <WithColour
        words={words[place] ?? ''}
        tone={classes[part.index]?.tone ?? 'blank'}
        y={barTop - 8 - (parts.length - 1 - place) * line}
      />
    </g>
  ));
}

interface WithLeaderProps extends Partial<PlacedName> {
  readonly words: string;
  readonly barTop: number;
}

function WithLeader({ words, barTop, x = 0, runs = 'right', line: place = 0 }: WithLeaderProps) {
  const y = barTop - 8 - place * line;
  return (
    <>
      <line className="app-chart__leader" x1={percent(x)} x2={percent(x)} y1={y - 10} y2={barTop} />
      <text
        className={`app-chart__name app-chart__name--runs-${runs}`}
        x={percent(x)}
        y={y}
        dx={runs === 'right' ? 6 : -6}
      >
        {words}
      </text>
    </>
  );
}

interface WithColourProps {
  readonly words: string;
  readonly tone: string;
  readonly y: number;
}

/** On a telephone a long name beside its part would leave the drawing: it begins at the left with a patch of its colour. */
function WithColour({ tone, words, y }: WithColourProps) {
  return (
    <g className="app-chart__key">
      <rect className={`app-chart__part app-chart__part--${tone}`} x="1" y={y - 12} width="14" height="14" />
      <text x="22" y={y}>
        {words}
      </text>
    </g>
  );
}

function widthOf(words: string): number {
  return words.length / lettersAcross;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
