import { longDate, monthAndYear } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { dayShown, monthShown } from '@due-regard/shared/measure/projection-words.ts';
import type { Download } from '../charts/ChartCard.tsx';
import { TrendCard } from '../charts/TrendCard.tsx';
import { AboutFigures } from './AboutFigures.tsx';
import { measureMeanings } from '@due-regard/shared/training/measures.ts';
import type { CoverageBasis } from './CoverageFigure.tsx';
import { trendMessage, trendValues } from '@due-regard/shared/training/measure-sentences.ts';
import type { TrendPoint } from '@due-regard/shared/training/measure-sentences.ts';

export interface CoverageTrendCardProps {
  readonly points: readonly TrendPoint[];
  readonly basis: CoverageBasis;
  readonly downloads?: readonly Download[] | undefined;
}

const lines = [
  { measure: 'dsl', name: 'Safeguarding lead', tone: 'plum' },
  { measure: 'reached', name: 'Reached', tone: 'turquoise' },
  { measure: 'upToDate', name: 'Up to date', tone: 'navy' },
] as const;

/** The months up to the date in view, against the aim of all schools. */
export function CoverageTrendCard({ points, basis, downloads }: CoverageTrendCardProps) {
  return (
    <TrendCard
      message={trendMessage(points)}
      subtitle={`Percentage of the schools counted at the ends of ${String(points.length)} months, the last on ${dayShown(basis.provenance)}`}
      moments={points.map(({ on }) => monthShown(on, basis.provenance))}
      series={lines.map(({ measure, name, tone }) => ({ name, tone, values: trendValues(points, measure) }))}
      unit=" %"
      maximum={100}
      aim={{ value: 100, words: 'Aim: all schools' }}
      gapNote={gapNote(points, basis.provenance.registerKnownFrom)}
      downloads={downloads}
      about={<AboutFigures basis={basis} meanings={lines.map(({ measure }) => measureMeanings[measure])} />}
    />
  );
}

function gapNote(points: readonly TrendPoint[], knownFrom: IsoDate | null): string | undefined {
  if (points.every(({ counts }) => counts !== null)) return undefined;
  return knownFrom === null
    ? 'No line is drawn: no school register has been loaded, so there was no school to count.'
    : `No line is drawn before ${monthAndYear(knownFrom)}: the school register is known from ${longDate(knownFrom)}.`;
}
