import { longDate } from '@due-regard/shared/calendar/words.ts';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import { whatItCorrects, whatItIs } from '@due-regard/shared/reports/head-facts.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { ReportBody } from '../content/ReportBody.tsx';
import type { ReportBodyProps } from '../content/ReportBody.tsx';
import { OpenAsPage } from '../OpenAsPage.tsx';
import { ReadersMark } from '../ReadersMark.tsx';
import { NextStep } from './NextStep.tsx';
import { StepsTaken } from './StepsTaken.tsx';
import { WordsForm } from './WordsForm.tsx';

export interface WrittenReportProps {
  readonly report: ReportFound;
  readonly shown: ReplyOf<typeof reportApi.read>;
}

/** A report that is being written: where it stands, what comes next, and what it says as the records stand. */
export function WrittenReport({ report, shown }: WrittenReportProps) {
  const { may } = useHere();
  const { content } = shown;
  return (
    <>
      <ReadersMark publication={report.publication} />
      <NextStep report={report} shown={shown} />
      <StepsTaken steps={report.steps} />
      <WhatItIs report={report} shown={shown} />
      <ReportBody content={content} formOf={may(reportApi.write) ? formsOf(report) : undefined} />
    </>
  );
}

function formsOf(report: ReportFound): ReportBodyProps['formOf'] {
  return (part) => <WordsForm report={report} part={part} />;
}

function WhatItIs({ report: { reportId: id, publishBy }, shown: { content } }: WrittenReportProps) {
  const { authority, may } = useHere();
  const facts = [...whatItIs(content.head), ...whatItCorrects(content.head)];
  return (
    <>
      <SummaryList
        rows={[
          ...facts.map(([key, value]) => ({ key, value })),
          ...(publishBy === null
            ? []
            : [{ key: 'To be published by', value: `${longDate(publishBy)}, five clear days before the meeting` }]),
        ]}
      />
      <p className="govuk-body app-screen-only">
        {may(reportApi.change) && (
          <>
            <TextLink href={`/${authority}/reports/${id}/change`}>Change what it is to be</TextLink>
            {' · '}
            <TextLink href={`/${authority}/reports/${id}/withdraw`}>Withdraw it</TextLink>
            {' · '}
          </>
        )}
        <OpenAsPage reportId={id} />
      </p>
    </>
  );
}
