import { useQuery } from '@tanstack/react-query';
import { panelAgencyApi, panelApi } from '@due-regard/shared/channel/panel/api.ts';
import { call, queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Form } from '../../design-system/Form.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { MeetingFields, meetingOf, meetingWords } from './MeetingFields.tsx';
import { PanelFrame } from './PanelFrame.tsx';

/** A meeting as most of them are is entered by its day alone: everything else is set. */
export function NewPanelMeetingPage() {
  return (
    <PanelFrame title="Record a meeting of the panel" to={panelApi.addMeeting}>
      <NewMeeting />
    </PanelFrame>
  );
}

function NewMeeting() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(panelAgencyApi.list, { params: { authority }, query: dates }));
  return (
    <Asked question={question} words="Loading the agencies of the panel">
      {(reply) => <NewMeetingForm reply={reply} />}
    </Asked>
  );
}

function NewMeetingForm({ reply }: { readonly reply: ReplyOf<typeof panelAgencyApi.list> }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: meetingWords,
    send: (form: FormData) => call(panelApi.addMeeting, { params: { authority }, body: meetingOf(form) }),
    after: () => ({ to: `/${authority}/channel/panel`, said: 'The meeting of the panel is saved' }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the meeting" label="Meeting of the panel">
      <MeetingFields agencies={reply.agencies} onDay={reply.dates.asAt} />
    </Form>
  );
}
