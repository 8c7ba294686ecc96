import { useQuery } from '@tanstack/react-query';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { queryOf } from '../api.ts';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { CoverageFigure } from '../measure/CoverageFigure.tsx';
import { restWords } from '@due-regard/shared/training/measure-sentences.ts';
import { yearChange } from '../measure/year-change.ts';
import type { TrendMeasure, TrendPoint } from '@due-regard/shared/training/measure-sentences.ts';
import { TotalFigure } from '../measure/TotalFigure.tsx';
import type { OverviewReply } from './waiting.ts';
import { PeopleFigure } from './PeopleFigure.tsx';

const cards = [
  { measure: 'reached', heading: 'Schools ever reached' },
  { measure: 'upToDate', heading: 'Schools up to date' },
  { measure: 'dsl', heading: 'Safeguarding leads trained' },
] as const;

const none: readonly TrendPoint[] = [];

/** The measures side by side with how they moved in a year, and the council's own workforce. */
export function SummaryFigures({ reply }: { readonly reply: OverviewReply }) {
  const { authority, dates } = useHere();
  const points = useQuery(queryOf(coverageApi.trend, { params: { authority }, query: dates })).data?.points ?? none;
  const hasTold = reply.provenance.latestToldOn !== null;
  return (
    <div className="app-figures">
      {cards.map(({ measure, heading }) => (
        <CoverageFigure
          key={measure}
          heading={heading}
          measure={measure}
          counts={reply}
          basis={reply}
          note={hasTold ? <YearChange points={points} measure={measure} /> : restWords(reply, measure)}
        />
      ))}
      <PeopleFigure />
      {reply.workforce !== null && <TotalFigure total={reply.workforce} provenance={reply.provenance} />}
    </div>
  );
}

interface YearChangeProps {
  readonly points: readonly TrendPoint[];
  readonly measure: TrendMeasure;
}

function YearChange({ points, measure }: YearChangeProps) {
  const change = yearChange(points, measure);
  if (change === undefined) return 'A year ago is not known';
  return (
    <>
      <Tag colour={change.tag.colour}>{change.tag.label}</Tag> {change.words}
    </>
  );
}
