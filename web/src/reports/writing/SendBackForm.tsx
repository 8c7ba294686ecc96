import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import { call } from '../../api.ts';
import { Form } from '../../design-system/Form.tsx';
import { lineOf } from '../../design-system/from-form.ts';
import { Textarea } from '../../design-system/Textarea.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { Confirming } from './Confirming.tsx';

const words = { reason: { noun: 'why it is sent back' } };

interface SendBackFormProps {
  readonly report: ReportFound;
  readonly close: () => void;
}

/** Sends the report back to be gone over again: whoever wrote it reads why. */
export function SendBackForm({ report: { reportId: id, title }, close }: SendBackFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(reportApi.sendBack, { params: { authority, id }, body: { reason: lineOf(form, 'reason') ?? '' } }),
    after: () => ({ to: `/${authority}/reports/${id}`, said: `${title} is sent back` }),
  });
  return (
    <Form {...sending} onSubmit={save} label="Send it back">
      <Textarea
        name="reason"
        label="Why is it sent back?"
        hint="What has to be gone over again. Whoever wrote it reads this"
        rows={3}
      />
      <Confirming yes="Yes, send it back" isSending={sending.isSending} close={close} />
    </Form>
  );
}
