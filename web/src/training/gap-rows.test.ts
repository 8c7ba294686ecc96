import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { GapReply } from '@due-regard/shared/training/coverage-api.ts';
import { pageOf, resultWords, sortedGaps } from './gap-rows.ts';

function gap(name: string, more: Partial<GapReply> = {}): GapReply {
  const rest = {
    organisationId: name,
    urn: null,
    phase: 'primary',
    control: 'maintained',
    reached: 'noAnswer',
  } as const;
  const standing = { upToDate: 'noAnswer', staff: 'noAnswer', dsl: 'trained', missing: ['staff-no-answer'] } as const;
  const place = { dfeNumber: null, town: null, postcode: null };
  const days = { since: null, firstAskedOn: null, askedOn: null, remindedOn: null, daysOutstanding: null };
  return { name, ...rest, ...standing, ...place, ...days, missing: [...standing.missing], ...more };
}

const names = (gaps: readonly GapReply[]): readonly string[] => gaps.map(({ name }) => name);

describe('the gap list', () => {
  it('by days outstanding, 1,066 days come before 90, the one just asked after them and the one never asked last', () => {
    const gaps = [
      gap('A', { daysOutstanding: 90 }),
      gap('B', { daysOutstanding: 1066 }),
      gap('C', { daysOutstanding: 0 }),
      gap('D'),
    ];
    expect(names(sortedGaps(gaps, '-days'))).toEqual(['B', 'A', 'C', 'D']);
  });

  it('by the day last asked, schools never asked come first', () => {
    const gaps = [gap('A', { askedOn: isoDate('2018-01-10') }), gap('B'), gap('C', { askedOn: isoDate('2017-11-02') })];
    expect(names(sortedGaps(gaps, 'asked'))).toEqual(['B', 'C', 'A']);
  });

  it('an order that nobody knows is the server’s own', () => {
    expect(names(sortedGaps([gap('B'), gap('A')], 'colour'))).toEqual(['B', 'A']);
    expect(names(sortedGaps([gap('B'), gap('A')], null))).toEqual(['B', 'A']);
  });

  it('a page beyond the end is the last, and a page that is no number the first', () => {
    const rows = Array.from({ length: 120 }, (_, index) => index);
    expect(pageOf(rows, '3').rows).toEqual(rows.slice(100));
    expect(pageOf(rows, '99').page).toBe(3);
    expect(pageOf(rows, 'two').page).toBe(1);
    expect(pageOf([], null)).toEqual({ rows: [], page: 1, pages: 1 });
  });

  it('the result sentence tells what the filter found, of how many', () => {
    expect(resultWords({ shown: 18, total: 42, inScope: 240, isFiltered: true })).toBe(
      '18 of 42 schools that are not up to date',
    );
    expect(resultWords({ shown: 1, total: 1, inScope: 240, isFiltered: false })).toBe(
      '1 of 240 schools counted is not up to date',
    );
  });
});
