import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { workforceWords } from './workforce-words.ts';

const total = {
  name: 'Council workforce',
  trained: 3936,
  inPost: 4800,
  countedOn: isoDate('2019-03-31'),
  includesELearning: true,
  courseName: null,
  source: 'HR training report',
  isInvented: false,
};
const counts = { posts: 314, trained: 239, outOfDate: 13, notTrained: 23, noAnswer: 39 };
const housing = { organisationId: 'housing', name: 'Housing', counts, staffListOn: isoDate('2019-06-05') };

test('the council’s own count stands beside the people known one by one, each with its day, and they are said to differ', () => {
  const words = workforceWords(total, { counts, organisations: [housing] });
  expect(words).toContain('3,936 of 4,800 trained (82 %) at 31 March 2019, e-learning counted, by Council workforce');
  expect(words).toContain('by the list of staff of 5 June 2019, are 314 people in post: the two differ.');
  const older = { ...housing, staffListOn: isoDate('2018-04-01') };
  expect(workforceWords(total, { counts, organisations: [housing, older] })).toContain(
    'lists of staff of 1 April 2018 to 5 June 2019',
  );
});

test('as many is said where the two counts agree, and not known where nobody said how many are in post', () => {
  expect(workforceWords({ ...total, inPost: 314 }, { counts, organisations: [housing] })).toMatch(/, as many\.$/);
  const unknown = { ...counts, posts: null, noAnswer: null };
  expect(workforceWords(total, { counts: unknown, organisations: [] })).toContain('is not known');
});
