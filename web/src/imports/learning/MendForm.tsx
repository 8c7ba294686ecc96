import { useEffect, useRef, useState } from 'react';
import { Button, ButtonGroup } from '../../design-system/Button.tsx';
import { textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import type { ShownJob } from '../../design-system/JobProgress.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { badRowWords } from '../bad-row-words.ts';
import type { BadRow } from '../bad-row-words.ts';
import type { Turn } from '../OneByOne.tsx';

/** A bad cell of which the row and the column are known. */
export type MendableRow = BadRow & { readonly row: number; readonly column: string };

interface MendFormProps extends Turn {
  readonly row: MendableRow;
  /** What was wrong with the value given. */
  readonly problems: readonly FieldError[];
  readonly isSending: boolean;
  readonly job: ShownJob | undefined;
  readonly onMend: (value: string) => void;
}

/** One cell: what stands there, what is wrong with it, and the right value. */
export function MendForm({ row, problems, isSending, job, isLater, onMend, onSkip }: MendFormProps) {
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLater) heading.current?.focus();
  }, [isLater]);
  function mend(form: FormData): void {
    const value = textOf(form, 'value');
    setMissing(value === null ? [{ field: 'value', message: 'Enter the right value' }] : []);
    if (value !== null) onMend(value);
  }
  return (
    <>
      <h3 className="govuk-heading-s" tabIndex={-1} ref={heading}>
        Row {row.row.toLocaleString('en-GB')}, column “{row.column}”
      </h3>
      <p className="govuk-body">
        {row.value !== null && row.value !== '' && `“${row.value}”: `}
        {badRowWords(row)}
      </p>
      <Form
        errors={missing.length > 0 ? missing : problems}
        onSubmit={mend}
        isSending={isSending}
        job={job}
        label="Mend a cell"
      >
        <TextInput name="value" label="Right value" width={20} />
        <ButtonGroup>
          <Button aria-disabled={isSending || undefined}>{isSending ? 'Comparing again…' : 'Mend this row'}</Button>
          {onSkip !== undefined && (
            <Button type="button" variant="secondary" onClick={onSkip}>
              Leave it for now
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </>
  );
}
