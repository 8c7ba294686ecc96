import { useQuery } from '@tanstack/react-query';
import { monthShown } from '@due-regard/shared/measure/projection-words.ts';
import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import type { AudienceReply } from '@due-regard/shared/training/learners/api.ts';
import { queryOf } from '../../api.ts';
import { TrendCard } from '../../charts/TrendCard.tsx';
import type { Tone } from '@due-regard/shared/charts/tones.ts';
import { Asked } from '../../design-system/Asked.tsx';
import type { FigureProps } from '../../design-system/Figure.tsx';
import { AboutPeople } from '../../measure/AudienceOrigin.tsx';
import { useHere } from '../../here.ts';
import { audienceFiles } from '../../measure/downloads.ts';
import { gapNote, shareValues, trendMessage, trendSubtitle } from './trend-words.ts';
import type { Trend } from './trend-words.ts';

const tones: readonly Tone[] = ['navy', 'turquoise', 'plum', 'orange'];

interface AudienceTrendProps {
  /** Those to draw, the most important first: a chart bears four lines. */
  readonly rows: readonly AudienceReply[];
  readonly basis: Pick<FigureProps, 'scope' | 'leftOut' | 'provenance' | 'sources'>;
}

/** Three years up to the date in view; a question of its own, so that the figures above do not wait for it. */
export function AudienceTrend({ rows, basis }: AudienceTrendProps) {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(audienceApi.trend, { params: { authority }, query: dates }));
  return (
    <Asked question={question} words="Loading the trend">
      {({ trends }) => <TrendOf trends={trendsOf(rows, trends)} rows={rows} basis={basis} />}
    </Asked>
  );
}

function trendsOf(rows: readonly AudienceReply[], trends: readonly Trend[]): readonly Trend[] {
  return rows
    .flatMap(({ audience }) => trends.filter((trend) => trend.audience === audience))
    .filter((trend) => shareValues(trend).some((value) => value !== null))
    .slice(0, tones.length);
}

function TrendOf({ trends, rows, basis }: AudienceTrendProps & { readonly trends: readonly Trend[] }) {
  const here = useHere();
  const [first] = trends;
  if (first === undefined) return null;
  const aim = sharedAim(rows.filter(({ audience }) => trends.some((trend) => trend.audience === audience)));
  return (
    <TrendCard
      message={trendMessage(first, basis.provenance)}
      subtitle={trendSubtitle(trends, basis.provenance)}
      moments={first.points.map(({ on }) => monthShown(on, basis.provenance))}
      series={trends.map((trend, index) => ({
        name: rows.find(({ audience }) => audience === trend.audience)?.name ?? '',
        tone: tones[index] ?? 'navy',
        values: shareValues(trend),
      }))}
      unit=" %"
      maximum={100}
      aim={aim === null ? undefined : { value: aim, words: `Aim: ${String(aim)} %` }}
      gapNote={gapNote(trends)}
      downloads={audienceFiles(here)}
      about={<AboutPeople basis={basis} />}
    />
  );
}

/** One line is drawn for an aim only where all that are drawn have it. */
function sharedAim(rows: readonly AudienceReply[]): number | null {
  const aims = new Set(rows.map(({ target }) => target));
  const [only = null] = aims;
  return aims.size === 1 ? only : null;
}
