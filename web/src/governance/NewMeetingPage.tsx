import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound } from '@due-regard/shared/governance/api.ts';
import { call } from '../api.ts';
import { Form } from '../design-system/Form.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { BodyFormPage } from './BodyFormPage.tsx';
import { MeetingFields, meetingOf, meetingWords } from './MeetingFields.tsx';

export function NewMeetingPage() {
  return (
    <BodyFormPage title="Add a meeting" to={governanceApi.addMeeting}>
      {(body, own) => <NewForm body={body} own={own} />}
    </BodyFormPage>
  );
}

function NewForm({ body, own }: { readonly body: BodyFound; readonly own: string }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: meetingWords,
    send: (form: FormData) =>
      call(governanceApi.addMeeting, { params: { authority, id: body.bodyId }, body: meetingOf(form) }),
    after: () => ({ to: own, said: `${body.name}: meeting saved` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the meeting" label="Meeting">
      <MeetingFields />
    </Form>
  );
}
