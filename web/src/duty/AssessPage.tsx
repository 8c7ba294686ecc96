import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { call } from '../api.ts';
import { useHere } from '../here.ts';
import { AboutOne } from './AboutOne.tsx';
import { AssessmentForm } from './AssessmentForm.tsx';

/** Says what an obligation was found to be on a day. */
export function AssessPage() {
  const { authority } = useHere();
  return (
    <AboutOne title="What was it found to be?" to={dutyWriting.assess}>
      {({ obligation: { obligationId, title } }, back) => (
        <AssessmentForm
          send={(body) => call(dutyWriting.assess, { params: { authority, id: obligationId }, body })}
          back={back}
          said={`${obligationId} ${title}: assessment saved`}
        />
      )}
    </AboutOne>
  );
}
