import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { ageWords, bodyWords, courseWords, ofWords, peopleWords, totalSentence } from './total-words.ts';

type Sent = Parameters<typeof totalSentence>[0][number];

const workforce: Sent = {
  organisationId: 'workforce',
  audience: null,
  courseId: null,
  courseName: null,
  name: 'Council workforce',
  countedOn: isoDate('2019-03-31'),
  trained: 3288,
  inPost: 4010,
  includesELearning: true,
};
const fire: Sent = {
  ...workforce,
  organisationId: 'fire',
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

  it('what is counted from names in a file, or of an older course, is never taken for the whole', () => {
    const names: Sent = { ...fire, audience: 'contractors', courseId: 'wrap', courseName: 'WRAP', inPost: 9000 };
    const older = {
      ...workforce,
      courseId: 'wrap',
      courseName: 'WRAP',
      countedOn: isoDate('2018-03-31'),
      inPost: 8000,
    };
    expect(totalSentence([fire, names])).toBe(
      'Fire and rescue: 412 of 485 trained (84.9 %) at 31 March 2019; 1 total is counted from names in a file, and not of all people.',
    );
    expect(totalSentence([names])).toBe('1 total is counted from names in a file, and not of all people.');
    expect(totalSentence([older, workforce])).toMatch(/^Council workforce: 3,288 of 4,010/);
    expect(totalSentence([older])).toMatch(/^Council workforce: 3,288 of 8,000 trained in WRAP /);
    expect(bodyWords(names)).toBe('Fire and rescue: contractors');
    expect(`${ofWords(names)} ${peopleWords(names)}`).toBe('412 of 9,000 people named in a file');
    expect(courseWords(names)).toBe('WRAP, e-learning not counted');
    expect(courseWords(workforce)).toBe('E-learning counted');
  });

  it('an old count says how old it is', () => {
    expect(ageWords(71)).toBe('71 days old');
    expect(ageWords(1)).toBe('1 day old');
    expect(ageWords(0)).toBe('counted on the day');
  });
});
