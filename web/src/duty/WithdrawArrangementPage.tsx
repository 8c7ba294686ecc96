import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { useHere } from '../here.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { AboutOne } from './AboutOne.tsx';

export function WithdrawArrangementPage() {
  const { authority } = useHere();
  const { factId } = useParams();
  return (
    <AboutOne title="Withdraw whose it is" to={dutyWriting.withdrawArrangement}>
      {({ history }, back) => {
        const one = history.find((each) => each.factId === factId);
        if (one === undefined)
          return (
            <Empty
              why="Nothing of the kind is said at this date."
              next={<TextLink href={back}>See the obligation</TextLink>}
            />
          );
        return (
          <>
            <p className="govuk-body">
              What was said from {longDate(one.validFrom)} is withdrawn; what was said before it holds again.
            </p>
            <WithdrawForm
              send={(reason) =>
                call(dutyWriting.withdrawArrangement, { params: { authority, id: one.factId }, body: { reason } })
              }
              back={back}
              said={`What was said from ${longDate(one.validFrom)} is withdrawn`}
              submit="Withdraw it"
            />
          </>
        );
      }}
    </AboutOne>
  );
}
