import { expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { trainingTimelines } from './coverage.ts';
import { fewTrainedAt } from './few-trained.ts';
import type { Statement } from './statement.ts';
import { factsOf, school, statement } from './testing/example-facts.ts';

const wrap = {
  organisationId: 'ash',
  courseId: 'wrap',
  staffAnswer: 'trained',
  heldOn: isoDate('2018-01-10'),
} as const;
const oneOf60 = statement({ ...wrap, staffTrained: 1, staffInPost: 60 });

function listedAt(day: string, statements: readonly Statement[]): readonly string[] {
  const facts = factsOf([school('ash')], { statements });
  const found = fewTrainedAt(facts, { timelines: trainingTimelines(facts), asAt: isoDate(day) });
  return found.map((one) => `${one.organisationId}: ${String(one.staffTrained)} of ${String(one.staffInPost)}`);
}

it('a school that told of fewer than half of its staff is listed while that answer makes it count', () => {
  expect(listedAt('2018-03-13', [oneOf60])).toEqual(['ash: 1 of 60']);
  expect(listedAt('2018-01-09', [oneOf60])).toEqual([]);
  expect(listedAt('2024-03-13', [oneOf60])).toEqual(['ash: 1 of 60']);
});

it('half is not fewer than half, and an answer without numbers is believed as it stands', () => {
  expect(listedAt('2018-03-13', [{ ...oneOf60, staffTrained: 30 }])).toEqual([]);
  expect(listedAt('2018-03-13', [{ ...oneOf60, staffInPost: null }])).toEqual([]);
  expect(listedAt('2018-03-13', [oneOf60, statement({ ...wrap, statementId: 'all' })])).toEqual([]);
});

it('a session of everybody that counts no more does not stand in for the few since', () => {
  const everybody = statement({
    ...wrap,
    statementId: 'everybody',
    heldOn: isoDate('2015-09-01'),
    staffTrained: 60,
    staffInPost: 60,
  });
  expect(listedAt('2018-03-13', [everybody, oneOf60])).toEqual([]);
  expect(listedAt('2018-10-01', [everybody, oneOf60])).toEqual(['ash: 1 of 60']);
});

it('a school whose answer does not count is not listed: it is on other lists', () => {
  expect(listedAt('2018-03-13', [{ ...oneOf60, courseId: 'other' }])).toEqual([]);
});
