import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { isOpen } from './life.ts';
import type { Life } from './life.ts';

const life = (changes: Partial<Life>): Life => ({
  organisationId: 'school',
  openedOn: null,
  closedOn: null,
  isProposed: false,
  closedBasis: null,
  closedReason: null,
  ...changes,
});
const openOn = (changes: Partial<Life>, day: string) => isOpen(life(changes), isoDate(day));

describe('when a school is open', () => {
  it('counts the day it opens and the last day before it closes', () => {
    const years = { openedOn: isoDate('2016-02-29'), closedOn: isoDate('2018-08-31') };
    const days = ['2016-02-28', '2016-02-29', '2018-08-31', '2018-09-01'];
    expect(days.map((day) => openOn(years, day))).toEqual([false, true, true, false]);
  });

  it('has been open since before records when no opening date is known', () => {
    expect(openOn({}, '1850-01-01')).toBe(true);
    expect(isOpen(undefined, isoDate('2018-03-13'))).toBe(true);
  });

  it('is not open while it is only proposed, until the day it is said to open', () => {
    expect(openOn({ isProposed: true }, '2018-03-13')).toBe(false);
    const dated = { isProposed: true, openedOn: isoDate('2018-09-01') };
    expect([openOn(dated, '2018-08-31'), openOn(dated, '2018-09-01')]).toEqual([false, true]);
  });
});
