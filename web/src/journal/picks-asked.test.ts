import { expect, test } from 'vitest';
import { picksAskedErrors, picksAskedIn, seedDrawn } from './picks-asked.ts';

const typed = { from: 'schools-reached', count: undefined, seed: undefined };

test('what to draw from must be chosen; the number and the seed may be left empty', () => {
  expect(picksAskedErrors({ ...typed, from: undefined }).map(({ field }) => field)).toEqual(['from']);
  expect(picksAskedErrors(typed)).toEqual([]);
  expect(picksAskedErrors({ ...typed, count: '200', seed: 'board-2018' })).toEqual([]);
});

test.each(['0', '201', '2.5', 'all'])('%s picks cannot be had', (count) => {
  expect(picksAskedErrors({ ...typed, count }).map(({ field }) => field)).toEqual(['count']);
});

test('a seed can be written on paper and typed again', () => {
  expect(picksAskedErrors({ ...typed, seed: 'a b' }).map(({ field }) => field)).toEqual(['seed']);
  expect(seedDrawn()).toMatch(/^[a-p]{8}$/);
  expect(picksAskedErrors({ ...typed, seed: seedDrawn() })).toEqual([]);
});

test('an address asks for nothing until it says what to draw from and by which seed', () => {
  expect(picksAskedIn(new URLSearchParams('from=schools-reached'))).toBeUndefined();
  expect(picksAskedIn(new URLSearchParams('from=anything&seed=x'))).toBeUndefined();
  expect(picksAskedIn(new URLSearchParams('from=schools-reached&seed=x&asAt=2018-03-13'))).toEqual({
    from: 'schools-reached',
    seed: 'x',
    count: undefined,
    asAt: '2018-03-13',
    knownAt: undefined,
  });
});
