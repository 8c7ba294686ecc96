import { Choices } from './Choices.tsx';
import type { ChoicesProps } from './Choices.tsx';

export interface CheckboxesProps extends ChoicesProps {
  readonly defaultValues?: readonly string[] | undefined;
}

const none: readonly string[] = [];

/** None, one or several answers; `FormData.getAll(name)` reads them. */
export function Checkboxes({ defaultValues = none, ...rest }: CheckboxesProps) {
  return <Choices kind="checkboxes" chosen={defaultValues} {...rest} />;
}
