import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellersFrom } from './succession.ts';
import type { Succession, SuccessionKind } from './succession.ts';

const follows = (successorId: string, predecessorId: string, rest: Partial<Succession> = {}): Succession => ({
  predecessorId,
  successorId,
  kind: 'conversion',
  carries: null,
  on: null,
  ...rest,
});
const tellers = (successions: readonly Succession[], id: string) => [...tellersFrom(successions)(id)].toSorted();

describe('whose facts count for whom', () => {
  it('a school that converts keeps what it told before, however often it converted', () => {
    const chain = [follows('academy', 'school'), follows('school', 'infants')];
    expect(tellers(chain, 'academy')).toEqual(['academy', 'infants', 'school']);
    expect(tellers(chain, 'school')).toEqual(['infants', 'school']);
  });

  it('a merger, a split and an amalgamation wait for a person to decide', () => {
    const kinds: readonly SuccessionKind[] = ['merger', 'split', 'amalgamation'];
    for (const kind of kinds) {
      expect(tellers([follows('new', 'old', { kind })], 'new')).toEqual(['new']);
      expect(tellers([follows('new', 'old', { kind, carries: true })], 'new')).toEqual(['new', 'old']);
    }
    expect(tellers([follows('new', 'old', { carries: false })], 'new')).toEqual(['new']);
  });

  it('a circle in the register harms nothing, and a split counts for both halves', () => {
    expect(tellers([follows('a', 'b'), follows('b', 'a')], 'a')).toEqual(['a', 'b']);
    const halves = [follows('north', 'old', { kind: 'split', carries: true }), follows('south', 'old')];
    expect([tellers(halves, 'north'), tellers(halves, 'south')]).toEqual([
      ['north', 'old'],
      ['old', 'south'],
    ]);
  });

  it('what counts for a predecessor counts for its successor', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const succession = fc.tuple(id, id, fc.constantFrom(true, false, null)).map(([successor, predecessor, carries]) => {
      return follows(successor, predecessor, { carries });
    });
    fc.assert(
      fc.property(fc.array(succession, { maxLength: 8 }), (all) => {
        const of = tellersFrom(all);
        for (const { successorId, predecessorId, carries } of all) {
          if (carries === false) continue;
          expect([...of(predecessorId)].every((teller) => of(successorId).has(teller))).toBe(true);
        }
      }),
    );
  });
});
