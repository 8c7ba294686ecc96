import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { entryDeadlines } from '../registers/deadlines.ts';
import { problemsIn, standsOn, summaryOn, told } from '../registers/testing/told.ts';
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

test('the register says how soon the first response came, and of how many incidents that is recorded', () => {
  const said = (...hours: readonly (number | null)[]) => {
    const entries = hours.map((firstResponse, index) =>
      told(incidents, { ...leaflets, responses: ['police'], firstResponse }, { entryId: String(index) }),
    );
    return summaryOn(incidents, entries, '2018-03-13')?.[1];
  };
  expect(said(26, null, 3)).toBe('The first response came after 3 to 26 hours (recorded for 2 of 3).');
  expect(said(1)).toBe('The first response came after 1 hour (recorded for 1 of 1).');
  expect(said(null)).toBe('How soon the first response came is not recorded (recorded for 0 of 1).');
});

test('a lesson that was drawn is not due any more, though the incident stays open', () => {
  const entry = (more: object) => told(incidents, { ...leaflets, lessonDue: '2018-03-01', ...more });
  const due = (more: object) => entryDeadlines({ entries: [entry(more)] }, isoDate('2018-03-13')).length;
  expect(due({})).toBe(1);
  expect(due({ lesson: 'Tell schools the same day' })).toBe(0);
  expect(due({ closedOn: '2018-03-13' })).toBe(0);
});
