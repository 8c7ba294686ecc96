import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { fileOf, textOf } from '../design-system/form-data.ts';
import type { FieldError } from '../design-system/form-errors.ts';

/** A file that was chosen, or what has to be chosen first. */
export type ChosenFile<Kind> =
  | { readonly kind: Kind; readonly file: File; readonly missing: readonly [] }
  | { readonly missing: readonly FieldError[] };

/** What was chosen in `ChooseFile`. */
export function chosenIn<Kind extends BatchKind>(form: FormData, kinds: readonly Kind[]): ChosenFile<Kind> {
  const kind = kinds.find((one) => one === textOf(form, 'kind'));
  const file = fileOf(form, 'file');
  // A file of a register says nowhere of which.
  const hasRegister = kind !== 'register' || textOf(form, 'register') !== null;
  if (kind !== undefined && file !== null && hasRegister) return { kind, file, missing: [] };
  return {
    missing: [
      ...(kind === undefined ? [{ field: 'kind', message: 'Choose what is in the file' }] : []),
      ...(hasRegister ? [] : [{ field: 'register', message: 'Choose the register' }]),
      ...(file === null ? [{ field: 'file', message: 'Choose a file that is not empty' }] : []),
    ],
  };
}
