import { expect, test } from 'vitest';
import { choiceAsWritten, choiceMeant, choicesInWords } from './choice-words.ts';

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

test('of many answers that can be given eight are told, and how many more there are', () => {
  const many = Object.fromEntries(
    Array.from({ length: 11 }, (_, place) => [`c${String(place)}`, `Answer ${String(place)}`]),
  );
  expect(choicesInWords(many)).toBe(
    'This is none of the answers that can be given here: “Answer 0”, “Answer 1”, “Answer 2”, “Answer 3”, “Answer 4”, “Answer 5”, “Answer 6”, “Answer 7” and 3 more, as the form has them.',
  );
});
