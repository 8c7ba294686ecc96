import { createContext, use } from 'react';

/** A sentence about one answer, and the field (by its name) that it belongs to. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What the form around a field found wrong. */
export const FormErrors = createContext<readonly FieldError[]>([]);

/** The sentence for this field: its own, else what the form around it says. */
export function useFieldError(name: string, own: string | undefined): string | undefined {
  const errors = use(FormErrors);
  return own ?? errors.find((error) => error.field === name)?.message;
}
