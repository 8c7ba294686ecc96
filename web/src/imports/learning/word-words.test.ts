import { expect, test } from 'vitest';
import { meansWords } from './word-words.ts';

const courses = [{ courseId: 'wrap', name: 'WRAP' }];

test('a word is taken for a course, for a group of people, or for nothing that is counted', () => {
  expect(meansWords({ about: 'course', means: 'wrap' }, courses)).toBe('WRAP');
  expect(meansWords({ about: 'course', means: 'gone' }, courses)).toBe('gone');
  expect(meansWords({ about: 'audience', means: 'council-staff' }, courses)).toBe('Council staff');
  expect(meansWords({ about: 'audience', means: null }, courses)).toBe('Not counted here: left out');
});
