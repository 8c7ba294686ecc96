import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportLine } from '@due-regard/shared/reports/api.ts';
import { call } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { Form } from '../design-system/Form.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { AskedDraft } from './AskedDraft.tsx';
import { draftOf, draftWords } from './draft-body.ts';
import { DraftFields } from './DraftFields.tsx';

/** Changes what a report that is being written is to be. */
export function ChangeReportPage() {
  return (
    <AskedDraft title="Change what it is to be" to={reportApi.change}>
      {(report, shelf) => <ChangeForm report={report} shelf={shelf} />}
    </AskedDraft>
  );
}

interface ChangeFormProps {
  readonly report: ReportLine;
  readonly shelf: ReplyOf<typeof reportApi.list>;
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
