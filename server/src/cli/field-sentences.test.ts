import { expect, test } from 'vitest';
import { fieldSentences } from './field-sentences.ts';

test('what is wrong with an answer is said once, by the option that gives it', () => {
  const twice = [
    { field: 'audience', code: 'needed' },
    { field: 'audience', code: 'needed' },
  ];
  expect(fieldSentences(twice)).toHaveLength(1);
  expect(fieldSentences(twice).join()).toContain('council-staff (Council staff)');
});

test('a fault that the terminal has no sentence for is not printed by its name', () => {
  expect(fieldSentences([{ field: 'endMissing', code: 'places-unread' }])).toEqual([]);
});
