import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { AboutOne } from './AboutOne.tsx';

export function WithdrawDonePage() {
  const { authority } = useHere();
  const { doneId } = useParams();
  return (
    <AboutOne title="Withdraw a day on which it was done" to={dutyWriting.withdrawDone}>
      {({ done }, back) => {
        const one = done.find((each) => each.doneId === doneId);
        if (one === undefined)
          return (
            <Empty
              why="There is no such day at this date."
              next={<TextLink href={back}>See the obligation</TextLink>}
            />
          );
        return (
          <>
            <SummaryList
              rows={[
                { key: 'Done on', value: longDate(one.doneOn) },
                { key: 'Note', value: one.note ?? 'None' },
              ]}
            />
            <WithdrawForm
              send={(reason) =>
                call(dutyWriting.withdrawDone, { params: { authority, id: one.doneId }, body: { reason } })
              }
              back={back}
              said={`${longDate(one.doneOn)} withdrawn`}
              submit="Withdraw the day"
            />
          </>
        );
      }}
    </AboutOne>
  );
}
