import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import { kindRules } from '@due-regard/shared/reports/kinds.ts';
import { standingNames } from '@due-regard/shared/reports/standing.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { useHere } from '../here.ts';
import { IssuedReport } from './issued/IssuedReport.tsx';
import { ReportFrame } from './ReportFrame.tsx';
import { WrittenReport } from './writing/WrittenReport.tsx';

/** One report: while it is written, with the forms of those who write it; once issued, as it was issued. */
export function ReportPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const params = { authority, id };
  const found = useQuery(queryOf(reportApi.find, { params }));
  // What is on the screen is what somebody finds fit: it changes with what they do, and not behind their back.
  const said = useQuery({ ...queryOf(reportApi.read, { params }), refetchOnReconnect: false });
  return (
    <ReportFrame title={found.data?.title ?? 'Report'} caption={captionOf(found.data)}>
      <Asked question={found} words="Loading the report">
        {(report) => (
          <Asked question={said} words="Putting the report together">
            {(shown) =>
              report.issue === null ? (
                <WrittenReport report={report} shown={shown} />
              ) : (
                <IssuedReport report={report} issue={report.issue} content={shown.content} />
              )
            }
          </Asked>
        )}
      </Asked>
    </ReportFrame>
  );
}

function captionOf(report: ReportFound | undefined): string | undefined {
  if (report === undefined) return undefined;
  const { kind, number, standing } = report;
  return `${kindRules[kind].name} · ${number === null ? standingNames[standing] : `Report ${number}`}`;
}
