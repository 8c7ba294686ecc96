import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportLine } from '@due-regard/shared/reports/api.ts';
import { call, queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Form } from '../design-system/Form.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Problem } from '../design-system/Problem.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { draftOf, draftWords } from './draft-body.ts';
import { DraftFields } from './DraftFields.tsx';
import { ReportFrame } from './ReportFrame.tsx';

/** Changes what a report that is being written is to be. */
export function ChangeReportPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(reportApi.list, { params: { authority } }));
  const report = question.data?.reports.find(({ reportId }) => reportId === id);
  return (
    <ReportFrame
      title="Change what it is to be"
      stages={report === undefined ? undefined : [[report.title, id]]}
      to={reportApi.change}
    >
      <Asked question={question} words="Loading the report">
        {(shelf) => <Found report={shelf.reports.find(({ reportId }) => reportId === id)} shelf={shelf} />}
      </Asked>
    </ReportFrame>
  );
}

interface FoundProps {
  readonly report: ReportLine | undefined;
  readonly shelf: ReplyOf<typeof reportApi.list>;
}

function Found({ report, shelf }: FoundProps) {
  if (report === undefined) return <Problem kind="not-found" />;
  return report.standing === 'issued' ? <NeverChanges report={report} /> : <ChangeForm report={report} shelf={shelf} />;
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

interface ChangeFormProps extends FoundProps {
  readonly report: ReportLine;
}

function ChangeForm({ report, shelf: { reports, today } }: ChangeFormProps) {
  const { authority } = useHere();
  const { reportId: id, standing } = report;
  const { save, ...sending } = useSave({
    words: draftWords,
    send: (form: FormData) => call(reportApi.change, { params: { authority, id }, body: draftOf(form) }),
    after: (form) => ({ to: `/${authority}/reports/${id}`, said: `${draftOf(form).title} is changed` }),
  });
  return (
    <>
      {standing !== 'draft' && (
        <p className="govuk-body">Changing it makes it a draft again: it has to be reviewed and approved anew.</p>
      )}
      <Form {...sending} onSubmit={save} submit="Save what it is to be" label="Report">
        <DraftFields
          draft={report}
          today={today}
          issued={reports.filter((other) => other.standing === 'issued')}
          followsKind={false}
        />
      </Form>
    </>
  );
}
