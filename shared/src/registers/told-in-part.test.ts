import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyRegister } from './every-register.ts';
import type { Values } from './field.ts';
import type { Entry, Register } from './register.ts';
import { sentencesOver } from './summary.ts';
import { entryOf, seenOn } from './testing/entries.ts';
import { randomValues, someDay } from './testing/random-values.ts';

function entries(register: Register, said: readonly Values[], of: string): readonly Entry[] {
  return said.map((values, place) => entryOf(register, values, { entryId: `${of} ${String(place)}` }));
}

test.each(everyRegister.filter((register) => 'summaryOf' in register))(
  'no sentence over $title tells a reader whether any of it is hidden from them',
  (register) => {
    const several = fc.array(randomValues(register), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(several, several, someDay, (seen, hidden, asAt) => {
        const own = entries(register, seen, 'seen');
        const told = (others: readonly Entry[]) => sentencesOver(register, own, seenOn(asAt, own, others));
        expect(told(entries(register, hidden, 'hidden'))).toEqual(told([]));
      }),
    );
  },
);
