import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ReportLine } from '@due-regard/shared/reports/api.ts';
import { draftProblems } from '@due-regard/shared/reports/draft.ts';
import { reportKinds } from '@due-regard/shared/reports/kinds.ts';
import { correctionOf, draftOf, draftWords, newDraft } from './draft-body.ts';

const today = isoDate('2019-06-10');

test.each(reportKinds)('a new %s report begins with a title and days that can all be so', (kind) => {
  const draft = newDraft(kind, today);
  expect(draftProblems(draft, today)).toEqual([]);
  expect(draft.to).toBe(today);
  expect(draft.from).toBe(kind === 'board' ? '2018-12-11' : '2018-06-11');
});

test('titles name the report as its kind does', () => {
  expect(newDraft('committee', today).title).toBe('Prevent duty: annual report to the committee');
  expect(newDraft('cabinet', today).title).toBe('Prevent duty: one page for Cabinet');
});

test('a correction is as the issue was, tells what was learnt since and has yet to say what it corrects', () => {
  const issued: ReportLine = {
    ...newDraft('committee', isoDate('2018-03-13')),
    knownAt: isoDate('2018-03-13'),
    reportId: 'first',
    standing: 'issued',
    number: '2018-01',
    issuedOn: isoDate('2018-03-05'),
    publishBy: null,
    correctedBy: [],
  };
  const correction = correctionOf(issued);
  expect(correction).toEqual({
    ...newDraft('committee', isoDate('2018-03-13')),
    corrects: 'first',
  });
  expect(draftProblems(correction, today)).toEqual([{ field: 'corrected', code: 'missing' }]);
});

test('what only an exempt report or a correction needs is not sent of another', () => {
  const form = new FormData();
  for (const [name, text] of Object.entries({
    publication: 'public',
    paragraph: '7',
    interest: 'None',
    corrects: '',
    corrected: 'Two schools',
  }))
    form.set(name, text);
  expect(draftOf(form)).toMatchObject({ paragraph: null, interest: null, corrects: null, corrected: null });
  form.set('publication', 'exempt');
  form.set('corrects', 'first');
  expect(draftOf(form)).toMatchObject({
    paragraph: '7',
    interest: 'None',
    corrects: 'first',
    corrected: 'Two schools',
  });
});

test('every answer that cannot be so has words', () => {
  const impossible = {
    ...newDraft('committee', today),
    from: isoDate('2020-01-01'),
    to: isoDate('2019-12-31'),
    asAt: isoDate('2019-12-30'),
    knownAt: isoDate('2019-12-30'),
    publication: 'exempt',
    meetsOn: today,
    corrects: 'first',
  } as const;
  const found = draftProblems(impossible, today);
  expect(found).toHaveLength(8);
  const told = found.map(({ field, code }) => draftWords[field]?.codes?.[code] ?? draftWords[field]?.noun);
  expect(told).not.toContain(undefined);
  expect(
    found.filter(({ code }) => code !== 'missing').map(({ field, code }) => draftWords[field]?.codes?.[code]),
  ).toEqual([
    'The last day it reports on must be the first or a later one',
    'The day on which its figures are true must be today or earlier',
    'The last day it reports on must not be after the day on which its figures are true',
    'The day up to which it tells must be today or earlier',
  ]);
});
