import type { Fields } from './field.ts';
import type { Entry, RegisterView } from './register.ts';

/**
 * The entries of one register on the day, with values as its fields have them: what is kept was checked against those.
 * @param of a register, or its code and fields where a rule of its own asks
 */
export function heldIn<Of extends Fields>(
  { code }: { readonly code: string; readonly fields: Of },
  view: Pick<RegisterView, 'entriesOf'>,
): readonly Entry<Of>[] {
  return view.entriesOf(code) as unknown as readonly Entry<Of>[];
}
