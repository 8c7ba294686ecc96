import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../calendar/iso-date.ts';
import { inForce } from './in-force.ts';
import { valueAt } from './steps.ts';

const fact = (name: string, from: string) => ({ name, validFrom: isoDate(from) });

describe('the fact in force', () => {
  const facts = [fact('new', '2018-04-01'), fact('old', '2016-09-01'), fact('newer, same day', '2018-04-01')];
  const nameOn = (day: string) => valueAt(inForce(facts), dayNumber(isoDate(day)))?.name;

  it('counts from its first day until the next one', () => {
    expect(nameOn('2018-03-31')).toBe('old');
    expect(nameOn('2018-04-01')).toBe('newer, same day');
  });

  it('is the first one on the days before anything was known', () => {
    expect(nameOn('2010-01-01')).toBe('old');
    expect(valueAt(inForce([]), 0)).toBeUndefined();
  });
});
