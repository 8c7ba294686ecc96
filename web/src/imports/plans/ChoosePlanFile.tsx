import { useMemo, useState } from 'react';
import { fileOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { FileUpload } from '../../design-system/FileUpload.tsx';
import { Form } from '../../design-system/Form.tsx';
import { lookProblems } from '../learning/look-problems.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { useLookAtPlan } from './use-look-at-plan.ts';

/** Where the browser holds no plan: nothing of it was kept, so it is chosen here. */
export function ChoosePlanFile({ onLooked }: { readonly onLooked: (held: PlanInHand) => void }) {
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const look = useLookAtPlan(onLooked);
  const problems = useMemo(() => lookProblems(look.error), [look.error]);
  function choose(form: FormData): void {
    const file = fileOf(form, 'file');
    setMissing(file === null ? [{ field: 'file', message: 'Choose a file that is not empty' }] : []);
    if (file !== null) look.mutate({ file, fileDate: undefined });
  }
  return (
    <>
      <p className="govuk-body">
        A plan is looked at first, to say what its columns and words mean. Nothing of it is kept by that.
      </p>
      <Form
        errors={missing.length > 0 ? missing : problems}
        onSubmit={choose}
        isSending={look.isPending}
        submit="Look at the plan"
      >
        <FileUpload
          name="file"
          label="File"
          hint="CSV, or a spreadsheet (XLSX, ODS): a row for each action. Give roles, not people: what identifies somebody is refused"
          accept=".csv,.txt,.xlsx,.ods"
        />
      </Form>
    </>
  );
}
