import { expect, test } from 'vitest';
import { thingsFound } from './things-found.ts';

const options = ['Brief the board', 'Brief all members', 'Print a leaflet'].map((text) => ({ value: text, text }));

function found(words: string, without: readonly string[] = []): readonly string[] {
  return thingsFound(options, { words, without }).found.map(({ text }) => text);
}

test('a thing is found by any of its words in any order, and not once it is chosen', () => {
  expect(found('brief')).toEqual(['Brief the board', 'Brief all members']);
  expect(found('BOARD brief')).toEqual(['Brief the board']);
  expect(found('brief', ['Brief the board'])).toEqual(['Brief all members']);
  expect(found('governors')).toEqual([]);
});

test('nothing is offered before a word is typed, and of very many the first with the number of the others', () => {
  expect(found('  ')).toEqual([]);
  const schools = Array.from({ length: 20 }, (_, place) => ({ value: String(place), text: `School ${String(place)}` }));
  const { found: few, more } = thingsFound(schools, { words: 'school', without: ['0'] });
  expect([few.length, more]).toEqual([8, 11]);
});
