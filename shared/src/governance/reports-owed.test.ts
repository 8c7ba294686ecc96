import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { entryDeadlines } from '../registers/deadlines.ts';
import { viewOf } from '../registers/standing.ts';
import { someDay } from '../registers/testing/random-values.ts';
import { problemsIn, told } from '../registers/testing/told.ts';
import { recommendationReports } from './recommendation-reports.ts';
import { recommendations } from './recommendations.ts';
import { reportsOwed } from './reports-owed.ts';

const yearly = {
  text: 'A yearly update',
  madeOn: '2016-03-13',
  decision: 'accepted',
  reportDue: '2017-03-13',
  reportEvery: 12,
};

function report(reportedOn: string) {
  const values = { recommendation: 'one', report: 'Yearly report', reportedOn, satisfies: 'yes' };
  return told(recommendationReports, values, { entryId: reportedOn });
}

function asked(values: object = {}, validFrom = '2016-03-13') {
  return told(recommendations, { ...yearly, ...values }, { entryId: 'one', validFrom: isoDate(validFrom) });
}

/** A yearly recommendation on a day, after reports and whatever rows were entered of it. */
function on(day: string, reports: readonly string[], rows = [asked()]) {
  const entries = [...rows, ...reports.map(report)];
  const view = viewOf(entries, isoDate(day));
  const [entry = asked()] = view.entriesOf('recommendations');
  return {
    standing: recommendations.standingOf?.(entry, view),
    remark: recommendations.remarkOn?.(entry, view),
    due: entryDeadlines({ entries }, isoDate(day)).map(({ dueOn, firstDueOn, slips }) => [dueOn, firstDueOn, slips]),
    reports: view.entriesOf('recommendation-reports').map((one) => recommendationReports.remarkOn?.(one, view)),
  };
}

describe('a report that is asked for every year', () => {
  test('falls due again a year after the day that was due, however late the one before was', () => {
    expect(on('2017-06-10', ['2017-06-10'])).toEqual({
      standing: 'satisfied',
      remark: 'Satisfied on 10 June 2017, 89 days late',
      due: [['2018-03-13', '2018-03-13', 0]],
      reports: ['89 days late: due by 13 March 2017'],
    });
    expect(on('2018-01-12', ['2017-06-10']).remark).toBe('Report due by 13 March 2018');
    expect(on('2018-03-15', ['2017-06-10'])).toMatchObject({
      standing: 'report-overdue',
      remark: 'No report recorded: it was due by 13 March 2018, 2 days ago',
      due: [['2018-03-13', '2018-03-13', 0]],
    });
  });

  test('leaves every earlier year its own lateness', () => {
    const { remark, due, reports } = on('2018-04-01', ['2017-06-10', '2018-03-01']);
    expect(remark).toBe('Satisfied on 1 March 2018, in time');
    expect(due).toEqual([['2019-03-13', '2019-03-13', 0]]);
    expect(reports).toEqual(['89 days late: due by 13 March 2017', 'In time: due by 13 March 2018']);
  });

  test('is not made for the next year by what goes to a second meeting soon after', () => {
    expect(on('2018-04-01', ['2017-06-10', '2017-07-10'])).toMatchObject({
      standing: 'report-overdue',
      reports: ['89 days late: due by 13 March 2017', null],
    });
  });

  test('is put off year by year: a day given after one report is that of the next', () => {
    const putOff = [asked(), asked({ reportDue: '2018-05-01' }, '2018-02-01')];
    expect(on('2018-04-01', ['2017-06-10'], putOff).due).toEqual([['2018-05-01', '2018-03-13', 1]]);
    expect(on('2018-06-01', ['2017-06-10', '2018-06-01'], putOff)).toMatchObject({
      remark: 'Satisfied on 1 June 2018, 80 days after the day first promised, 13 March 2018',
      due: [['2019-03-13', '2019-03-13', 0]],
    });
  });

  test('stays due on its day when fewer reports are asked for, or nobody says how many any more', () => {
    for (const reportEvery of [60, null]) {
      const fewer = [asked(), asked({ reportEvery }, '2018-04-01')];
      expect(on('2018-06-01', ['2017-06-10'], fewer).standing).toBe('report-overdue');
    }
    const begun = [asked({ reportEvery: null }), asked({}, '2018-01-01')];
    expect(on('2017-12-31', ['2017-06-10'], begun).due).toEqual([]);
    expect(on('2018-01-01', ['2017-06-10'], begun).due).toEqual([['2018-03-13', '2018-03-13', 0]]);
  });

  test('is owed no more once the committee has closed the recommendation', () => {
    const closed = [asked(), asked({ closedOn: '2017-07-01', closedMinute: 'Minute 12' }, '2017-07-01')];
    expect(on('2019-01-01', ['2017-06-10'], closed)).toMatchObject({ standing: 'closed', due: [] });
  });
});

describe('a recommendation that asks for reports again and again', () => {
  test('wants the day of the first', () => {
    expect(problemsIn(recommendations, { text: 'A yearly update', reportEvery: 12 })).toEqual([
      ['reportDue', 'missing'],
    ]);
  });

  test('is always owed, on a day of its own round that no report has answered', () => {
    const days = fc.uniqueArray(someDay, { maxLength: 6 }).map((made) => made.toSorted());
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), someDay, (made, reportEvery, asAt) => {
        const entry = asked({ reportEvery });
        const owed = reportsOwed(entry, viewOf([entry, ...made.map(report)], asAt));
        expect(owed.map(({ reportedOn }) => reportedOn === null)).toEqual(owed.map((_, at) => at === owed.length - 1));
        const round = Array.from({ length: 60 }, (_, times) => addMonths(isoDate('2017-03-13'), times * reportEvery));
        const due = owed.map(({ dueOn }): IsoDate => dueOn ?? asAt);
        expect(round).toEqual(expect.arrayContaining([...due]));
        expect(due).toEqual([...new Set(due)].toSorted());
        const open = due.at(-1) ?? asAt;
        const inTime = made.filter((day) => day <= asAt && open <= day);
        expect(inTime).toEqual([]);
      }),
    );
  });
});
