import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { someDay } from '../registers/testing/random-values.ts';
import { isAgreedAnew, refreshDay, refreshToKeep } from './standing.ts';

const asAt = isoDate('2019-06-10');
const dayOrNone = fc.option(someDay);
const someDays = fc.record({ agreedOn: dayOrNone, reviewedOn: dayOrNone, refreshDue: dayOrNone });
const someRevisions = fc.array(fc.record({ dueOn: someDay, revisedOn: someDay }), { maxLength: 3 });

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
      const promised = refreshDay(before, revisions, asAt);
      fc.pre(promised.dueOn !== null && !isAgreedAnew(before, after));
      const kept = refreshToKeep({ before, after, asAt }, revisions);
      const isFirstKept = kept === 'kept' || kept.refreshDue === before.refreshDue;
      expect(isFirstKept).toBe(true);
    }),
  );
});

test('a later refresh is no way round putting it off, and an agreement told late wipes no slip', () => {
  const before = { agreedOn: null, reviewedOn: null, refreshDue: isoDate('2017-06-30') };
  const later = { ...before, refreshDue: isoDate('2019-06-30') };
  expect(refreshToKeep({ before, after: later, asAt }, [])).toBe('kept');
  const putOff = [{ dueOn: isoDate('2019-06-30'), revisedOn: isoDate('2017-05-01') }];
  const told = { ...later, agreedOn: isoDate('2014-06-01') };
  expect(refreshToKeep({ before, after: told, asAt }, putOff)).toEqual({ refreshDue: '2017-06-30' });
});
