import type { QueryKey } from '@tanstack/react-query';
import type { ChangeReason } from '@due-regard/shared/channel/reasons.ts';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { Form } from '../design-system/Form.tsx';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import { ReasonChoice } from './ReasonChoice.tsx';
import { changeReasonOf } from './change-reason-of.ts';

const words = { reason: choice('why it is withdrawn') };

interface TakeBackFormProps {
  readonly send: (reason: ChangeReason) => Promise<unknown>;
  /** Where the reader came from and goes back to. */
  readonly back: string;
  readonly said: string;
  readonly submit: string;
  /** The question about what is gone with it. */
  readonly gone?: QueryKey | undefined;
}

/** Takes back what was entered by mistake. It stays in what was known before, with the reason that was chosen. */
export function TakeBackForm({ send, back, said, submit, gone }: TakeBackFormProps) {
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => send(changeReasonOf(form)),
    after: () => ({ to: back, said, gone }),
  });
  return (
    <Form {...sending} onSubmit={save} label={submit}>
      <ReasonChoice legend="Why is it withdrawn?" />
      <ButtonGroup>
        <Button variant="warning" aria-disabled={sending.isSending || undefined}>
          {sending.isSending ? 'Sending…' : submit}
        </Button>
        <TextLink href={back}>Keep it</TextLink>
      </ButtonGroup>
    </Form>
  );
}
