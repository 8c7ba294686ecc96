import type { Chip } from './Filters.tsx';
import type { SelectOption } from './Select.tsx';

/** A filter that lives in the address, under its name there. */
export interface AddressFilter {
  readonly name: string;
  readonly label: string;
  /** What may be chosen, without "Any"; absent for words that are typed. */
  readonly options?: readonly SelectOption[] | undefined;
}

/** What the address filters by, each as a chip that takes it away: `Phase: Primary`. */
export function chipsOf(parameters: URLSearchParams, filters: readonly AddressFilter[]): readonly Chip[] {
  return filters.flatMap(({ name, label, options = [] }) => {
    const value = parameters.get(name) ?? '';
    const text = options.find((option) => option.value === value)?.text ?? value;
    return value === '' ? [] : [{ name, value, label: `${label}: ${text}` }];
  });
}

/** A choice of all, then each of the values. */
export function withAny(options: readonly SelectOption[]): readonly SelectOption[] {
  return [{ value: '', text: 'Any' }, ...options];
}

/** Values and what each is called. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  textOf: (value: Value) => string,
): readonly SelectOption[] {
  return values.map((value) => ({ value, text: textOf(value) }));
}
