import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { someDay } from '../registers/testing/random-values.ts';
import { isAgreedAnew, isRefreshCorrected, isRefreshKept, refreshDay, refreshOwed, refreshToKeep } from './standing.ts';

const asAt = isoDate('2019-06-10');
const dayOrNone = fc.option(someDay);
const someDays = fc.record({
  agreedOn: dayOrNone,
  inForceFrom: dayOrNone,
  reviewedOn: dayOrNone,
  refreshDue: dayOrNone,
});
const someRevisions = fc.array(fc.record({ dueOn: someDay, revisedOn: someDay }), { maxLength: 3 });

const inForce = { agreedOn: null, inForceFrom: isoDate('2014-01-06'), reviewedOn: null };

test('what a file says of a refresh is so once it is taken in, or the file is refused', () => {
  fc.assert(
    fc.property(fc.option(someDays, { nil: undefined }), someDays, someRevisions, (before, after, revisions) => {
      const kept = refreshToKeep({ before, after, asAt }, before === undefined ? [] : revisions);
      if (kept === 'kept') return;
      const own = before === undefined ? [] : revisions;
      expect(refreshDay({ ...after, ...kept }, own, asAt).dueOn).toBe(after.refreshDue);
    }),
  );
});

test('a day that was promised is another only where the document was agreed anew or reviewed since', () => {
  fc.assert(
    fc.property(someDays, someDays, someRevisions, (before, after, revisions) => {
      const promised = refreshOwed(before, revisions, asAt);
      fc.pre(promised.dueOn !== null && !isAgreedAnew(before, after));
      const kept = refreshToKeep({ before, after, asAt }, revisions);
      const isFirstKept = kept === 'kept' || kept.refreshDue === before.refreshDue;
      expect(isFirstKept).toBe(true);
    }),
  );
});

test('a later refresh is no way round putting it off, and an agreement told late wipes no slip', () => {
  const before = { ...inForce, refreshDue: isoDate('2017-06-30') };
  const later = { ...before, refreshDue: isoDate('2019-06-30') };
  expect(refreshToKeep({ before, after: later, asAt }, [])).toBe('kept');
  const putOff = [{ dueOn: isoDate('2019-06-30'), revisedOn: isoDate('2017-05-01') }];
  const told = { ...later, agreedOn: isoDate('2014-06-01') };
  expect(refreshToKeep({ before, after: told, asAt }, putOff)).toEqual({ refreshDue: '2017-06-30' });
});

test('a review of a day before its agreement moves no refresh, in a form or in a file', () => {
  const before = { ...inForce, agreedOn: isoDate('2016-06-15'), refreshDue: isoDate('2018-12-31') };
  const after = { ...before, reviewedOn: isoDate('2015-01-01'), refreshDue: isoDate('2028-12-31') };
  expect(isRefreshKept({ before, after, asAt }, [])).toBe(false);
  expect(refreshToKeep({ before, after, asAt }, [])).toBe('kept');
  const reviewed = { ...after, reviewedOn: isoDate('2019-01-07') };
  expect(isRefreshKept({ before, after: reviewed, asAt }, [])).toBe(true);
});

test('no document that owes a refresh becomes a draft that owes none', () => {
  fc.assert(
    fc.property(someDays, someDays, someRevisions, (before, said, revisions) => {
      fc.pre(refreshOwed(before, revisions, asAt).dueOn !== null);
      const after = { ...said, agreedOn: null, inForceFrom: null };
      expect(isRefreshKept({ before, after, asAt }, revisions)).toBe(false);
      expect(isRefreshCorrected({ before, after, asAt }, revisions)).toBe(false);
      expect(refreshToKeep({ before, after, asAt }, revisions)).toBe('kept');
    }),
  );
});

test('a correction takes no slip away, and promises no later day and never none', () => {
  fc.assert(
    fc.property(someDays, someDays, someRevisions, (before, after, revisions) => {
      const was = refreshOwed(before, revisions, asAt);
      fc.pre(was.dueOn !== null && isRefreshCorrected({ before, after, asAt }, revisions));
      const is = refreshOwed(after, revisions, asAt);
      expect([is.dueOn, is.firstDueOn].every((on) => on !== null)).toBe(true);
      expect((is.dueOn ?? '') <= was.dueOn && is.slips >= was.slips).toBe(true);
    }),
  );
});
