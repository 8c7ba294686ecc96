import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { leftOutWords, rowsToLeaveOut } from '@due-regard/shared/imports/learning/left-out-words.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { closesManyWords } from '@due-regard/shared/schools/closes-many.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { InsetText, WarningText } from '../design-system/Blocks.tsx';
import { Checkboxes } from '../design-system/Checkboxes.tsx';
import { textOf, textsOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm } from '../design-system/from-form.ts';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import { whyNothing } from './batch-words.ts';
import { MissingOrganisations } from './learning/MissingOrganisations.tsx';
import { useLeftOutErrors } from './use-left-out-errors.ts';

const words = {
  closesMany: {
    noun: 'the schools that would close',
    codes: { 'closes-many': 'Say that the file is whole, or put it aside' },
  },
  leaveOutBadRows: {
    noun: 'the rows that cannot be taken',
    codes: { 'bad-rows': 'Say that these rows are left out, or mend or explain them first' },
  },
  endMissing: {
    noun: 'the organisations that are not in the list',
    codes: {
      'names-unknown': 'Say first which organisations the names above mean: one of them may seem to be missing',
      'places-unread': 'Mend first the rows whose organisation cannot be told: it may be one of these',
      'only-by-ending': 'Say that they have left, or put the list aside: nothing else would change',
      'not-missing': 'One of these is in the list by now: look at the file again',
      'not-of-staff': 'Only a list of staff tells of which organisations everybody has left',
    },
  },
};

/** Takes a file in that has been looked at, or puts it aside. */
export function SettleFile({ batch }: { readonly batch: BatchReply }) {
  const { authority, may } = useHere();
  const params = { authority, id: batch.batchId };
  const accept = useSave({
    words,
    send: (form: FormData, asking) => {
      const body = fromForm<BodyOf<typeof importApi.accept>>({
        closesMany: textOf(form, 'closesMany') ?? undefined,
        leaveOutBadRows: textOf(form, 'leaveOutBadRows') ?? undefined,
        endMissing: textsOf(form, 'endMissing'),
      });
      return call(importApi.accept, { params, body }, asking);
    },
    after: () => ({ to: `${places.imports(authority)}/${batch.batchId}`, said: `${batch.fileName} is taken in` }),
  });
  const cancel = useSave({
    words,
    send: () => call(importApi.cancel, { params }),
    after: () => ({ to: places.imports(authority), said: `${batch.fileName} is put aside; nothing of it counts` }),
  });
  const left = batch.rows === null ? 0 : rowsToLeaveOut(batch.rows);
  const { errors, onSent } = useLeftOutErrors(accept.errors, left);
  if (!may(importApi.accept)) return <InsetText>An officer or an administrator decides on this file.</InsetText>;
  const nothing = whyNothing(batch);
  const closing = batch.register?.closesMany ?? 0;
  const isSending = accept.isSending || cancel.isSending;
  return (
    <Form
      errors={errors.length > 0 ? errors : cancel.errors}
      isStale={accept.isStale || cancel.isStale}
      isSending={isSending}
      job={accept.job}
      onSubmit={(form) => {
        if (textOf(form, 'settle') === 'cancel') return cancel.save(undefined);
        onSent();
        accept.save(form);
      }}
      label="Decide on the file"
    >
      {nothing !== undefined && <InsetText>{nothing}</InsetText>}
      {nothing === undefined && closing > 0 && <ClosesMany count={closing} />}
      {nothing === undefined && batch.rows !== null && left > 0 && <LeavesOut rows={batch.rows} />}
      {nothing === undefined && <MissingOrganisations batch={batch} />}
      <ButtonGroup>
        {nothing === undefined && (
          <Button name="settle" value="accept" aria-disabled={isSending || undefined}>
            {accept.isSending ? 'Taking it in…' : 'Take the file in'}
          </Button>
        )}
        <Button name="settle" value="cancel" variant="secondary" aria-disabled={isSending || undefined}>
          Put it aside
        </Button>
      </ButtonGroup>
    </Form>
  );
}

/** What to look at before so many schools are counted as closed, and the tick that says so. */
function ClosesMany({ count }: { readonly count: number }) {
  return (
    <>
      <WarningText>{closesManyWords(count)}</WarningText>
      <Checkboxes
        name="closesMany"
        legend="Is the file whole?"
        items={[{ value: 'yes', label: `It is whole: count these ${count.toLocaleString('en-GB')} schools as closed` }]}
      />
    </>
  );
}

/** The tick that says that somebody has seen what is left out. */
function LeavesOut({ rows }: { readonly rows: RowsPreview }) {
  const waits = (rows.unanswered ?? 0) > 0;
  return (
    <Checkboxes
      name="leaveOutBadRows"
      legend={`${leftOutWords(rows)}. Go on without?`}
      hint={
        waits
          ? 'Better is to answer above. Whom they name may be missing from those in post; every figure says so'
          : 'Better is to mend them above, or in the file, and bring it again'
      }
      items={[{ value: 'yes', label: 'Leave out what cannot be taken, and take the rest' }]}
    />
  );
}
