import { expect, test } from 'vitest';
import { choiceAsWritten, choiceMeant } from './choice-words.ts';

const decisions = { accepted: 'Accepted', partly: 'Partly accepted' } as const;

test('a word of a file is a choice however it is written, and never a choice that it does not name', () => {
  expect(choiceMeant(decisions, ' PARTLY accepted ')).toBe('partly');
  expect(choiceMeant(decisions, 'Agreed by Cabinet')).toBeUndefined();
});

test('a file goes out with the words it came with, until something else is chosen', () => {
  expect(choiceAsWritten(decisions, null, 'Agreed by Cabinet')).toBe('Agreed by Cabinet');
  expect(choiceAsWritten(decisions, 'accepted', 'ACCEPTED')).toBe('ACCEPTED');
  expect(choiceAsWritten(decisions, 'partly', 'Agreed by Cabinet')).toBe('Partly accepted');
  expect(choiceAsWritten(decisions, 'partly', null)).toBe('Partly accepted');
  expect(choiceAsWritten(decisions, null, null)).toBeNull();
});
