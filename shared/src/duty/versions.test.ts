import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { aPack, anObligation } from './random-duty.ts';
import { lastDayOf, lastDayOfWords, obligationsAt, packsAt } from './versions.ts';

const start = isoDate('2015-01-01');
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(start, days));
const versions = fc
  .uniqueArray(anyDay, { minLength: 1, maxLength: 5 })
  .map((days) => days.map((day) => aPack(`version-of-${day}`, day)));

describe('versions of a duty', () => {
  it('at most one holds on a day, and it is the latest that has begun', () => {
    fc.assert(
      fc.property(versions, anyDay, (packs, day) => {
        const begun = packs
          .filter(({ validFrom }) => validFrom <= day)
          .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
        expect(packsAt(packs, day)).toEqual(begun.slice(-1));
      }),
    );
  });

  it('a later one changes no answer of a day before it begins', () => {
    fc.assert(
      fc.property(versions, anyDay, anyDay, (packs, begins, day) => {
        fc.pre(!packs.some(({ validFrom }) => validFrom === begins));
        const more = [...packs, aPack('newest', begins)];
        if (day < begins) expect(packsAt(more, day)).toEqual(packsAt(packs, day));
      }),
    );
  });

  it('ends on the day before the next begins, or on its own last day if that is earlier', () => {
    const next = aPack('prevent-2023', isoDate('2023-12-31'));
    expect(lastDayOf(aPack('prevent-2015', start), [next])).toBe('2023-12-30');
    expect(lastDayOf(aPack('prevent-2015', start, { validTo: isoDate('2020-01-31') }), [next])).toBe('2020-01-31');
    expect(lastDayOf(aPack('other', start, { duty: 'other' }), [next])).toBeNull();
    expect(lastDayOf(next, [next])).toBeNull();
  });
});

describe('what is asked on a day', () => {
  const packs = [aPack('prevent-2015', isoDate('2015-07-01')), aPack('prevent-2023', isoDate('2023-12-31'))];
  const before = anObligation({ obligationId: 'LA10', validTo: isoDate('2019-04-11'), title: 'Police refer' });
  const since = anObligation({
    obligationId: 'LA10',
    validFrom: isoDate('2019-04-12'),
    title: 'The council may refer',
  });
  const newer = anObligation({
    obligationId: 'LA10',
    packId: 'prevent-2023',
    validFrom: isoDate('2023-12-31'),
    title: 'Pathway',
  });
  const another = anObligation({ obligationId: 'LA9' });

  it.each([
    ['2015-06-30', []],
    ['2015-07-01', ['LA9 Board', 'LA10 Police refer']],
    ['2019-04-11', ['LA9 Board', 'LA10 Police refer']],
    ['2019-04-12', ['LA9 Board', 'LA10 The council may refer']],
    ['2023-12-30', ['LA9 Board', 'LA10 The council may refer']],
    ['2023-12-31', ['LA10 Pathway']],
  ])('on %s is in the words of that day, by the numbers', (day, expected) => {
    const asked = obligationsAt(packs, [newer, since, before, another], isoDate(day));
    expect(asked.map(({ obligationId, title }) => `${obligationId} ${title}`)).toEqual(expected);
  });

  it('holds in its words until they are replaced', () => {
    expect([before, since, newer].map((one) => lastDayOfWords(one, packs))).toEqual(['2019-04-11', '2023-12-30', null]);
  });
});
