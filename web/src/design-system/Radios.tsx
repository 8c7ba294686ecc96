import { Choices } from './Choices.tsx';
import type { ChoicesProps } from './Choices.tsx';

/** Radios have one size everywhere: two on one page look as if one question weighed less. */
export interface RadiosProps extends Omit<ChoicesProps, 'isSmall'> {
  readonly defaultValue?: string | undefined;
  readonly isInline?: boolean | undefined;
  /** For a form in which other questions hang on the answer. */
  readonly onChoose?: ((value: string) => void) | undefined;
}

/** One answer of several. */
export function Radios({ defaultValue, ...rest }: RadiosProps) {
  return <Choices kind="radios" chosen={defaultValue === undefined ? [] : [defaultValue]} {...rest} />;
}
