import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import { call, queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Form } from '../design-system/Form.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { correctionOf, draftOf, draftWords, newDraft } from './draft-body.ts';
import { DraftFields } from './DraftFields.tsx';
import { ReportFrame } from './ReportFrame.tsx';

/** Begins a report: what it is to be, before a word of it is written. */
export function NewReportPage() {
  const { authority } = useHere();
  const question = useQuery(queryOf(reportApi.list, { params: { authority } }));
  return (
    <ReportFrame title="Begin a report" to={reportApi.begin}>
      <Asked question={question} words="Loading what was issued before">
        {(shelf) => <NewReport {...shelf} />}
      </Asked>
    </ReportFrame>
  );
}

function NewReport({ reports, today }: ReplyOf<typeof reportApi.list>) {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const issued = reports.filter(({ standing }) => standing === 'issued');
  const wrong = issued.find(({ reportId }) => reportId === parameters.get('corrects'));
  const { save, ...sending } = useSave({
    words: draftWords,
    send: (form: FormData) => call(reportApi.begin, { params: { authority }, body: draftOf(form) }),
    after: (form, { reportId }) => ({
      to: `/${authority}/reports/${reportId}`,
      said: `${draftOf(form).title} is begun: its figures stand in it already`,
    }),
  });
  return (
    <>
      <p className="govuk-body">
        {wrong === undefined
          ? 'Its figures come from the records by themselves; you then write what they do not say.'
          : `It begins as report ${wrong.number ?? ''} was, with what officers wrote in it. Say what is corrected, and change what is wrong.`}
      </p>
      <Form {...sending} onSubmit={save} submit="Begin the report" label="Report">
        <DraftFields
          draft={wrong === undefined ? newDraft('committee', today) : correctionOf(wrong)}
          today={today}
          issued={issued}
          followsKind={wrong === undefined}
        />
      </Form>
    </>
  );
}
