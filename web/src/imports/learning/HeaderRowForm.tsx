import { useMemo, useState } from 'react';
import { Button } from '../../design-system/Button.tsx';
import { numberOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import type { FileInHand } from './file-in-hand.ts';
import { lookProblems } from './look-problems.ts';
import { useLook } from './use-look.ts';

interface HeaderRowFormProps {
  readonly held: FileInHand;
  readonly onLooked: (held: FileInHand) => void;
}

const mostRow = 40;

/** In which row the names of the columns stand; another row, and the file is looked at again. */
export function HeaderRowForm({ held, onLooked }: HeaderRowFormProps) {
  const { look, kind, file, fileDate } = held;
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const again = useLook(onLooked);
  const problems = useMemo(
    () => lookProblems(again.error).map((error) => ({ ...error, field: 'headerRow' })),
    [again.error],
  );
  function lookAgain(form: FormData): void {
    const row = numberOf(form, 'headerRow');
    const isRow = typeof row === 'number' && row >= 1 && row <= mostRow;
    setWrong(
      isRow
        ? []
        : [
            {
              field: 'headerRow',
              message: `Enter the row of the column names: a whole number from 1 to ${String(mostRow)}`,
            },
          ],
    );
    if (isRow) again.mutate({ kind, file, fileDate, headerRow: row });
  }
  return (
    <Form
      errors={wrong.length > 0 ? wrong : problems}
      onSubmit={lookAgain}
      isSending={again.isPending}
      label="Row of the column names"
    >
      <TextInput
        key={look.headerRow}
        name="headerRow"
        label="Row of the column names"
        hint={sheetWords(look.sheet)}
        width={3}
        inputMode="numeric"
        defaultValue={String(look.headerRow)}
      />
      <Button variant="secondary" aria-disabled={again.isPending || undefined}>
        {again.isPending ? 'Looking…' : 'Look again'}
      </Button>
      <output className="govuk-visually-hidden">
        {again.isSuccess && `The names of the columns are taken from row ${String(look.headerRow)}`}
      </output>
    </Form>
  );
}

function sheetWords(sheet: string | null): string {
  const where =
    sheet === null ? 'As your spreadsheet numbers it' : `In the sheet “${sheet}”, as your spreadsheet numbers its rows`;
  return `${where}. Are the names below not those of the columns? Give another row`;
}
