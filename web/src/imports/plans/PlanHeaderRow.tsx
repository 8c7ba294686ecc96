import { useMemo, useState } from 'react';
import { Button } from '../../design-system/Button.tsx';
import { numberOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { lookProblems } from '../learning/look-problems.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { useLookAtPlan } from './use-look-at-plan.ts';

const mostRow = 40;

interface PlanHeaderRowProps {
  readonly held: PlanInHand;
  readonly onLooked: (held: PlanInHand) => void;
}

/** In which row the names of the columns stand; another row, and the file is looked at again. */
export function PlanHeaderRow({ held: { look, file, fileDate }, onLooked }: PlanHeaderRowProps) {
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const again = useLookAtPlan(onLooked);
  const problems = useMemo(
    () => lookProblems(again.error).map((error) => ({ ...error, field: 'headerRow' })),
    [again.error],
  );
  function lookAgain(form: FormData): void {
    const row = numberOf(form, 'headerRow');
    const isRow = typeof row === 'number' && row >= 1 && row <= mostRow;
    setWrong(isRow ? [] : [{ field: 'headerRow', message: noRow }]);
    if (isRow) again.mutate({ file, fileDate, headerRow: row });
  }
  const where = look.sheet === null ? '' : ` in the sheet “${look.sheet}”`;
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
        hint={`As your spreadsheet numbers it${where}. Are the names below not those of the columns? Give another row`}
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

const noRow = `Enter the row of the column names: a whole number from 1 to ${String(mostRow)}`;
