import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { useHere } from '../here.ts';
import { AboutOne } from './AboutOne.tsx';
import { AssessmentForm } from './AssessmentForm.tsx';

/** Puts the right assessment in the place of a wrong one. */
export function CorrectAssessmentPage() {
  const { authority } = useHere();
  const { assessmentId } = useParams();
  return (
    <AboutOne title="Correct an assessment" to={dutyWriting.correctAssessment}>
      {({ assessments }, back) => {
        const start = assessments.find((one) => one.assessmentId === assessmentId);
        if (start === undefined)
          return (
            <Empty
              why="There is no such assessment at this date."
              next={<TextLink href={back}>See the obligation</TextLink>}
            />
          );
        return (
          <>
            <p className="govuk-body">
              <TextLink href={`${back}/assessments/${start.assessmentId}/withdraw`}>Withdraw it instead</TextLink>
            </p>
            <AssessmentForm
              start={start}
              send={(body) =>
                call(dutyWriting.correctAssessment, { params: { authority, id: start.assessmentId }, body })
              }
              back={back}
              said={`Assessment of ${longDate(start.assessedOn)} corrected`}
            />
          </>
        );
      }}
    </AboutOne>
  );
}
