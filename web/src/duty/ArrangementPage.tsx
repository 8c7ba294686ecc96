import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { AboutOne } from './AboutOne.tsx';
import { ArrangementForm } from './ArrangementForm.tsx';

/** Says whose an obligation is, or changes it. */
export function ArrangementPage() {
  return (
    <AboutOne title="Whose is it?" to={dutyWriting.arrange}>
      {(found, back) => <ArrangementForm key={found.arrangement?.factId} found={found} back={back} />}
    </AboutOne>
  );
}
