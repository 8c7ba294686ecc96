import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { assessmentClassNames } from '@due-regard/shared/duty/obligation-words.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { AboutOne } from './AboutOne.tsx';

export function WithdrawAssessmentPage() {
  const { authority } = useHere();
  const { assessmentId } = useParams();
  return (
    <AboutOne title="Withdraw an assessment" to={dutyWriting.withdrawAssessment}>
      {({ assessments }, back) => {
        const one = assessments.find((each) => each.assessmentId === assessmentId);
        if (one === undefined)
          return (
            <Empty
              why="There is no such assessment at this date."
              next={<TextLink href={back}>See the obligation</TextLink>}
            />
          );
        return (
          <>
            <SummaryList
              rows={[
                { key: 'Looked at on', value: longDate(one.assessedOn) },
                { key: 'Found to be', value: assessmentClassNames[one.rating] },
                { key: 'Why', value: one.reason },
              ]}
            />
            <WithdrawForm
              send={(reason) =>
                call(dutyWriting.withdrawAssessment, { params: { authority, id: one.assessmentId }, body: { reason } })
              }
              back={back}
              said={`Assessment of ${longDate(one.assessedOn)} withdrawn`}
              submit="Withdraw the assessment"
            />
          </>
        );
      }}
    </AboutOne>
  );
}
