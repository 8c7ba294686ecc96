import { useQuery } from '@tanstack/react-query';
import { coverageSentence } from '@due-regard/shared/overview/sentences.ts';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import { queryOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { CoverageFigures } from './CoverageFigures.tsx';
import { WhoChanged } from '../journal/WhoChanged.tsx';
import { CoverageFiles } from './CoverageFiles.tsx';
import { CoverageScope } from './CoverageScope.tsx';
import { CoverageTrend } from '../measure/CoverageTrend.tsx';
import { measures } from '@due-regard/shared/training/measures.ts';
import { PrintedBasis } from '../measure/PrintedBasis.tsx';
import { WordsUsed } from '../measure/WordsUsed.tsx';
import { CourseTable } from './CourseTable.tsx';
import { ExpiringCounts } from './ExpiringCounts.tsx';
import { GroupCharts } from './GroupCharts.tsx';
import { KnownThen } from './KnownThen.tsx';
import { NoRegister } from './NoRegister.tsx';
import { TrainingPages } from './TrainingPages.tsx';

export function TrainingPage() {
  const { authority, dates } = useHere();
  const figures = useQuery(queryOf(coverageApi.coverage, { params: { authority }, query: dates }));
  return (
    <Page
      title="Training"
      breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}
      asAt={figures.data && <AsAt {...figures.data.provenance} />}
    >
      <TrainingPages />
      <Asked question={figures} words="Loading the figures">
        {(reply) => (reply.provenance.registerDate === null ? <NoRegister /> : <Coverage reply={reply} />)}
      </Asked>
    </Page>
  );
}

function Coverage({ reply }: { readonly reply: CoverageReply }) {
  const sentence = coverageSentence(reply);
  return (
    <>
      <p className="govuk-body-l">{sentence}</p>
      <WordsUsed said={[sentence]} basis={reply} />
      {reply.knownAt !== null && <KnownThen before={reply} knownAt={reply.knownAt} />}
      <CoverageFigures reply={reply} />
      <ExpiringCounts expiring={reply.expiring} />
      <GroupCharts reply={reply} />
      <CourseTable reply={reply} />
      <CoverageTrend basis={reply} />
      <CoverageScope reply={reply} />
      <CoverageFiles />
      <WhoChanged figure="schools" />
      <PrintedBasis basis={reply} measures={measures} />
    </>
  );
}
