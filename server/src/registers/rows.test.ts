import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saysTheSame } from './rows.ts';

const one = fc.oneof(
  fc.constantFrom(null, 'Round table', 3),
  fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }),
);
const values = fc.dictionary(fc.constantFrom('title', 'themes', 'likelihood', 'closedOn'), one);

describe('a form that is sent as it stands', () => {
  test('says the same in whatever order its fields stand, and where a row has not a field yet', () => {
    fc.assert(
      fc.property(values, (said) => {
        const stands = { factId: 'row', values: Object.fromEntries(Object.entries(said).toReversed()) };
        const later = { ...said, addedSince: null, namedSince: [] };
        expect([said, later].map((sent) => saysTheSame(stands, { values: sent }))).toEqual([true, true]);
      }),
    );
  });

  test('says something else as soon as one field does', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('title', 'themes'), (said, name) => {
        const sent = { ...said, [name]: 'Something else' };
        expect(saysTheSame({ values: said }, { values: sent })).toBe(false);
        expect(saysTheSame({ values: sent }, { values: { ...sent, [name]: null } })).toBe(false);
      }),
    );
    expect(saysTheSame({ themes: ['a', 'b'] }, { themes: ['b', 'a'] })).toBe(false);
    expect(saysTheSame({ themes: ['a', 'b'] }, { themes: ['a'] })).toBe(false);
  });
});
