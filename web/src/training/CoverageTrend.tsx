import { useQuery } from '@tanstack/react-query';
import { coverageApi } from '@due-regard/shared/training/api.ts';
import type { CoverageReply } from '@due-regard/shared/training/api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { useHere } from '../here.ts';
import { CoverageTrendCard } from '../measure/CoverageTrendCard.tsx';
import { coverageFiles } from './downloads.ts';

/** Three years up to the date in view. */
export function CoverageTrend({ reply }: { readonly reply: CoverageReply }) {
  const here = useHere();
  const trend = useQuery(queryOf(coverageApi.trend, { params: { authority: here.authority }, query: here.dates }));
  return (
    <Asked question={trend} words="Loading the trend">
      {({ points }) => <CoverageTrendCard points={points} basis={reply} downloads={coverageFiles(here)} />}
    </Asked>
  );
}
