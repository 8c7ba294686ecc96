import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportLine } from '@due-regard/shared/reports/api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Problem } from '../design-system/Problem.tsx';
import { useHere } from '../here.ts';
import { ReportFrame } from './ReportFrame.tsx';
import type { ReportFrameProps } from './ReportFrame.tsx';

type Shelf = ReplyOf<typeof reportApi.list>;

export interface AskedDraftProps extends Pick<ReportFrameProps, 'title' | 'to'> {
  readonly children: (report: ReportLine, shelf: Shelf) => ReactNode;
}

/** A page on a report that is being written, with the others at hand. One that is issued is said to be beyond change. */
export function AskedDraft({ title, to, children }: AskedDraftProps) {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(reportApi.list, { params: { authority } }));
  const report = question.data?.reports.find(({ reportId }) => reportId === id);
  return (
    <ReportFrame title={title} stages={report === undefined ? undefined : [[report.title, id]]} to={to}>
      <Asked question={question} words="Loading the report">
        {(shelf) => {
          if (report === undefined) return <Problem kind="not-found" />;
          return report.standing === 'issued' ? <NeverChanges report={report} /> : children(report, shelf);
        }}
      </Asked>
    </ReportFrame>
  );
}

function NeverChanges({ report: { number, reportId } }: { readonly report: ReportLine }) {
  const { authority } = useHere();
  return (
    <Empty
      why={`It is issued as report ${number ?? ''} and never changes.`}
      next={
        <TextLink href={`/${authority}/reports/new?corrects=${reportId}`}>Begin a report that corrects it</TextLink>
      }
    />
  );
}
