import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byName } from './by-name.ts';

it('names stand as a reader looks them up, whatever their capitals, accents and marks', () => {
  const names = [
    'Éa Primary',
    'ash Grove',
    'School 10',
    'Ash Grove',
    'Zouch',
    'School 2',
    'St. Mary’s',
    'Eb',
    'St Anne',
  ];
  expect(names.toSorted(byName)).toEqual([
    'ash Grove',
    'Ash Grove',
    'Éa Primary',
    'Eb',
    'School 2',
    'School 10',
    'St Anne',
    'St. Mary’s',
    'Zouch',
  ]);
});

it('the order does not hang on how the names came', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('A', 'a', 'á', 'A\u0301', 'Á', '02', '2'));
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(names.toReversed().toSorted(byName)).toEqual(names.toSorted(byName));
    }),
  );
});
