import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { Counted } from './total.ts';
import { isSameCount, latestTotals, wholeTotals } from './total.ts';

type Sent = Counted & { readonly trained: number };

function sent(trained: number, day: string, changes: Partial<Counted> = {}): Sent {
  return { trained, organisationId: 'housing', audience: null, courseId: null, countedOn: isoDate(day), ...changes };
}

function numbers(totals: readonly Sent[]): readonly number[] {
  return totals.map(({ trained }) => trained);
}

describe('totals that organisations send', () => {
  const names = sent(1, '2026-11-01', { audience: 'council-staff', courseId: 'wrap' });
  const others = sent(2, '2026-11-01', { audience: 'contractors', courseId: 'wrap' });
  const whole = sent(3, '2026-03-31');
  const before = sent(4, '2025-03-31');
  const all = [names, others, whole, before];

  it('are of one count when they are of the same people, day and course', () => {
    expect(isSameCount(names, { ...names })).toBe(true);
    for (const other of [others, whole, { ...names, courseId: null }, { ...names, organisationId: 'it' }])
      expect(isSameCount(names, other)).toBe(false);
    expect(isSameCount(names, { ...names, countedOn: isoDate('2026-11-02') })).toBe(false);
  });

  it('make way only for a later one of the same people and course', () => {
    const { latest, earlier } = latestTotals(all);
    expect(numbers(latest)).toEqual([1, 2, 3]);
    expect(numbers(earlier)).toEqual([4]);
  });

  it('are of all people of an organisation only where nobody was counted by name', () => {
    expect(numbers(wholeTotals(all))).toEqual([3]);
    expect(wholeTotals([names, others])).toEqual([]);
    const course = sent(5, '2026-03-31', { courseId: 'wrap' });
    expect(numbers(wholeTotals([course, whole]))).toEqual([3]);
    expect(numbers(wholeTotals([sent(6, '2026-06-30', { courseId: 'wrap' }), whole]))).toEqual([6]);
    expect(numbers(wholeTotals([whole, sent(7, '2026-03-31', { organisationId: 'it' })]))).toEqual([3, 7]);
  });
});
