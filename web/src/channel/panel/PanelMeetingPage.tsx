import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { panelApi } from '@due-regard/shared/channel/panel/api.ts';
import { call, queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Form } from '../../design-system/Form.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ReasonChoice } from '../ReasonChoice.tsx';
import { changeReasonOf } from '../change-reason-of.ts';
import { TakeBackForm } from '../TakeBackForm.tsx';
import { MeetingFields, meetingOf, meetingWords } from './MeetingFields.tsx';
import { MeetingNumbers } from './MeetingNumbers.tsx';
import { MeetingShown } from './MeetingShown.tsx';
import { PanelFrame } from './PanelFrame.tsx';

type Meeting = ReplyOf<typeof panelApi.meeting>;

/** A meeting: what is kept of it, and the way to correct or withdraw it. */
export function PanelMeetingPage() {
  return (
    <PanelFrame title="Meeting of the panel" to={panelApi.meeting}>
      <Found />
    </PanelFrame>
  );
}

function Found() {
  const { authority, dates, may } = useHere();
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const doing = parameters.get('do');
  const question = useQuery(queryOf(panelApi.meeting, { params: { authority, id }, query: dates }));
  return (
    <Asked question={question} words="Loading the meeting">
      {(meeting) => (
        <>
          <AsAt {...meeting.dates} />
          <MeetingShown meeting={meeting} />
          {meeting.held !== null && doing !== 'withdraw' && may(panelApi.numbers) && (
            <MeetingNumbers id={id} isChanging={doing === 'numbers'} />
          )}
          <Doing key={meeting.factId} meeting={meeting} doing={doing} />
        </>
      )}
    </Asked>
  );
}

interface DoingProps {
  readonly meeting: Meeting;
  /** What the address asks for; null to read. */
  readonly doing: string | null;
}

/** One form at a time: the address says which. */
function Doing({ meeting, doing }: DoingProps) {
  if (doing === 'correct')
    return (
      <>
        <h2 className="govuk-heading-m">Correct the meeting</h2>
        <Correcting meeting={meeting} />
      </>
    );
  if (doing === 'withdraw')
    return (
      <>
        <h2 className="govuk-heading-m">Withdraw the meeting</h2>
        <Withdrawing meeting={meeting} />
      </>
    );
  if (doing === 'numbers') return null;
  return (
    <>
      <p className="govuk-body">
        <TextLink href="?do=correct">Correct this meeting</TextLink>
      </p>
      <p className="govuk-body">
        <TextLink href="?do=withdraw">Withdraw it, if it was entered by mistake</TextLink>
      </p>
    </>
  );
}

function Correcting({ meeting }: { readonly meeting: Meeting }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: meetingWords,
    send: (form: FormData) =>
      call(panelApi.changeMeeting, {
        params: { authority, id: meeting.factId },
        body: { ...meetingOf(form), reason: changeReasonOf(form) },
      }),
    after: () => ({
      to: `/${authority}/channel/panel/meetings/${meeting.thingId}`,
      said: 'The meeting of the panel is corrected',
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the correction" label="Correct the meeting">
      <MeetingFields agencies={meeting.agencies} onDay={meeting.onDay} meeting={meeting} />
      <ReasonChoice legend="Why is it corrected?" />
    </Form>
  );
}

function Withdrawing({ meeting: { factId, thingId } }: { readonly meeting: Meeting }) {
  const { authority, dates } = useHere();
  return (
    <TakeBackForm
      send={(reason) => call(panelApi.withdrawMeeting, { params: { authority, id: factId }, body: { reason } })}
      back={`/${authority}/channel/panel`}
      said="The meeting of the panel is withdrawn"
      submit="Withdraw the meeting"
      gone={queryOf(panelApi.meeting, { params: { authority, id: thingId }, query: dates }).queryKey}
    />
  );
}
