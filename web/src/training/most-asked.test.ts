import { expect, test } from 'vitest';
import { areSameCourses, mostAsked } from './most-asked.ts';

test('the courses that most audiences share are named once, whatever their order', () => {
  const asked = [['a'], ['b', 'c'], ['c', 'b']].map((acceptedCourses) => ({ acceptedCourses }));
  expect(mostAsked(asked)).toEqual(['b', 'c']);
  expect(mostAsked([])).toEqual([]);
  expect(areSameCourses(['b', 'c'], ['c', 'b'])).toBe(true);
  expect(areSameCourses(['b'], ['c', 'b'])).toBe(false);
});
