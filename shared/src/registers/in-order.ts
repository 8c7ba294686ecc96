import { byName } from '../schools/by-name.ts';
import type { Values } from './field.ts';
import type { Register, RegisterView } from './register.ts';

/** An entry with what it is called. */
interface NamedEntry {
  readonly name: string;
  readonly values: Values;
}

/**
 * Entries as a list of their register has them: by its day, the latest first, or by name.
 * @param view knows the days of meetings, for what is in their order
 */
export function inListOrder<Named extends NamedEntry>(
  { latestBy }: Pick<Register, 'latestBy'>,
  entries: readonly Named[],
  view: Pick<RegisterView, 'dayOf' | 'cancelledOf'>,
): readonly Named[] {
  function dayOf({ values }: NamedEntry): string {
    const value = String(values[latestBy ?? ''] ?? '');
    return view.dayOf(value) ?? view.cancelledOf(value) ?? value;
  }
  return entries.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)) || byName(one.name, other.name));
}
