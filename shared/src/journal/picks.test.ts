import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn } from './picks.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 30 });
/** Any hash will do that tells ids apart. */
function hashOf(id: string): string {
  return Array.from(id).toReversed().join('');
}

test('the picks are the same whatever order things come in, and nothing is picked twice or lost', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 12 }), (all, count) => {
      const things = all.map((id) => ({ id }));
      const one = drawn(things, { hashOf, count });
      expect(drawn(things.toReversed(), { hashOf, count })).toEqual(one);
      expect(one.picks).toHaveLength(Math.min(count, all.length));
      expect([...one.picks, ...one.rest].map(({ id }) => id).toSorted()).toEqual(all.toSorted());
    }),
  );
});

test('what is there no more moves none of the others past each other', () => {
  fc.assert(
    fc.property(ids, fc.nat(29), (all, at) => {
      const order = (left: readonly string[]): readonly string[] =>
        drawn(
          left.map((id) => ({ id })),
          { hashOf, count: 30 },
        ).picks.map(({ id }) => id);
      const gone = all[at];
      expect(order(all.filter((id) => id !== gone))).toEqual(order(all).filter((id) => id !== gone));
    }),
  );
});
