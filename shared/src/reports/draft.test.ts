import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { draftProblems } from './draft.ts';
import type { ReportDraft } from './draft.ts';

const today = isoDate('2018-03-13');
const draft: Omit<ReportDraft, 'reportId'> = {
  kind: 'committee',
  title: 'Prevent duty: annual report',
  from: isoDate('2017-03-14'),
  to: today,
  asAt: today,
  knownAt: null,
  publication: 'public',
  paragraph: null,
  interest: null,
  meeting: 'Select Committee',
  meetsOn: isoDate('2018-03-20'),
  corrects: null,
  corrected: null,
};

function problemsOf(more: Partial<typeof draft>): readonly string[] {
  return draftProblems({ ...draft, ...more }, today).map(({ field, code }) => `${field} ${code}`);
}

test('a report is of days that have come, and its period lies before them', () => {
  const tomorrow = isoDate('2018-03-14');
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ asAt: tomorrow })).toEqual(['asAt in-the-future']);
  expect(problemsOf({ knownAt: tomorrow })).toEqual(['knownAt in-the-future']);
  expect(problemsOf({ asAt: isoDate('2018-03-12') })).toEqual(['to after-as-at']);
  expect(problemsOf({ from: tomorrow })).toEqual(['to before-start']);
});

test('an exempt report says why, a correction says what, and a meeting on a day says which', () => {
  expect(problemsOf({ publication: 'exempt' })).toEqual(['paragraph missing', 'interest missing']);
  expect(problemsOf({ publication: 'exempt', paragraph: '7', interest: 'It would help crime' })).toEqual([]);
  expect(problemsOf({ corrects: 'a-report' })).toEqual(['corrected missing']);
  expect(problemsOf({ meeting: null })).toEqual(['meeting missing']);
});
