import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { PlanLook } from '@due-regard/shared/imports/plans/api.ts';
import { progressStatuses, progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { Select } from '../../design-system/Select.tsx';
import { dayField, dayWords, statusField, statusWords } from './plan-reading-of-form.ts';
import type { Chosen, WordAsked } from './plan-reading-of-form.ts';

interface PlanWordQuestionsProps {
  readonly look: PlanLook;
  readonly chosen: Chosen;
}

/** What the words in the column of states mean, and those that stand in place of a day: asked once, and remembered. */
export function PlanWordQuestions({ look, chosen }: PlanWordQuestionsProps) {
  const statuses = statusWords(look, chosen);
  const days = dayWords(look, chosen);
  return (
    <>
      {statuses.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What do its words say of an action?</h2>
          <p className="govuk-body">
            A colour or a word of the plan’s own becomes one of five states. Colours are worked out here from days and
            entries, and not taken over.
          </p>
          {statuses.map((word, index) => (
            <Select
              key={word.text}
              name={statusField(index)}
              label={wordLabel(word)}
              defaultValue={word.status ?? ''}
              options={[
                { value: '', text: 'Choose what it says' },
                ...progressStatuses.map((status) => ({ value: status, text: progressStatusNames[status] })),
              ]}
            />
          ))}
        </>
      )}
      {days.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Which days do its words mean?</h2>
          <p className="govuk-body">
            Words in place of a day are never turned into one unasked. An action without a day is in no share of those
            due.
          </p>
          {days.map((word, index) => (
            <Select key={word.text} name={dayField(index)} label={wordLabel(word)} options={dayOptions(word)} />
          ))}
        </>
      )}
    </>
  );
}

function wordLabel({ text, rows }: WordAsked): string {
  return `“${text}” (${rows === 1 ? '1 row' : `${String(rows)} rows`})`;
}

function dayOptions({ day }: WordAsked) {
  const none = { value: '', text: 'No day' };
  return day === null ? [none] : [none, { value: day, text: longDate(day) }];
}
