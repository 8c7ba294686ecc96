import { Choices } from './Choices.tsx';
import type { ChoicesProps } from './Choices.tsx';

export interface RadiosProps extends ChoicesProps {
  readonly defaultValue?: string | undefined;
  readonly isInline?: boolean | undefined;
  /** For a form in which other questions hang on the answer. */
  readonly onChoose?: ((value: string) => void) | undefined;
}

/** One answer of several. */
export function Radios({ defaultValue, ...rest }: RadiosProps) {
  return <Choices kind="radios" chosen={defaultValue === undefined ? [] : [defaultValue]} {...rest} />;
}
