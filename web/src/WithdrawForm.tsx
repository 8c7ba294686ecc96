import type { QueryKey } from '@tanstack/react-query';
import { Button, ButtonGroup } from './design-system/Button.tsx';
import { Form } from './design-system/Form.tsx';
import { lineOf } from './design-system/from-form.ts';
import { Textarea } from './design-system/Textarea.tsx';
import { TextLink } from './design-system/Anchor.tsx';
import { useSave } from './use-save.ts';
import type { FieldWords } from './words.ts';

const words: Readonly<Record<string, FieldWords>> = {
  reason: { noun: 'why it is withdrawn' },
};

export interface WithdrawFormProps {
  readonly send: (reason: string) => Promise<unknown>;
  /** Where the reader came from and goes back to. */
  readonly back: string;
  readonly said: string;
  /** "Withdraw the total" */
  readonly submit: string;
  /** The question about what is gone with it. */
  readonly gone?: QueryKey | undefined;
}

/** Takes back what was entered by mistake. It stays in what was known before, and the reason stays with it. */
export function WithdrawForm({ send, back, said, submit, gone }: WithdrawFormProps) {
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => send(lineOf(form, 'reason') ?? ''),
    after: () => ({ to: back, said, gone }),
  });
  return (
    <Form {...sending} onSubmit={save} label={submit}>
      <Textarea
        name="reason"
        label="Why is it withdrawn?"
        hint="One or two sentences, without names of people. It goes into the record of changes"
        rows={3}
      />
      <ButtonGroup>
        <Button variant="warning" aria-disabled={sending.isSending || undefined}>
          {sending.isSending ? 'Sending…' : submit}
        </Button>
        <TextLink href={back}>Keep it</TextLink>
      </ButtonGroup>
    </Form>
  );
}
