import { useQuery } from '@tanstack/react-query';
import { idKinds } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { queryOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Select } from '../../design-system/Select.tsx';
import { useHere } from '../../here.ts';
import { todayHere } from '../../today.ts';
import type { FileInHand } from './file-in-hand.ts';
import type { SavedReading } from './saved-reading.ts';
import { AudienceQuestion, WhosePeople } from './WhosePeople.tsx';

interface QuestionsProps {
  readonly held: FileInHand;
  readonly saved: SavedReading | undefined;
  /** Fields that turned out to be needed when the file was read. */
  readonly wanted: readonly string[];
}

const perhaps = 'Not needed where a list of staff names these people';

/** What a file of people leaves to be said by who brings it. */
export function Questions({ held: { kind, look, fileDate }, saved, wanted }: QuestionsProps) {
  const { council } = useHere();
  const asks = saved?.asks ?? look.asks;
  const meanings = saved?.columns.map(({ meaning }) => meaning) ?? look.columns.map(({ guess }) => guess);
  const saysAudience = meanings.includes('audience') && !wanted.includes('audience');
  const hasIds = idKinds.some((id) => meanings.includes(id));
  const asksPlace = asks.includes('organisation') || wanted.includes('organisationId');
  return (
    <>
      {asks.includes('course') && <CourseQuestion />}
      {asks.includes('held-on') && (
        <DateInput
          name="heldOn"
          legend="On which day was it held?"
          hint="The file gives no days. Everybody in it who completed it is counted from this day"
        />
      )}
      {asksPlace ? (
        <WhosePeople kind={kind} saysAudience={saysAudience} hasIds={hasIds} />
      ) : (
        !saysAudience && <AudienceQuestion hint={kind === 'learning' ? perhaps : undefined} />
      )}
      <DateInput
        name="fileDate"
        legend="Which day is it true of? (optional)"
        hint={`${kind === 'learning' ? 'No completion in it can be later. ' : ''}Leave empty for the day in the file’s name, or for ${todayHere(council)}`}
        defaultValue={fileDate}
      />
    </>
  );
}

function CourseQuestion() {
  const { authority } = useHere();
  const question = useQuery(queryOf(requirementApi.list, { params: { authority } }));
  return (
    <Asked question={question} words="Loading the courses">
      {({ courses }) => (
        <Select
          name="courseId"
          label="Which course is the file about?"
          hint="The file names none"
          options={[
            { value: '', text: 'Choose a course' },
            ...courses.flatMap(({ courseId, name, isActive }) => (isActive ? [{ value: courseId, text: name }] : [])),
          ]}
        />
      )}
    </Asked>
  );
}
