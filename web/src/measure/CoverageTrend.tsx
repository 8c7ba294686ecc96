import { useQuery } from '@tanstack/react-query';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { useHere } from '../here.ts';
import type { CoverageBasis } from './CoverageFigure.tsx';
import { CoverageTrendCard } from './CoverageTrendCard.tsx';
import { coverageFiles } from './downloads.ts';

/** Three years up to the date in view; a question of its own, so that the figures above do not wait for it. */
export function CoverageTrend({ basis }: { readonly basis: CoverageBasis }) {
  const here = useHere();
  const trend = useQuery(queryOf(coverageApi.trend, { params: { authority: here.authority }, query: here.dates }));
  return (
    <Asked question={trend} words="Loading the trend">
      {({ points }) => <CoverageTrendCard points={points} basis={basis} downloads={coverageFiles(here)} />}
    </Asked>
  );
}
