import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOfNumber, dayNumber, isoDate, partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { nextDue, recurrenceWords } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';

const yearly: Recurrence = { kind: 'anchored', startsOn: '03-31', everyMonths: 12 };
const start = isoDate('2017-05-01');

function dueOf(recurrence: Recurrence, done: readonly string[], asAt: string) {
  return nextDue(recurrence, { doneOn: done.map(isoDate), startsFrom: start, asAt: isoDate(asAt) });
}

describe('what is due on a day of the year', () => {
  it('is first due on the first such day after it was asked', () => {
    expect(dueOf(yearly, [], '2017-06-01')).toEqual({ dueOn: '2018-03-31', lastDoneOn: null, missed: 0 });
    expect(nextDue(yearly, { doneOn: [], startsFrom: isoDate('2018-03-31'), asAt: start }).dueOn).toBe('2018-03-31');
  });

  it('keeps its day whether it was done early or late', () => {
    expect(dueOf(yearly, ['2018-03-20'], '2018-03-20').dueOn).toBe('2019-03-31');
    expect(dueOf(yearly, ['2018-06-10'], '2018-06-10').dueOn).toBe('2019-03-31');
  });

  it('stays due on the day that was missed until it is done, and counts what has been missed since', () => {
    expect(dueOf(yearly, [], '2018-03-31')).toMatchObject({ dueOn: '2018-03-31', missed: 0 });
    expect(dueOf(yearly, [], '2018-04-01')).toMatchObject({ dueOn: '2018-03-31', missed: 1 });
    expect(dueOf(yearly, [], '2020-04-01')).toMatchObject({ dueOn: '2018-03-31', missed: 3 });
    expect(dueOf(yearly, ['2020-04-01'], '2020-04-02')).toMatchObject({ dueOn: '2021-03-31', missed: 0 });
  });

  it('takes a late doing for the day that was missed and not for the next', () => {
    expect(dueOf(yearly, ['2019-03-20'], '2019-03-20')).toMatchObject({ dueOn: '2019-03-31' });
    expect(dueOf(yearly, ['2019-03-20', '2019-03-20'], '2019-03-20')).toMatchObject({ dueOn: '2020-03-31' });
  });

  it('is not done ahead by doing it twice in a year', () => {
    expect(dueOf(yearly, ['2018-01-10', '2018-02-10', '2018-03-10'], '2018-03-11').dueOn).toBe('2019-03-31');
  });

  it('does not look at what was done after the date', () => {
    expect(dueOf(yearly, ['2018-03-20'], '2018-03-19')).toEqual({ dueOn: '2018-03-31', lastDoneOn: null, missed: 0 });
  });

  it('falls at the end of shorter months and comes back to its own day', () => {
    const monthly: Recurrence = { kind: 'anchored', startsOn: '01-31', everyMonths: 1 };
    const days = ['2018-01-31', '2018-02-28', '2018-03-31', '2018-04-30', '2018-12-31', '2019-01-31'];
    for (const day of days) {
      const facts = { doneOn: [], startsFrom: addDays(isoDate(day), -5), asAt: start };
      expect(nextDue(monthly, facts).dueOn).toBe(day);
    }
  });

  it('falls on 28 February when there is no 29th, and on the 29th again in a leap year', () => {
    const leapDay: Recurrence = { kind: 'anchored', startsOn: '02-29', everyMonths: 12 };
    expect(dueOf(leapDay, [], '2018-01-01').dueOn).toBe('2018-02-28');
    expect(dueOf(leapDay, ['2019-02-01'], '2019-03-01').dueOn).toBe('2019-02-28');
    expect(dueOf(leapDay, ['2018-02-01', '2019-02-01'], '2019-03-01').dueOn).toBe('2020-02-29');
  });

  it('goes over the end of the year', () => {
    const halfYearly: Recurrence = { kind: 'anchored', startsOn: '07-12', everyMonths: 6 };
    expect(dueOf(halfYearly, [], '2017-06-01').dueOn).toBe('2017-07-12');
    expect(dueOf(halfYearly, ['2017-07-12'], '2017-12-31').dueOn).toBe('2018-01-12');
  });

  it('may be asked for in other steps than a year holds', () => {
    const everyTwoYears: Recurrence = { kind: 'anchored', startsOn: '03-31', everyMonths: 24 };
    expect(dueOf(everyTwoYears, ['2018-03-31'], '2018-04-01').dueOn).toBe('2020-03-31');
  });
});

describe('what is due so long after it was last done', () => {
  const halfYearly: Recurrence = { kind: 'interval', months: 6 };

  it('is due from the start while it was never done', () => {
    expect(dueOf(halfYearly, [], '2017-05-02')).toEqual({ dueOn: '2017-05-01', lastDoneOn: null, missed: 1 });
  });

  it('counts from each doing, early or late', () => {
    expect(dueOf(halfYearly, ['2017-08-31'], '2017-09-01').dueOn).toBe('2018-02-28');
    expect(dueOf(halfYearly, ['2017-08-31', '2018-07-01'], '2018-07-02').dueOn).toBe('2019-01-01');
    expect(dueOf({ kind: 'interval', months: 12 }, ['2020-02-29'], '2020-03-01').dueOn).toBe('2021-02-28');
  });
});

describe('how often, in words', () => {
  it.each([
    [yearly, 'every year on 31 March'],
    [{ kind: 'anchored', startsOn: '03-31', everyMonths: 24 }, 'every 2 years on 31 March'],
    [{ kind: 'anchored', startsOn: '04-01', everyMonths: 3 }, 'every 3 months, counted from 1 April'],
    [{ kind: 'anchored', startsOn: '02-29', everyMonths: 1 }, 'every month, counted from 29 February'],
    [{ kind: 'interval', months: 6 }, 'every 6 months after it was last done'],
    [{ kind: 'interval', months: 12 }, 'every year after it was last done'],
  ] as const)('is said plainly', (recurrence, words) => {
    expect(recurrenceWords(recurrence)).toBe(words);
  });
});

const anyDay = fc.integer({ min: dayNumber(isoDate('2012-01-01')), max: dayNumber(isoDate('2032-12-31')) });
const someDay = anyDay.map(dayOfNumber);
const someMonthDay = fc.integer({ min: 0, max: 365 }).map((days) => addDays(isoDate('2000-01-01'), days).slice(5));
const someMonths = fc.constantFrom(1, 2, 3, 5, 6, 9, 12, 18, 24, 36);
const someRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ kind: fc.constant('anchored' as const), startsOn: someMonthDay, everyMonths: someMonths }),
  fc.record({ kind: fc.constant('interval' as const), months: someMonths }),
);
const someFacts = fc.record({
  doneOn: fc.array(someDay, { maxLength: 12 }),
  startsFrom: someDay,
  asAt: someDay,
});

describe('properties of what recurs', () => {
  it('an anchored day is always the day of the month that was said, or the last of a shorter month', () => {
    fc.assert(
      fc.property(someMonthDay, someMonths, someFacts, (startsOn, everyMonths, facts) => {
        const { dueOn } = nextDue({ kind: 'anchored', startsOn, everyMonths }, facts);
        const said = Number(startsOn.slice(3));
        const isLastOfMonth = partsOf(addDays(dueOn, 1))[2] === 1;
        expect(partsOf(dueOn)[2] === said || (isLastOfMonth && partsOf(dueOn)[2] < said)).toBe(true);
        expect(Math.abs(Number(startsOn.slice(0, 2)) - partsOf(dueOn)[1]) % gcd(everyMonths, 12)).toBe(0);
        expect(dueOn >= facts.startsFrom).toBe(true);
      }),
    );
  });

  it('never steps over an occurrence while nothing is done', () => {
    fc.assert(
      fc.property(someRecurrence, someFacts, someDay, (recurrence, facts, later) => {
        const before = nextDue(recurrence, facts);
        const asAt = later > facts.asAt ? later : facts.asAt;
        const doneOn = facts.doneOn.filter((day) => day <= facts.asAt);
        expect(nextDue(recurrence, { ...facts, doneOn, asAt }).dueOn).toBe(before.dueOn);
      }),
    );
  });

  it('is settled by a doing today up to today, and never further than the next occurrence', () => {
    fc.assert(
      fc.property(someRecurrence, someFacts, (recurrence, facts) => {
        const step = recurrence.kind === 'anchored' ? recurrence.everyMonths : recurrence.months;
        const before = nextDue(recurrence, facts);
        const after = nextDue(recurrence, { ...facts, doneOn: [...facts.doneOn, facts.asAt] });
        expect(after.missed).toBe(0);
        if (recurrence.kind === 'interval') return;
        expect(after.dueOn >= before.dueOn).toBe(true);
        if (before.dueOn > facts.asAt) expect(after.dueOn <= addDays(addMonths(before.dueOn, step), 3)).toBe(true);
      }),
    );
  });
});

describe('the answer to what recurs', () => {
  it('does not mind in which order the doings were entered', () => {
    fc.assert(
      fc.property(someRecurrence, someFacts, (recurrence, facts) => {
        const reversed: readonly IsoDate[] = facts.doneOn.toReversed();
        expect(nextDue(recurrence, { ...facts, doneOn: reversed })).toEqual(nextDue(recurrence, facts));
      }),
    );
  });

  it('says how many were missed exactly when the day has passed', () => {
    fc.assert(
      fc.property(someRecurrence, someFacts, (recurrence, facts) => {
        const { dueOn, missed } = nextDue(recurrence, facts);
        expect(missed > 0).toBe(dueOn < facts.asAt);
      }),
    );
  });

  it('has an answer to any numbers and words', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), someFacts, (startsOn, months, facts) => {
        expect(nextDue({ kind: 'anchored', startsOn, everyMonths: months }, facts).dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(nextDue({ kind: 'interval', months }, facts).dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(recurrenceWords({ kind: 'anchored', startsOn, everyMonths: months })).toMatch(/^every/);
      }),
    );
  });
});

function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other);
}
