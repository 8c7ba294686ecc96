import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import type { FieldError } from '../design-system/form-errors.ts';
import { Form } from '../design-system/Form.tsx';
import type { ShownJob } from '../design-system/JobProgress.tsx';
import type { Turn } from './OneByOne.tsx';

/** How an answer about a waiting file is sent: the whole file is compared again after it. */
export interface Answering {
  readonly isSending: boolean;
  readonly job: ShownJob | undefined;
}

interface OneQuestionProps extends Turn, Answering {
  readonly heading: ReactNode;
  /** What stands between the heading and the question. */
  readonly before?: ReactNode;
  /** The form's name, for those who hear it. */
  readonly label: string;
  readonly errors: readonly FieldError[];
  readonly sendWords: string;
  readonly skipWords: string;
  readonly onAnswer: (form: FormData) => void;
  readonly children: ReactNode;
}

/** One of several questions about a file, in its turn: what it is about, its fields, and to answer or to leave it. */
export function OneQuestion({
  heading,
  before,
  label,
  errors,
  isSending,
  job,
  isLater,
  sendWords,
  skipWords,
  onAnswer,
  onSkip,
  children,
}: OneQuestionProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLater) title.current?.focus();
  }, [isLater]);
  return (
    <>
      <h3 className="govuk-heading-s" tabIndex={-1} ref={title}>
        {heading}
      </h3>
      {before}
      <Form errors={errors} onSubmit={onAnswer} isSending={isSending} job={job} label={label}>
        {children}
        <ButtonGroup>
          <Button aria-disabled={isSending || undefined}>{isSending ? 'Comparing again…' : sendWords}</Button>
          {onSkip !== undefined && (
            <Button type="button" variant="secondary" onClick={onSkip}>
              {skipWords}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </>
  );
}
