import { useParams } from 'react-router';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound, MeetingReply } from '@due-regard/shared/governance/api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Form } from '../design-system/Form.tsx';
import { useHere } from '../here.ts';
import { useSave } from '../use-save.ts';
import { BodyFormPage } from './BodyFormPage.tsx';
import { MeetingFields, meetingOf, meetingWords } from './MeetingFields.tsx';
import { NoMeeting } from './NoMeeting.tsx';

/** A meeting: to say that it was held, to put it to another day, to link its papers. */
export function MeetingPage() {
  const { meeting: id } = useParams();
  return (
    <BodyFormPage title="Change a meeting" to={governanceApi.changeMeeting}>
      {(body, own) => {
        const meeting = body.meetings.find(({ meetingId }) => meetingId === id);
        if (meeting === undefined) return <NoMeeting own={own} />;
        return (
          <>
            <MeetingForm body={body} meeting={meeting} own={own} />
            <p className="govuk-body">
              <TextLink href={`${own}/meetings/${meeting.meetingId}/withdraw`}>
                Withdraw it, if it was entered by mistake
              </TextLink>
            </p>
          </>
        );
      }}
    </BodyFormPage>
  );
}

interface MeetingFormProps {
  readonly body: BodyFound;
  readonly meeting: MeetingReply;
  readonly own: string;
}

function MeetingForm({ body, meeting, own }: MeetingFormProps) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: meetingWords,
    send: (form: FormData) =>
      call(governanceApi.changeMeeting, { params: { authority, id: meeting.factId }, body: meetingOf(form) }),
    after: () => ({ to: own, said: `${body.name}: meeting saved` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the meeting" label="Meeting">
      <MeetingFields meeting={meeting} />
    </Form>
  );
}
