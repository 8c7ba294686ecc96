import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { entryDeadlines } from '../registers/deadlines.ts';
import { dayIn, viewOf } from '../registers/standing.ts';
import { randomValues, someDay } from '../registers/testing/random-values.ts';
import { problemsIn, told } from '../registers/testing/told.ts';
import { checkValues } from '../registers/values.ts';
import { recommendationReports } from './recommendation-reports.ts';
import { recommendationRemark, recommendationStanding } from './recommendation-rules.ts';
import { recommendations } from './recommendations.ts';

const made = isoDate('2018-03-13');
const asked = { text: 'A yearly update', madeOn: made, reportDue: '2019-03-13', decision: 'accepted' };
const report = told(recommendationReports, {
  recommendation: 'one',
  report: 'Yearly report',
  reportedOn: '2019-06-10',
  satisfies: 'yes',
});

/** The recommendation on a day, with whatever else is entered. */
function on(day: string, values: object = {}, others: readonly (typeof report)[] = []) {
  const first = told(recommendations, { ...asked, ...values }, { entryId: 'one', validFrom: made });
  const asAt = isoDate(day);
  const entries = [first, ...others];
  const view = viewOf(entries, asAt);
  const [entry = first] = view.entriesOf('recommendations');
  return {
    standing: recommendationStanding(entry, view),
    remark: recommendationRemark(entry, view),
    due: entryDeadlines({ entries }, asAt).map(({ what, dueOn }) => [what, dueOn]),
  };
}

describe('a report that is asked for', () => {
  test('is late by the days between the day promised and the day on which it was made', () => {
    expect(on('2019-06-10', {}, [report])).toEqual({
      standing: 'satisfied',
      remark: 'Satisfied on 10 June 2019, 89 days late',
      due: [],
    });
    expect(on('2019-06-10', { reportDue: '2019-06-10' }, [report]).remark).toBe('Satisfied on 10 June 2019, in time');
  });

  test('is still due while what was reported is about progress on the way', () => {
    const halfway = { ...report, values: { ...report.values, satisfies: 'no' } };
    expect(on('2019-06-10', {}, [halfway])).toEqual({
      standing: 'report-overdue',
      remark: 'No report recorded: it was due by 13 March 2019, 89 days ago',
      due: [['Report to be made', '2019-03-13']],
    });
  });

  test('is late by the day first promised, whatever was promised later', () => {
    const put = { entryId: 'one', validFrom: isoDate('2019-03-01') };
    const later = told(recommendations, { ...asked, reportDue: '2019-07-01' }, put);
    expect(on('2019-06-10', {}, [later, report]).remark).toBe(
      'Satisfied on 10 June 2019, 89 days after the day first promised, 13 March 2019',
    );
  });
});

describe('a response that is asked for', () => {
  test('is due within two months, and overdue until it is given', () => {
    const waits = { responseAsked: 'yes' };
    expect(on('2018-05-13', waits).standing).toBe('open');
    expect(on('2018-05-14', waits)).toMatchObject({
      standing: 'response-overdue',
      remark: 'No response recorded: it was due by 13 May 2018, 1 day ago. Report due by 13 March 2019',
    });
    expect(on('2019-01-01', waits).due).toContainEqual(['Response to the committee', '2018-05-13']);
    expect(on('2019-01-01', { ...waits, respondedOn: '2018-06-01' })).toMatchObject({
      standing: 'open',
      due: [['Report to be made', '2019-03-13']],
    });
  });

  test('does not end with a decision or with what scrutiny says of progress', () => {
    fc.assert(
      fc.property(randomValues(recommendations), someDay, (values, asAt) => {
        const { responseAsked, madeOn, respondedOn, closedOn } = values;
        const since = dayIn(madeOn);
        const isOwed =
          responseAsked === 'yes' && since !== undefined && !isBy(respondedOn, asAt) && !isBy(closedOn, asAt);
        const entry = { ...told(recommendations, { text: 'A yearly update' }), values };
        const due = entryDeadlines({ entries: [entry] }, asAt);
        const response = due.filter(({ what }) => what === 'Response to the committee').map(({ dueOn }) => dueOn);
        expect(response).toEqual(isOwed ? [addMonths(since, 2)] : []);
      }),
    );
  });
});

function isBy(value: unknown, asAt: IsoDate): boolean {
  const day = dayIn(value);
  return day !== undefined && day <= asAt;
}

test('nothing is due of what the committee has closed, from that day on', () => {
  const closed = { closedOn: '2019-04-02', closedMinute: 'Minute 12', responseAsked: 'yes' };
  expect(on('2019-04-01', closed).standing).toBe('response-overdue');
  expect(on('2019-04-02', closed)).toEqual({ standing: 'closed', remark: null, due: [] });
});

test('what is overdue is said before what scrutiny says of progress', () => {
  expect(on('2019-06-10', { status: 'achieved' }).standing).toBe('report-overdue');
  expect(on('2018-06-10', { status: 'not-acceptable' }).standing).toBe('not-acceptable');
  expect(on('2018-06-10', { decision: null }).standing).toBe('undecided');
});

test('words that are none of our decisions are read as no decision, until somebody says what they mean', () => {
  for (const decisionWords of ['Not agreed', 'Deferred', 'Agreed by Cabinet']) {
    expect(on('2018-06-10', { decision: null, decisionWords }).standing).toBe('not-read');
    expect(on('2018-06-10', { decision: 'partly', decisionWords }).standing).toBe('open');
    expect(on('2018-06-10', { decision: 'undecided', decisionWords }).standing).toBe('undecided');
  }
});

test('a close wants its minute, and a clock the day from which it runs', () => {
  const values = { text: 'A yearly update', closedOn: '2018-03-13', responseAsked: 'yes' };
  expect(checkValues(recommendations, values, made).problems).toEqual([
    { field: 'closedMinute', code: 'missing' },
    { field: 'madeOn', code: 'missing' },
  ]);
});

test('nothing is decided, answered, promised or closed before the recommendation was made', () => {
  const fields = ['decidedOn', 'respondedOn', 'reportDue', 'closedOn'];
  const saidOn = (day: string) =>
    problemsIn(recommendations, {
      ...asked,
      closedMinute: 'Minute 12',
      ...Object.fromEntries(fields.map((field) => [field, day])),
    });
  expect(saidOn(made)).toEqual([]);
  expect(saidOn('2018-03-12')).toEqual(fields.map((field) => [field, 'before-made']));
});
