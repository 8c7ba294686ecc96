import { byName } from '../schools/by-name.ts';
import type { Values } from './field.ts';
import type { Register } from './register.ts';

/** An entry with what it is called. */
interface NamedEntry {
  readonly name: string;
  readonly values: Values;
}

/** Entries as a list of their register has them: by its day, the latest first, or by name. */
export function inListOrder<Named extends NamedEntry>(
  { latestBy }: Pick<Register, 'latestBy'>,
  entries: readonly Named[],
): readonly Named[] {
  return entries.toSorted((one, other) => {
    const [day, otherDay] = [one, other].map(({ values }) => String(values[latestBy ?? ''] ?? ''));
    return (otherDay ?? '').localeCompare(day ?? '') || byName(one.name, other.name);
  });
}
