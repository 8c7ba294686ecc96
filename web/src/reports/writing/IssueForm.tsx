import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import { call } from '../../api.ts';
import { Form } from '../../design-system/Form.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { Confirming } from './Confirming.tsx';

const noWords = {};

interface IssueFormProps {
  readonly report: ReportFound;
  readonly close: () => void;
}

/** Issues the report: long work, of which one sees how far it is. */
export function IssueForm({ report: { reportId: id, publication }, close }: IssueFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: noWords,
    send: (_form: FormData, { onJob }) => call(reportApi.issue, { params: { authority, id } }, { onJob }),
    after: (_form, { number }) => ({ to: `/${authority}/reports/${id}`, said: `It is issued as report ${number}` }),
  });
  return (
    <Form {...sending} onSubmit={save} label="Issue it">
      <p className="govuk-body">
        It gets its number, its files are made and kept, and nothing of it ever changes.
        {publication === 'public' && ' Anybody may then read it.'} What is wrong in it later is put right in a new
        report that says so.
      </p>
      <Confirming yes="Yes, issue it" isSending={sending.isSending} close={close} />
    </Form>
  );
}
