import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { isWorkingDay } from '../deadlines/working-days.ts';
import { entryDeadlines } from '../registers/deadlines.ts';
import { viewOf } from '../registers/standing.ts';
import { someDay } from '../registers/testing/random-values.ts';
import { told } from '../registers/testing/told.ts';
import { checkValues } from '../registers/values.ts';
import { daysBefore, plannedRemark, plannedStanding } from './planned-report-rules.ts';
import { reportsPlanned } from './reports-planned.ts';

const meetings = [
  { meetingId: 'select', meetsOn: isoDate('2018-03-13'), status: 'held' },
  { meetingId: 'cabinet', meetsOn: isoDate('2019-06-10'), status: 'planned' },
  { meetingId: 'off', meetsOn: isoDate('2019-06-17'), status: 'cancelled' },
] as const;

function on(day: string, values: object = {}) {
  const entry = told(reportsPlanned, { report: 'Progress on Prevent', meeting: 'cabinet', ...values });
  const asAt = isoDate(day);
  const view = viewOf([entry], asAt, { meetings });
  return {
    standing: plannedStanding(entry, view),
    remark: plannedRemark(entry, view),
    due: entryDeadlines({ entries: [entry], meetings }, asAt).map(({ what, dueOn }) => [what, dueOn]),
  };
}

describe('a report that goes to a meeting', () => {
  test('is published five clear working days before it, and the rest is reckoned back from there', () => {
    // Monday 27 May 2019 is a bank holiday.
    expect(on('2019-05-20')).toEqual({
      standing: 'on-time',
      remark:
        'For the meeting of 10 June 2019: written by 20 May 2019, cleared by 28 May 2019, published by 31 May 2019',
      due: [
        ['Report to be written', '2019-05-20'],
        ['Report to be cleared by legal', '2019-05-28'],
        ['Report to be cleared by finance', '2019-05-28'],
        ['Report to be published', '2019-05-31'],
      ],
    });
    expect(on('2018-02-20', { meeting: 'select' }).due.at(-1)).toEqual(['Report to be published', '2018-03-05']);
  });

  test('is late from the day after one that was not ticked off', () => {
    expect(on('2019-05-21').standing).toBe('late');
    const written = { writtenOn: '2019-05-20', legalOn: '2019-05-24' };
    expect(on('2019-05-28', written).standing).toBe('on-time');
    expect(on('2019-05-28', written).due.map(([what]) => what)).toEqual([
      'Report to be cleared by finance',
      'Report to be published',
    ]);
  });

  test('owes nothing once it is published, which may have been too late or without clearance', () => {
    const cleared = { legalOn: '2019-05-24', financeOn: '2019-05-24' };
    expect(on('2019-06-10', { ...cleared, publishedOn: '2019-05-31' })).toMatchObject({
      standing: 'published',
      due: [],
    });
    expect(on('2019-06-10', { ...cleared, publishedOn: '2019-06-03' }).standing).toBe('published-late');
    expect(on('2019-06-10', { publishedOn: '2019-05-31' }).standing).toBe('published-uncleared');
    expect(on('2019-06-10', { droppedOn: '2019-05-31' })).toMatchObject({ standing: 'dropped', due: [] });
  });

  test('asks for another meeting where its own is cancelled, by the first day that it would have missed', () => {
    const off = { meeting: 'off' };
    const asked = ['Its meeting was cancelled: name another', '2019-05-28'];
    expect(on('2019-06-10', off)).toEqual({ standing: 'no-day', remark: null, due: [asked] });
    expect(on('2019-06-10', { ...off, writtenOn: '2019-05-20' }).due).toEqual([[asked[0], '2019-06-04']]);
    expect(on('2019-06-10', { ...off, droppedOn: '2019-06-01' }).due).toEqual([]);
  });

  test('is written, cleared and published on working days, in that order, before the meeting', () => {
    const some = fc.option(fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(someDay, some, some, (meetsOn, clearDays, clearanceDays) => {
        const entry = told(reportsPlanned, { report: 'Progress', meeting: 'm', clearDays, clearanceDays });
        const days = daysBefore(entry, { dayOf: () => meetsOn });
        const [reportBy, clearedBy, publishBy] = [days?.reportBy ?? '', days?.clearedBy ?? '', days?.publishBy ?? ''];
        expect([reportBy <= clearedBy, clearedBy <= publishBy, publishBy < meetsOn]).toEqual([true, true, true]);
        expect([reportBy, clearedBy, publishBy].map(isoDate).every(isWorkingDay)).toBe(true);
      }),
    );
  });
});

test('a report is not published before it is written', () => {
  const values = { report: 'Progress', meeting: 'cabinet', writtenOn: '2018-03-10', publishedOn: '2018-03-09' };
  expect(checkValues(reportsPlanned, values, isoDate('2018-03-13')).problems).toEqual([
    { field: 'publishedOn', code: 'before-written' },
  ]);
});
