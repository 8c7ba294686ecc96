import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeySet } from './key-set.ts';

test('a set of keys holds exactly those that were added, however many and however alike', () => {
  const key = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffff_ffff }), fc.nat(2));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3000, size: 'max' }), (keys) => {
      const set = new KeySet(3);
      const plain = new Set<string>();
      const word = new Uint32Array(3);
      for (const each of keys) {
        word.set(each);
        expect(set.add(word)).toBe(!plain.has(each.join(' ')));
        plain.add(each.join(' '));
      }
      expect(set.size).toBe(plain.size);
    }),
    { numRuns: 50 },
  );
});
