import { expect, test } from 'vitest';
import { isCommon } from './password-rules.ts';

const own = ['Ridgeway County Council', 'jo.bloggs@ridgeway.example', 'Jo Bloggs'];

test.each([
  'password1234',
  'P@ssw0rd12345!',
  'Password123456789',
  'qwertyuiop12',
  'QWERTYUIOP[]12',
  '123456789012',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '1q2w3e4r5t6y',
  'iloveyouforever',
  'LetMeInPlease1!',
  'Manchester United 1999',
  'Summer2024Summer2024',
  'DueRegard2026!',
  'correct horse battery staple',
  'Prevent-Duty-2015',
])('a password that guessers try first is refused: %s', (password) => {
  expect(isCommon(password, [])).toBe(true);
});

test.each(['RidgewayCounty1!', 'Ridgeway Council 2018', 'jobloggs2024!!', 'Bloggs.Ridgeway.1'])(
  "a password made of one's own name or council is refused: %s",
  (password) => {
    expect(isCommon(password, own)).toBe(true);
    expect(isCommon('seven grey herons', own)).toBe(false);
  },
);

test.each([
  'seven grey herons at dusk',
  'kettle-mossy-tuba',
  'x7Gq!m2Zp0Lw',
  '8391 2077 5561',
  'Ridgeway kettles boil',
  'žluťoučký kůň 12',
  '🦊🦊🐢🐌🦉🐝🐞🦋🐙🦑🦐🦞',
])('a password that is long and not common is taken, whatever its kinds of character: %s', (password) => {
  expect(isCommon(password, own)).toBe(false);
});

test('a very long password is judged at once', () => {
  const long = 'abcqwe'.repeat(42);
  expect(isCommon(`${long}moss`, [])).toBe(false);
});
