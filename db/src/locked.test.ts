import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locked, unlocked } from './locked.ts';

test('what is locked opens with its own key to what it was, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, key) => unlocked(locked(text, key), key) === text),
  );
});

test('another key opens nothing, nor does its own what was altered', () => {
  const hidden = locked('the link that is shown once', 'a key of the one who asked');
  expect(() => unlocked(hidden, 'a key of somebody else')).toThrow();
  const altered = Buffer.from(hidden, 'base64').map((byte, index) => (index === 20 ? byte ^ 1 : byte));
  expect(() => unlocked(Buffer.from(altered).toString('base64'), 'a key of the one who asked')).toThrow();
  expect(Buffer.from(hidden, 'base64').toString('latin1')).not.toContain('link');
});
