import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { document as exampleDocument } from '../deadlines/testing/example-registers.ts';
import { documentDeadlines } from './deadlines.ts';
import { documentKinds } from './document.ts';
import type { SuccessorRow } from './ending.ts';
import { awaitsAgreement, documentStanding, documentStandings, isCurrent, nextDay, refreshDay } from './standing.ts';
import type { DatedDocument } from './standing.ts';

const first = isoDate('2016-01-01');
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(first, days));
const dayOrNone = fc.option(day, { nil: null });
const dated: fc.Arbitrary<DatedDocument> = fc.record({
  validFrom: day,
  consultFrom: dayOrNone,
  consultTo: dayOrNone,
  agreedOn: dayOrNone,
  inForceFrom: dayOrNone,
  reviewedOn: dayOrNone,
  refreshDue: dayOrNone,
  endedOn: dayOrNone,
  supersededBy: fc.option(fc.constant('next'), { nil: null }),
});
const revised = fc.array(fc.record({ dueOn: day, revisedOn: day }), { maxLength: 4 });
const successors: fc.Arbitrary<readonly SuccessorRow[]> = fc.array(
  fc.record({ documentId: fc.constant('next'), validFrom: day, agreedOn: dayOrNone, inForceFrom: dayOrNone }),
  { maxLength: 3 },
);
const beside = fc.record({ revisions: revised, documents: successors });

const nothing: DatedDocument = {
  validFrom: first,
  consultFrom: null,
  consultTo: null,
  agreedOn: null,
  inForceFrom: null,
  reviewedOn: null,
  refreshDue: null,
  endedOn: null,
  supersededBy: null,
};

const none: readonly SuccessorRow[] = [];

function standingOf(more: Partial<DatedDocument>, on: string, documents = none): string {
  return documentStanding({ ...nothing, ...more }, { revisions: [], documents }, isoDate(on));
}

describe('how a strategy stands', () => {
  it('is one of its standings whatever its days are', () => {
    fc.assert(
      fc.property(dated, beside, day, (document, also, asAt) => {
        expect(documentStandings).toContain(documentStanding(document, also, asAt));
      }),
    );
  });

  it('is never simply in force once its refresh day has passed with no successor', () => {
    fc.assert(
      fc.property(dated, beside, day, (document, also, asAt) => {
        const { dueOn } = refreshDay(document, also.revisions, asAt);
        fc.pre(dueOn !== null && dueOn < asAt);
        expect(documentStanding(document, also, asAt)).not.toBe('in-force');
      }),
    );
  });

  it('owes no refresh in the calendar while it is a draft, as its page says', () => {
    fc.assert(
      fc.property(dated, beside, day, (days, also, asAt) => {
        const draft = exampleDocument({ ...days, agreedOn: null, inForceFrom: null });
        const documentRevisions = also.revisions.map((one, index) => ({
          ...one,
          revisionId: String(index),
          about: 'document' as const,
          aboutId: draft.documentId,
          reason: 'later',
        }));
        const due = documentDeadlines({ documents: [draft], documentRevisions }, asAt);
        expect(due.filter(({ kind }) => kind === 'refresh')).toEqual([]);
        expect(nextDay(draft, { revisions: also.revisions, documents: [] }, asAt)?.what).not.toBe('refresh-due');
      }),
    );
  });

  it('does not change back once it has ended', () => {
    fc.assert(
      fc.property(dated, beside, fc.tuple(day, day), (document, also, days) => {
        const [one = first, other = first] = days.toSorted();
        fc.pre(!isCurrent(documentStanding(document, also, one)));
        expect(isCurrent(documentStanding(document, also, other))).toBe(false);
      }),
    );
  });
});

describe('a strategy through its days', () => {
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
    const next = [{ documentId: 'next', validFrom: isoDate('2022-03-01'), agreedOn: isoDate('2022-04-01') }];
    const taken = next.map((row) => ({ ...row, inForceFrom: null }));
    expect(standingOf(whole, '2022-01-01', taken)).toBe('refresh-overdue');
    expect(standingOf(whole, '2022-03-31', taken)).toBe('refresh-overdue');
    expect(standingOf(whole, '2022-04-01', taken)).toBe('superseded');
    expect(standingOf({ ...whole, supersededBy: null }, '2022-04-01', taken)).toBe('end-passed');
    const said = { ...whole, supersededBy: null, validFrom: isoDate('2022-03-31') };
    expect(standingOf(said, '2022-04-01', taken)).toBe('ended');
  });

  it('is in force from its agreement where no other day is given', () => {
    expect(standingOf({ agreedOn: isoDate('2016-06-15') }, '2016-06-15')).toBe('in-force');
    expect(standingOf({ agreedOn: isoDate('2016-06-15') }, '2016-06-14')).toBe('in-preparation');
  });
});

describe('the review of a document', () => {
  const pathway = { ...nothing, inForceFrom: first, refreshDue: isoDate('2018-09-30') };
  const putOff = { dueOn: isoDate('2018-12-31'), revisedOn: isoDate('2018-09-20') };

  it('begins anew after it was held: what was put off before belongs to the one before', () => {
    const reviewed = { ...pathway, reviewedOn: isoDate('2018-12-03'), refreshDue: isoDate('2019-09-30') };
    const asAt = isoDate('2018-12-31');
    expect(refreshDay(pathway, [putOff], asAt)).toMatchObject({ dueOn: '2018-12-31', slips: 1 });
    expect(refreshDay(reviewed, [putOff], asAt)).toEqual({
      dueOn: '2019-09-30',
      firstDueOn: '2019-09-30',
      slips: 0,
    });
    const anew = { ...reviewed, agreedOn: isoDate('2018-12-20') };
    const since = { dueOn: isoDate('2020-01-31'), revisedOn: isoDate('2018-12-10') };
    expect(refreshDay(reviewed, [putOff, since], asAt)).toMatchObject({ dueOn: '2020-01-31', slips: 1 });
    expect(refreshDay(anew, [putOff, since], asAt)).toMatchObject({ dueOn: '2019-09-30', slips: 0 });
  });

  it('is called a review in the calendar where the kind is reviewed, a refresh where it is refreshed', () => {
    const called = documentKinds.map((kind) => {
      const documents = [exampleDocument({ kind, inForceFrom: first, refreshDue: first })];
      const [due] = documentDeadlines({ documents, documentRevisions: [] }, isoDate('2018-01-01'));
      return `${kind}: ${due?.what ?? 'nothing'}`;
    });
    expect(called).toEqual([
      'strategy: Refresh due',
      'training-strategy: Refresh due',
      'policy: Refresh due',
      'venue-hire-policy: Review due',
      'agreement: Refresh due',
      'information-sharing: Review due',
      'referral-pathway: Review due',
      'contact-page: Review due',
      'staff-information: Review due',
      'risk-assessment: Review due',
    ]);
  });
});

describe('the end of a strategy', () => {
  it('does not come while what is to take its place is a draft', () => {
    const prevent = { agreedOn: first, refreshDue: isoDate('2018-12-31'), supersededBy: 'next' };
    const draft = { documentId: 'next', validFrom: isoDate('2018-02-01'), agreedOn: null, inForceFrom: null };
    const agreed = { ...draft, validFrom: isoDate('2019-02-01'), agreedOn: isoDate('2019-02-01') };
    const later = { ...agreed, inForceFrom: isoDate('2019-04-01') };
    expect(standingOf(prevent, '2018-12-31', [draft])).toBe('in-force');
    expect(standingOf(prevent, '2019-01-31', [draft, agreed])).toBe('refresh-overdue');
    expect(standingOf(prevent, '2019-02-01', [draft, agreed])).toBe('superseded');
    expect(standingOf(prevent, '2019-03-31', [draft, later])).toBe('refresh-overdue');
    expect(standingOf(prevent, '2019-04-01', [draft, later])).toBe('superseded');
    // Agreed anew, its successor is to hold in a new form later on: the place stays taken.
    const anew = { ...later, validFrom: isoDate('2020-01-01'), inForceFrom: isoDate('2020-06-01') };
    expect(standingOf(prevent, '2020-02-01', [draft, later, anew])).toBe('superseded');
  });

  it('does not come by itself: one that was planned and has passed waits for somebody to say so', () => {
    const planned = { agreedOn: first, endedOn: isoDate('2018-12-31') };
    expect(standingOf(planned, '2018-12-31')).toBe('in-force');
    expect(standingOf(planned, '2019-01-01')).toBe('end-passed');
    expect(nextDay({ ...nothing, ...planned }, { revisions: [], documents: [] }, isoDate('2019-01-01'))).toEqual({
      what: 'ends',
      on: '2018-12-31',
    });
    expect(standingOf({ ...planned, validFrom: isoDate('2018-12-31') }, '2019-01-01')).toBe('ended');
  });
});

describe('the next day of a strategy', () => {
  it('is what is overdue while an end or a refresh is; else it lies ahead', () => {
    fc.assert(
      fc.property(dated, beside, day, (document, also, asAt) => {
        const standing = documentStanding(document, also, asAt);
        const next = nextDay(document, also, asAt);
        if (!isCurrent(standing)) expect(next).toBeNull();
        else if (standing === 'end-passed') expect(next).toEqual({ what: 'ends', on: document.endedOn });
        else if (standing === 'refresh-overdue') expect(next?.what).toBe('refresh-due');
        else if (next !== null) expect(next.on >= asAt).toBe(true);
      }),
    );
  });
});

it('the calendar of deadlines says the same of a refresh, of a consultation and of an end that have passed', () => {
  fc.assert(
    fc.property(dated, beside, day, (row, { revisions, documents: rows }, asAt) => {
      const given = { ...row, validFrom: first };
      const documents = [exampleDocument({ ...given, documentId: 'one' }), ...rows.map(exampleDocument)];
      const own = revisions.map((one) => ({ ...one, revisionId: 'r', about: 'document' as const, aboutId: 'one' }));
      const documentRevisions = own.map((one) => ({ ...one, reason: 'later' }));
      const overdue = documentDeadlines({ documents, documentRevisions }, asAt).filter(({ dueOn }) => dueOn < asAt);
      const standing = documentStanding(given, { revisions, documents }, asAt);
      const ofIt = overdue.filter(({ subject }) => subject.id === 'one');
      const isOverdue = (kind: string) => ofIt.some((each) => each.kind === kind);
      expect(isOverdue('document-end')).toBe(standing === 'end-passed');
      expect(isOverdue('consultation')).toBe(isCurrent(standing) && awaitsAgreement(given, asAt));
      if (standing === 'refresh-overdue') expect(isOverdue('refresh')).toBe(true);
    }),
  );
});
