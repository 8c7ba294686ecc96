import type { IsoDate } from '../calendar/iso-date.ts';
import type { Values } from './field.ts';
import type { Register } from './register.ts';
import { dayIn } from './standing.ts';

/**
 * The field whose day lies after the one since which an entry is said to be so: it would stand on days on which it had
 * not happened yet.
 * @returns undefined where it had, or nothing is said of that
 */
export function happensLater(register: Register, values: Values, { since, today }: SinceDay): string | undefined {
  const field = register.happenedOn?.(values) ?? undefined;
  const day = field === undefined ? undefined : dayIn(values[field]);
  return day !== undefined && since < day && day <= today ? field : undefined;
}

interface SinceDay {
  readonly since: IsoDate;
  /** What lies after it is wrong by itself. */
  readonly today: IsoDate;
}
