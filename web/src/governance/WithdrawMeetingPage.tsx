import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { meetingStateNames } from '@due-regard/shared/governance/meeting.ts';
import { call } from '../api.ts';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { BodyFormPage } from './BodyFormPage.tsx';
import { NoMeeting } from './NoMeeting.tsx';

export function WithdrawMeetingPage() {
  const { authority } = useHere();
  const { meeting: id } = useParams();
  return (
    <BodyFormPage title="Withdraw a meeting" to={governanceApi.withdrawMeeting}>
      {(body, own) => {
        const meeting = body.meetings.find(({ meetingId }) => meetingId === id);
        if (meeting === undefined) return <NoMeeting own={own} />;
        const { factId, meetsOn, state } = meeting;
        return (
          <>
            <SummaryList
              rows={[
                { key: 'Day of the meeting', value: longDate(meetsOn) },
                { key: 'State', value: meetingStateNames[state] },
              ]}
            />
            <WithdrawForm
              send={(reason) =>
                call(governanceApi.withdrawMeeting, { params: { authority, id: factId }, body: { reason } })
              }
              back={own}
              said={`${body.name}: the meeting of ${longDate(meetsOn)} is withdrawn`}
              submit="Withdraw the meeting"
            />
          </>
        );
      }}
    </BodyFormPage>
  );
}
