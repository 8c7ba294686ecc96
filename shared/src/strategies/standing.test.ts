import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { document as exampleDocument } from '../deadlines/testing/example-registers.ts';
import { documentDeadlines } from './deadlines.ts';
import { awaitsAgreement, documentStanding, documentStandings, isCurrent, nextDay, refreshDay } from './standing.ts';
import type { DatedDocument } from './standing.ts';

const first = isoDate('2016-01-01');
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(first, days));
const dayOrNone = fc.option(day, { nil: null });
const dated: fc.Arbitrary<DatedDocument> = fc.record({
  consultFrom: dayOrNone,
  consultTo: dayOrNone,
  agreedOn: dayOrNone,
  inForceFrom: dayOrNone,
  refreshDue: dayOrNone,
  endedOn: dayOrNone,
  supersededBy: fc.option(fc.constant('next'), { nil: null }),
});
const revised = fc.array(fc.record({ dueOn: day, revisedOn: day }), { maxLength: 4 });

const nothing: DatedDocument = {
  consultFrom: null,
  consultTo: null,
  agreedOn: null,
  inForceFrom: null,
  refreshDue: null,
  endedOn: null,
  supersededBy: null,
};

function standingOf(more: Partial<DatedDocument>, on: string): string {
  return documentStanding({ ...nothing, ...more }, [], isoDate(on));
}

describe('how a strategy stands', () => {
  it('is one of its standings whatever its days are', () => {
    fc.assert(
      fc.property(dated, revised, day, (document, revisions, asAt) => {
        expect(documentStandings).toContain(documentStanding(document, revisions, asAt));
      }),
    );
  });

  it('is never simply in force once its refresh day has passed with no successor', () => {
    fc.assert(
      fc.property(dated, revised, day, (document, revisions, asAt) => {
        const { dueOn } = refreshDay(document, revisions, asAt);
        fc.pre(dueOn !== null && dueOn < asAt);
        expect(documentStanding(document, revisions, asAt)).not.toBe('in-force');
      }),
    );
  });

  it('does not change back once it has ended', () => {
    fc.assert(
      fc.property(dated, revised, fc.tuple(day, day), (document, revisions, days) => {
        const [one = first, other = first] = days.toSorted();
        fc.pre(!isCurrent(documentStanding(document, revisions, one)));
        expect(documentStanding(document, revisions, other)).toBe(documentStanding(document, revisions, one));
      }),
    );
  });

  it('goes from being prepared to being superseded, each from its day on', () => {
    const whole = {
      consultFrom: isoDate('2018-07-01'),
      consultTo: isoDate('2018-09-30'),
      agreedOn: isoDate('2018-12-10'),
      inForceFrom: isoDate('2019-01-01'),
      refreshDue: isoDate('2021-12-31'),
      endedOn: isoDate('2022-03-31'),
      supersededBy: 'next',
    };
    const days = ['2018-06-30', '2018-07-01', '2018-09-30', '2018-10-01', '2018-12-10', '2019-01-01', '2021-12-31'];
    expect(days.map((on) => standingOf(whole, on))).toEqual([
      'in-preparation',
      'in-consultation',
      'in-consultation',
      'consultation-ended',
      'agreed',
      'in-force',
      'in-force',
    ]);
    expect(standingOf(whole, '2022-01-01')).toBe('refresh-overdue');
    expect(standingOf(whole, '2022-03-31')).toBe('refresh-overdue');
    expect(standingOf(whole, '2022-04-01')).toBe('superseded');
    expect(standingOf({ ...whole, supersededBy: null }, '2022-04-01')).toBe('ended');
  });

  it('is in force from its agreement where no other day is given', () => {
    expect(standingOf({ agreedOn: isoDate('2016-06-15') }, '2016-06-15')).toBe('in-force');
    expect(standingOf({ agreedOn: isoDate('2016-06-15') }, '2016-06-14')).toBe('in-preparation');
  });
});

describe('the next day of a strategy', () => {
  it('is overdue and nothing else while the refresh is overdue; else it lies ahead', () => {
    fc.assert(
      fc.property(dated, revised, day, (document, revisions, asAt) => {
        const standing = documentStanding(document, revisions, asAt);
        const next = nextDay(document, revisions, asAt);
        if (!isCurrent(standing)) expect(next).toBeNull();
        else if (standing === 'refresh-overdue') expect(next?.what).toBe('refresh-due');
        else if (next !== null) expect(next.on >= asAt).toBe(true);
      }),
    );
  });
});

it('the calendar of deadlines says the same of a refresh and of a consultation that ended', () => {
  fc.assert(
    fc.property(dated, revised, day, (given, revisions, asAt) => {
      const documents = [exampleDocument({ ...given, documentId: 'one', validFrom: first })];
      const own = revisions.map((one) => ({ ...one, revisionId: 'r', about: 'document' as const, aboutId: 'one' }));
      const documentRevisions = own.map((one) => ({ ...one, reason: 'later' }));
      const overdue = documentDeadlines({ documents, documentRevisions }, asAt).filter(({ dueOn }) => dueOn < asAt);
      const standing = documentStanding(given, revisions, asAt);
      const isOverdue = (kind: string) => overdue.some((each) => each.kind === kind);
      expect(isOverdue('consultation')).toBe(isCurrent(standing) && awaitsAgreement(given, asAt));
      if (standing === 'refresh-overdue') expect(isOverdue('refresh')).toBe(true);
    }),
  );
});
