import { describe, expect, it } from 'vitest';
import { dayOfNumber, isoDate } from '../calendar/iso-date.ts';
import { doesAccept, lastValidDay, requirementAt } from './requirement.ts';
import type { Validity } from './requirement.ts';
import { requirement } from './testing/example-facts.ts';

const lastDay = (validity: Validity, heldOn: string) => dayOfNumber(lastValidDay(validity, isoDate(heldOn)));

describe('how long training counts', () => {
  it('through the day before the same day so many months on', () => {
    expect(lastDay({ kind: 'months', months: 36 }, '2015-03-14')).toBe('2018-03-13');
    expect(lastDay({ kind: 'months', months: 24 }, '2016-09-30')).toBe('2018-09-29');
  });

  it('training on a leap day counts until 27 February of a common year', () => {
    expect(lastDay({ kind: 'months', months: 12 }, '2016-02-29')).toBe('2017-02-27');
    expect(lastDay({ kind: 'months', months: 48 }, '2016-02-29')).toBe('2020-02-28');
  });

  it('until the day before everybody renews', () => {
    const autumn: Validity = { kind: 'window', startsOn: '09-01' };
    expect(lastDay(autumn, '2017-08-31')).toBe('2017-08-31');
    expect(lastDay(autumn, '2017-09-01')).toBe('2018-08-31');
    expect(lastDay({ kind: 'window', startsOn: '02-29' }, '2016-03-01')).toBe('2017-02-27');
    expect(lastDay({ kind: 'window', startsOn: '02-29' }, '2015-03-01')).toBe('2016-02-28');
  });

  it('for ever where once is enough', () => {
    expect(lastValidDay({ kind: 'once' }, isoDate('2015-07-01'))).toBe(Infinity);
  });
});

describe('what is asked of a role', () => {
  const requirements = [
    requirement({ requirementId: 'later', validFrom: isoDate('2018-04-01') }),
    requirement({ requirementId: 'first' }),
    requirement({ requirementId: 'dsl', role: 'dsl', validFrom: isoDate('2016-01-01') }),
    requirement({ requirementId: 'partners', organisationKinds: ['partner'], validFrom: isoDate('2018-01-01') }),
  ];
  const askedOn = (day: string) =>
    requirementAt(requirements, { role: 'whole-staff', kind: 'school', asAt: isoDate(day) })?.requirementId;

  it('changes on the day the new requirement takes effect', () => {
    expect(['2018-03-31', '2018-04-01'].map(askedOn)).toEqual(['first', 'later']);
  });

  it('is the first requirement on the days before there was one', () => {
    expect(askedOn('2010-01-01')).toBe('first');
  });

  it('nothing is accepted where nothing is asked', () => {
    expect(doesAccept(undefined, null)).toBe(false);
    expect(doesAccept(requirements[0], null)).toBe(true);
    expect([doesAccept(requirements[0], 'wrap'), doesAccept(requirements[0], 'other')]).toEqual([true, false]);
  });
});
