import { useState } from 'react';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { planFileApi } from '@due-regard/shared/imports/plans/api.ts';
import type { PlanPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { call } from '../../api.ts';
import { InsetText } from '../../design-system/Blocks.tsx';
import { Button, ButtonGroup } from '../../design-system/Button.tsx';
import { textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { useSave } from '../../use-save.ts';
import { AskedRows } from './AskedRows.tsx';
import { MissingActions } from './MissingActions.tsx';
import { planAnswersOf, sameField, unansweredRows } from './plan-answers-of-form.ts';

interface SettlePlanProps {
  readonly batch: BatchReply;
  readonly plan: PlanPreview;
}

/** Takes a plan in that has been looked at, with what is said of it, or puts it aside. */
export function SettlePlan({ batch, plan }: SettlePlanProps) {
  const { authority, may } = useHere();
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const params = { authority, id: batch.batchId };
  const [words] = useState(() => wordsOf(plan));
  const accept = useSave({
    words,
    send: (form: FormData, asking) => call(planFileApi.accept, { params, body: planAnswersOf(form, plan) }, asking),
    after: () => ({ to: `${places.imports(authority)}/${batch.batchId}`, said: `${batch.fileName} is taken in` }),
  });
  const cancel = useSave({
    words,
    send: () => call(importApi.cancel, { params }),
    after: () => ({ to: places.imports(authority), said: `${batch.fileName} is put aside; nothing of it counts` }),
  });
  if (!may(planFileApi.accept)) return <InsetText>An officer or an administrator decides on this file.</InsetText>;
  const changesNothing = batch.rows?.changesNothing === true;
  const isSending = accept.isSending || cancel.isSending;
  function settle(form: FormData): void {
    if (textOf(form, 'settle') === 'cancel') return cancel.save(undefined);
    const wrong = unansweredRows(form, plan);
    setMissing(wrong);
    if (wrong.length === 0) accept.save(form);
    return undefined;
  }
  return (
    <Form
      errors={missing.length > 0 ? missing : accept.errors.length > 0 ? accept.errors : cancel.errors}
      isStale={accept.isStale || cancel.isStale}
      isSending={isSending}
      job={accept.job}
      onSubmit={settle}
      label="Decide on the plan"
    >
      {changesNothing && <InsetText>The records hold all of this already. There is nothing to take in.</InsetText>}
      <AskedRows plan={plan} />
      <MissingActions plan={plan} />
      <ButtonGroup>
        {!changesNothing && (
          <Button name="settle" value="accept" aria-disabled={isSending || undefined}>
            {accept.isSending ? 'Taking it in…' : 'Take the plan in'}
          </Button>
        )}
        <Button name="settle" value="cancel" variant="secondary" aria-disabled={isSending || undefined}>
          Put it aside
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function wordsOf({ asked }: PlanPreview) {
  return Object.fromEntries(
    asked.map(({ row }) => [
      sameField(row),
      {
        noun: `whether row ${String(row)} is a new action`,
        codes: {
          missing: `Choose whether row ${String(row)} is a new action`,
          repeated: `Another row was said to be the action that is chosen for row ${String(row)}`,
          'reference-used': `Another action of the plan has the reference of row ${String(row)}`,
          'plan-has-ended': `The plan of row ${String(row)} has ended: an action can no longer be put into it`,
          'rows-differ': `Row ${String(row)} and another row say different things of the same action`,
        },
      },
    ]),
  );
}
