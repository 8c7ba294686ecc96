import { Button, ButtonGroup } from '../../design-system/Button.tsx';

export interface ConfirmingProps {
  /** "Yes, I have reviewed it" */
  readonly yes: string;
  readonly isSending: boolean;
  readonly close: () => void;
}

/** The two ways out of what was asked. */
export function Confirming({ yes, isSending, close }: ConfirmingProps) {
  return (
    <ButtonGroup>
      <Button aria-disabled={isSending || undefined}>{isSending ? 'Sending…' : yes}</Button>
      <Button type="button" variant="secondary" onClick={close}>
        Not now
      </Button>
    </ButtonGroup>
  );
}
