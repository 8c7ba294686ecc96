import { useEffect, useMemo, useRef, useState } from 'react';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { audienceNames, audiences } from '@due-regard/shared/training/learners/audience.ts';
import type { ApiProblem } from '../../api.ts';
import { Button, ButtonGroup } from '../../design-system/Button.tsx';
import { textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import type { ShownJob } from '../../design-system/JobProgress.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { formProblems } from '../../form-problems.ts';
import { choice } from '../../words.ts';
import type { Turn } from '../OneByOne.tsx';

export type AskedWord = NonNullable<RowsPreview['words']>[number];

interface WordFormProps extends Turn {
  readonly word: AskedWord;
  readonly courses: readonly { readonly courseId: string; readonly name: string; readonly isActive: boolean }[];
  readonly error: ApiProblem | null;
  readonly isSending: boolean;
  readonly job: ShownJob | undefined;
  readonly onSay: (means: string | null) => void;
}

/** The answer that no course's id and no audience can be. */
const none = '(none)';

const words = { means: choice('what is meant') };

/** One word: which course or audience does it mean? */
export function WordForm({ word, courses, error, isSending, job, isLater, onSay, onSkip }: WordFormProps) {
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const problems = useMemo(() => formProblems(error, words), [error]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLater) heading.current?.focus();
  }, [isLater]);
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
    <>
      <h3 className="govuk-heading-s" tabIndex={-1} ref={heading}>
        “{word.shown}”, in {word.rows === 1 ? '1 row' : `${word.rows.toLocaleString('en-GB')} rows`}
      </h3>
      <Form
        errors={missing.length > 0 ? missing : problems}
        onSubmit={say}
        isSending={isSending}
        job={job}
        label="What is meant?"
      >
        <Radios
          name="means"
          legend={isCourse ? 'Which course is it?' : 'Whom do they count among?'}
          items={[...meant, { value: none, label: 'Not counted here: leave its rows out' }]}
        />
        <ButtonGroup>
          <Button aria-disabled={isSending || undefined}>
            {isSending ? 'Comparing again…' : 'Remember this word'}
          </Button>
          {onSkip !== undefined && (
            <Button type="button" variant="secondary" onClick={onSkip}>
              Ask me about the next word
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </>
  );
}
