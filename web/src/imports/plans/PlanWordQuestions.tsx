import { useState } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { PlanLook } from '@due-regard/shared/imports/plans/api.ts';
import { progressStatuses, progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Select } from '../../design-system/Select.tsx';
import { daySaid } from './plan-draft.ts';
import type { WordsSaid } from './plan-draft.ts';
import { dayField, dayWords, ownDay, ownDayField, statusField, statusWords } from './plan-reading-of-form.ts';
import type { Chosen, WordAsked } from './plan-reading-of-form.ts';

interface PlanWordQuestionsProps {
  readonly look: PlanLook;
  readonly chosen: Chosen;
  /** What was said of them before, where somebody comes back. */
  readonly said: WordsSaid | undefined;
}

/** What the words in the column of states mean, and those that stand in place of a day: asked once, and remembered. */
export function PlanWordQuestions({ look, chosen, said }: PlanWordQuestionsProps) {
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
              defaultValue={said?.statuses.find(({ text }) => text === word.text)?.means ?? word.status ?? ''}
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
            <DayOfWord key={word.text} word={word} index={index} start={daySaid(word, said)} />
          ))}
        </>
      )}
    </>
  );
}

function wordLabel({ text, rows }: WordAsked): string {
  return `“${text}” (${rows === 1 ? '1 row' : `${String(rows)} rows`})`;
}

interface DayOfWordProps {
  readonly word: WordAsked;
  readonly index: number;
  readonly start: ReturnType<typeof daySaid>;
}

/** No day, the one that the word seems to name, or one that only a person can know: “Summer term”. */
function DayOfWord({ word, index, start }: DayOfWordProps) {
  const [said, setSaid] = useState(start.answer);
  return (
    <>
      <Select
        name={dayField(index)}
        label={wordLabel(word)}
        options={dayOptions(word)}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      {said === ownDay && (
        <DateInput
          name={ownDayField(index)}
          defaultValue={start.own}
          legend={`Day that “${word.text}” means`}
          hint="Later files with the same columns are read so too, and say that they were"
        />
      )}
    </>
  );
}

function dayOptions({ day }: WordAsked) {
  const offered = day === null ? [] : [{ value: day, text: longDate(day) }];
  return [{ value: '', text: 'No day' }, ...offered, { value: ownDay, text: 'Another day' }];
}
