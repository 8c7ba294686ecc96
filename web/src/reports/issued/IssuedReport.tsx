import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { whatItCorrects, whatItIs } from '@due-regard/shared/reports/head-facts.ts';
import { ButtonLink } from '../../design-system/Button.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import type { SummaryRow } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { OpenAsPage } from '../OpenAsPage.tsx';
import { ReadersMark } from '../ReadersMark.tsx';
import { ReportBody } from '../content/ReportBody.tsx';
import { IssuedFiles } from './IssuedFiles.tsx';
import { SaidToday } from './SaidToday.tsx';
import { saidToday } from './today-sentence.ts';

export type Issue = NonNullable<ReportFound['issue']>;

export interface IssuedReportProps {
  readonly report: ReportFound;
  readonly issue: Issue;
  readonly content: ReportContent;
}

/** A report as it was issued: where it is, what it says, and what the same report would say today. */
export function IssuedReport({ report, issue, content }: IssuedReportProps) {
  const { authority, may } = useHere();
  const { number, issuedOn, reportId, correctedBy } = report;
  return (
    <>
      <ReadersMark publication={report.publication} />
      <p className="govuk-body-l">
        Issued as report {number ?? ''} on {issuedOn === null ? '' : longDate(issuedOn)}. It is kept just so and never
        changes.
      </p>
      {correctedBy.length > 0 && (
        <p className="govuk-inset-text">
          It is corrected by report {inAList(correctedBy)}: read that for what was wrong in this one.
        </p>
      )}
      <SummaryList rows={rowsOf({ issue, content })} />
      <p className="govuk-body app-screen-only">
        <OpenAsPage reportId={reportId} />
      </p>
      <IssuedFiles report={report} issue={issue} />
      {may(reportApi.begin) && (
        <ButtonLink href={`/${authority}/reports/new?corrects=${reportId}`} variant="secondary">
          Begin a report that corrects this one
        </ButtonLink>
      )}
      <ReportBody content={content} more={[saidToday]} />
      <SaidToday reportId={reportId} />
    </>
  );
}

function rowsOf({ issue: { publicAddress }, content }: Pick<IssuedReportProps, 'issue' | 'content'>) {
  const facts = [...whatItIs(content.head), ...whatItCorrects(content.head)];
  const rows: readonly SummaryRow[] = facts.map(([key, value]) => ({ key, value }));
  if (publicAddress === null) return rows;
  const address = window.location.origin + publicAddress;
  const link = (
    <a className="govuk-link" href={address}>
      {address}
    </a>
  );
  return [...rows, { key: 'For everybody, without an account', value: link }];
}
