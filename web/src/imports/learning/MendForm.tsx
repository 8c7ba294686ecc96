import { useState } from 'react';
import { textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { TextInput } from '../../design-system/TextInput.tsx';
import { badRowWords } from '../bad-row-words.ts';
import type { BadRow } from '../bad-row-words.ts';
import type { Turn } from '../OneByOne.tsx';
import { OneQuestion } from '../OneQuestion.tsx';
import type { Answering } from '../OneQuestion.tsx';

/** A bad cell of which the row and the column are known. */
export type MendableRow = BadRow & { readonly row: number; readonly column: string };

interface MendFormProps extends Turn, Answering {
  readonly row: MendableRow;
  /** What was wrong with the value given. */
  readonly problems: readonly FieldError[];
  readonly onMend: (value: string) => void;
}

/** One cell: what stands there, what is wrong with it, and the right value. */
export function MendForm({ row, problems, onMend, ...turn }: MendFormProps) {
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  function mend(form: FormData): void {
    const value = textOf(form, 'value');
    setMissing(value === null ? [{ field: 'value', message: 'Enter the right value' }] : []);
    if (value !== null) onMend(value);
  }
  return (
    <OneQuestion
      {...turn}
      heading={
        <>
          Row {row.row.toLocaleString('en-GB')}, column “{row.column}”
        </>
      }
      before={
        <p className="govuk-body">
          {row.value !== null && row.value !== '' && `“${row.value}”: `}
          {badRowWords(row)}
        </p>
      }
      label="Mend a cell"
      errors={missing.length > 0 ? missing : problems}
      sendWords="Mend this row"
      skipWords="Leave it for now"
      onAnswer={mend}
    >
      <TextInput name="value" label="Right value" width={20} />
    </OneQuestion>
  );
}
