import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { ageWords, totalSentence } from './total-words.ts';
import type { CountedTotal } from './total-words.ts';

const workforce: CountedTotal = {
  name: 'Council workforce',
  countedOn: isoDate('2019-03-31'),
  trained: 3288,
  inPost: 4010,
  includesELearning: true,
};
const fire: CountedTotal = {
  ...workforce,
  name: 'Fire and rescue',
  trained: 412,
  inPost: 485,
  includesELearning: false,
};

describe('totals of services and partners', () => {
  it('the largest is told with its day and whether e-learning counts; nothing is added up', () => {
    expect(totalSentence([fire, workforce])).toBe(
      'Council workforce: 3,288 of 4,010 trained (82 %) at 31 March 2019, e-learning counted; 1 other sent a total.',
    );
    expect(totalSentence([fire])).toBe('Fire and rescue: 412 of 485 trained (84.9 %) at 31 March 2019.');
    expect(totalSentence([])).toBe('No total has been sent.');
  });

  it('an old count says how old it is', () => {
    expect(ageWords(71)).toBe('71 days old');
    expect(ageWords(1)).toBe('1 day old');
    expect(ageWords(0)).toBe('counted on the day');
  });
});
