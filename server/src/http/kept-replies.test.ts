import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptReplies } from './kept-replies.ts';

function text(count: number): string {
  return 'x'.repeat(count);
}

describe('replies that are kept', () => {
  it('are found by their address while what they were made of is the same', () => {
    const kept = new KeptReplies();
    kept.keep('/api/999/coverage', { tag: 'a', json: text(3) });
    expect(kept.find('/api/999/coverage', 'a')).toEqual(text(3));
    expect(kept.find('/api/999/coverage', 'b')).toBeUndefined();
    expect(kept.find('/api/998/coverage', 'a')).toBeUndefined();
  });

  it('give way to those that are asked for, the oldest first', () => {
    const kept = new KeptReplies(2600);
    kept.keep('/one', { tag: 'a', json: text(400) });
    kept.keep('/two', { tag: 'a', json: text(400) });
    expect(kept.find('/one', 'a')).toBeDefined();
    kept.keep('/three', { tag: 'a', json: text(400) });
    expect(['/one', '/two', '/three'].map((address) => kept.find(address, 'a') !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('never take more room than they may, whatever is kept', () => {
    const some = fc.array(fc.tuple(fc.nat(20), fc.nat(4000)), { maxLength: 200 });
    fc.assert(
      fc.property(some, (all) => {
        const kept = new KeptReplies(10_000);
        for (const [address, size] of all) kept.keep(`/${String(address)}`, { tag: 'a', json: text(size) });
        const held = Array.from({ length: 21 }, (_, address) => kept.find(`/${String(address)}`, 'a')?.length ?? 0);
        expect(held.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
