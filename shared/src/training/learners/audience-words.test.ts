import { expect, test } from 'vitest';
import { audiences } from './audience.ts';
import { audienceOfWord } from './audience-words.ts';

test.each([
  ['Council Staff', 'council-staff'],
  ['governor', 'governors'],
  ['School Governors', 'governors'],
  ['Cllr.', 'members'],
  ['Elected  members', 'members'],
  ['agency worker', 'contractors'],
  ['Partners’ staff', 'partners'],
])('%s are known by the word', (text, audience) => {
  expect(audienceOfWord(text)).toBe(audience);
});

test('every audience is known by its own name', () => {
  expect(audiences.map((audience) => audienceOfWord(audience))).toEqual(audiences);
});

test.each(['Team leader', 'Permanent', '', 'Band 6', 'Housing officer', 'Driver', 'Consultant', 'Teacher', 'Trustee'])(
  '“%s” says nothing of itself, so it is asked about',
  (text) => {
    expect(audienceOfWord(text)).toBeNull();
  },
);
