import { isoDate } from '../../calendar/iso-date.ts';
import type { Value, Values } from '../field.ts';
import { nothingIn } from '../field.ts';
import type { Entry, Register, RegisterView } from '../register.ts';
import { viewOf } from '../standing.ts';

/** An entry of which nothing is said but what is given. */
export function entryOf(
  register: Pick<Register, 'code' | 'fields'>,
  given: Values,
  { entryId = 'e', validFrom = '2016-01-01' }: { readonly entryId?: string; readonly validFrom?: string } = {},
): Entry {
  const nothing = Object.entries(register.fields).map(([name, field]): [string, Value] => [name, nothingIn(field)]);
  return {
    factId: `${entryId} ${validFrom}`,
    entryId,
    register: register.code,
    validFrom: isoDate(validFrom),
    publication: 'officers',
    values: { ...Object.fromEntries(nothing), ...given },
  };
}

/** The registers on a day as somebody sees them. @param hidden what they may not see; absent where they see everything */
export function seenOn(asAt: string, rows: readonly Entry[], hidden?: readonly Entry[]): RegisterView {
  const seen = viewOf(rows, isoDate(asAt));
  return hidden === undefined ? seen : { ...seen, whole: viewOf([...rows, ...hidden], isoDate(asAt)) };
}
