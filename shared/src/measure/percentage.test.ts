import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage } from './percentage.ts';

describe('a percentage', () => {
  it('has one decimal, and none when it is nought', () => {
    expect([percentage(216, 240), percentage(214, 240), percentage(1, 8)]).toEqual(['90 %', '89.2 %', '12.5 %']);
  });

  it('is 100 only for all and 0 only for none', () => {
    expect([percentage(26_999, 27_000), percentage(1, 27_000), percentage(0, 0)]).toEqual(['99.9 %', '0.1 %', '0 %']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.nat(60_000), (whole, some) => {
        const part = Math.min(whole, some);
        expect(percentage(part, whole) === '100 %').toBe(part === whole);
        expect(percentage(part, whole) === '0 %').toBe(part === 0);
        const shown = Number(percentage(part, whole).replace(' %', ''));
        expect(Math.abs(shown - (part * 100) / whole)).toBeLessThan(0.1);
      }),
    );
  });
});
