import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { call } from '../api.ts';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import { whyNothing } from './batch-words.ts';

const words = {};

/** Takes a file in that has been looked at, or puts it aside. */
export function SettleFile({ batch }: { readonly batch: BatchReply }) {
  const { authority, may } = useHere();
  const params = { authority, id: batch.batchId };
  const accept = useSave({
    words,
    send: () => call(importApi.accept, { params }),
    after: () => ({ to: `${places.imports(authority)}/${batch.batchId}`, said: `${batch.fileName} is taken in` }),
  });
  const cancel = useSave({
    words,
    send: () => call(importApi.cancel, { params }),
    after: () => ({ to: places.imports(authority), said: `${batch.fileName} is put aside; nothing of it counts` }),
  });
  if (!may(importApi.accept)) return <InsetText>An officer or an administrator decides on this file.</InsetText>;
  const nothing = whyNothing(batch);
  const isSending = accept.isSending || cancel.isSending;
  return (
    <Form
      errors={accept.errors.length > 0 ? accept.errors : cancel.errors}
      isStale={accept.isStale || cancel.isStale}
      isSending={isSending}
      onSubmit={(form) => (textOf(form, 'settle') === 'cancel' ? cancel : accept).save(undefined)}
      label="Decide on the file"
    >
      {nothing !== undefined && <InsetText>{nothing}</InsetText>}
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
