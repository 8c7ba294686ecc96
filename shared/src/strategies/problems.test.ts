import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadsBack } from './problems.ts';

it('a strategy follows itself only where its successors lead back to it, however they are tangled', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const id = fc.constantFrom(...ids);
  const successors = fc.dictionary(id, id);
  fc.assert(
    fc.property(id, id, successors, (own, next, all) => {
      const after = new Map(Object.entries(all));
      const reached: string[] = [next];
      ids.forEach(() => reached.push(after.get(reached.at(-1) ?? '') ?? ''));
      expect(leadsBack(own, next, (one) => after.get(one) ?? null)).toBe(reached.includes(own));
    }),
  );
});
