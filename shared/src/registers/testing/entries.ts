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

/** The registers on a day as somebody sees them. @param hidden registers of which they may not see all */
export function seenOn(asAt: string, rows: readonly Entry[], hidden: readonly string[] = []): RegisterView {
  return { ...viewOf(rows, isoDate(asAt)), hides: (code) => hidden.includes(code) };
}
