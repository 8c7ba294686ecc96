import { useMemo, useState } from 'react';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { audienceNames, audiences } from '@due-regard/shared/training/learners/audience.ts';
import type { ApiProblem } from '../../api.ts';
import { textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { formProblems } from '../../form-problems.ts';
import { choice } from '../../words.ts';
import type { Turn } from '../OneByOne.tsx';
import { OneQuestion } from '../OneQuestion.tsx';
import type { Answering } from '../OneQuestion.tsx';

export type AskedWord = NonNullable<RowsPreview['words']>[number];

interface WordFormProps extends Turn, Answering {
  readonly word: AskedWord;
  readonly courses: readonly { readonly courseId: string; readonly name: string; readonly isActive: boolean }[];
  readonly error: ApiProblem | null;
  readonly onSay: (means: string | null) => void;
}

/** The answer that no course's id and no audience can be. */
const none = '(none)';

const words = { means: choice('what is meant') };

/** One word: which course or audience does it mean? */
export function WordForm({ word, courses, error, onSay, ...turn }: WordFormProps) {
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const problems = useMemo(() => formProblems(error, words), [error]);
  function say(form: FormData): void {
    const answer = textOf(form, 'means');
    setMissing(
      answer === null ? [{ field: 'means', message: 'Choose what is meant, or that it is not counted here' }] : [],
    );
    if (answer !== null) onSay(answer === none ? null : answer);
  }
  const isCourse = word.about === 'course';
  const meant = isCourse
    ? courses.flatMap(({ courseId, name, isActive }) => (isActive ? [{ value: courseId, label: name }] : []))
    : audiences.map((audience) => ({ value: audience, label: audienceNames[audience] }));
  return (
    <OneQuestion
      {...turn}
      heading={
        <>
          “{word.shown}”, in {word.rows === 1 ? '1 row' : `${word.rows.toLocaleString('en-GB')} rows`}
        </>
      }
      label="What is meant?"
      errors={missing.length > 0 ? missing : problems}
      sendWords="Remember this word"
      skipWords="Ask me about the next word"
      onAnswer={say}
    >
      <Radios
        name="means"
        legend={isCourse ? 'Which course is it?' : 'Whom do they count among?'}
        items={[...meant, { value: none, label: 'Not counted here: leave its rows out' }]}
      />
    </OneQuestion>
  );
}
