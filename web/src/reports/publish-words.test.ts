import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ReportLine } from '@due-regard/shared/reports/api.ts';
import { newDraft } from './draft-body.ts';
import { issuedSentence, publishWords, writingSentence } from './publish-words.ts';

const today = isoDate('2018-02-27');
const publishBy = isoDate('2018-03-05');

function reportOf(more: Partial<ReportLine>): ReportLine {
  return {
    ...newDraft('committee', today),
    reportId: 'a',
    standing: 'draft',
    number: null,
    issuedOn: null,
    publishBy: null,
    correctedBy: [],
    ...more,
  };
}

test('a report to be published says by which day, and how many days are left or how late it is', () => {
  const by = '5 March 2018, five clear days before the meeting';
  const words = (day: string) => publishWords({ publishBy, issuedOn: null }, isoDate(day));
  expect(words('2018-02-27')).toEqual({ by, standing: '6 days left', isLate: false });
  expect(words('2018-03-04')).toEqual({ by, standing: '1 day left', isLate: false });
  expect(words('2018-03-05')).toEqual({ by, standing: 'Today is the last day', isLate: false });
  expect(words('2018-03-07')).toEqual({ by, standing: '2 days late', isLate: true });
});

test('a report that was issued is judged by the day on which it was', () => {
  const words = (day: string) => publishWords({ publishBy, issuedOn: isoDate(day) }, isoDate('2019-01-01'));
  expect(words('2018-03-05')?.standing).toBe('Issued in time');
  expect(words('2018-03-06')).toMatchObject({ standing: 'Issued 1 day late', isLate: true });
});

test('a report of no meeting has no day', () => {
  expect(publishWords({ publishBy: null, issuedOn: null }, today)).toBeUndefined();
});

test('officers read first how many reports are written and which comes next', () => {
  expect(writingSentence([], today)).toBe('No report is being written.');
  expect(writingSentence([reportOf({ standing: 'issued' })], today)).toBe('No report is being written.');
  expect(writingSentence([reportOf({})], today)).toBe('1 report is being written; none of them names its meeting yet.');
  const later = reportOf({ title: 'Board', publishBy: isoDate('2018-07-02') });
  const next = reportOf({ title: 'Committee', publishBy });
  expect(writingSentence([reportOf({}), later, next], today)).toBe(
    '3 reports are being written. The next to be published is “Committee”, by 5 March 2018, five clear days before the meeting: 6 days left.',
  );
});

test('a reader reads first which report is the newest', () => {
  expect(issuedSentence([reportOf({})])).toBe('No report has been issued that you may read.');
  const issued = reportOf({ standing: 'issued', number: '2018-01', issuedOn: publishBy, title: 'Committee' });
  expect(issuedSentence([issued])).toBe(
    '1 report is issued that you may read; the newest is 2018-01, “Committee”, of 5 March 2018.',
  );
});
