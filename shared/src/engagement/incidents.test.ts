import { expect, test } from 'vitest';
import { problemsIn, standsOn, told } from '../registers/testing/told.ts';
import { incidents } from './incidents.ts';

const leaflets = { what: 'Leaflets that blame newcomers', happenedOn: '2018-01-16', level: 'raised' };

test('how soon the first response came is told in hours, or said to be not recorded', () => {
  const remark = (more: object) =>
    standsOn(incidents, [told(incidents, { ...leaflets, ...more })], '2018-03-13').remark;
  expect(remark({})).toBe('How soon the first response came is not recorded; 0 of the 8 usual steps taken');
  expect(remark({ firstResponse: 0, responses: ['police'] })).toBe(
    'First response within an hour; 1 of the 8 usual steps taken',
  );
  expect(remark({ firstResponse: 3, responses: ['police', 'faith'] })).toBe(
    'First response after 3 hours; 2 of the 8 usual steps taken',
  );
});

test('an incident is open until somebody closes it, and asks for a response and a lesson', () => {
  const standing = (more: object) =>
    standsOn(incidents, [told(incidents, { ...leaflets, ...more })], '2018-03-13').standing;
  expect(standing({})).toBe('no-response');
  expect(standing({ responses: ['police'] })).toBe('no-lesson');
  expect(standing({ responses: ['police'], lesson: 'Tell schools the same day' })).toBe('open');
  expect(standing({ closedOn: '2018-03-13' })).toBe('closed');
  expect(standing({ closedOn: '2018-03-14' })).toBe('no-response');
});

test('an answer in hours names the answer, and nothing is closed before it happened', () => {
  expect(problemsIn(incidents, { ...leaflets, firstResponse: 3 })).toEqual([['responses', 'missing']]);
  expect(problemsIn(incidents, { ...leaflets, closedOn: '2018-01-15' })).toEqual([['closedOn', 'before-start']]);
});
