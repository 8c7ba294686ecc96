import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearlyAlike } from './nearly-alike.ts';

test('finds a letter more, fewer or other, and nothing else', () => {
  expect(nearlyAlike(['probation', 'probaton', 'police', 'polite', 'fire service'])).toEqual([
    ['police', 'polite'],
    ['probation', 'probaton'],
  ]);
  expect(nearlyAlike(['housing', 'housing', 'hounsig', 'housings 2'])).toEqual([]);
});

const name = fc.string({ minLength: 6, maxLength: 12 });

test('finds any one letter changed, in whatever place and order', () => {
  fc.assert(
    fc.property(name, fc.nat(11), fc.constantFrom('more', 'fewer', 'other'), (text, at, how) => {
      const place = at % text.length;
      const rest = text.slice(place + 1);
      const changed =
        how === 'fewer'
          ? text.slice(0, place) + rest
          : `${text.slice(0, place)}~${how === 'more' ? text.slice(place) : rest}`;
      if (changed === text) return;
      expect(nearlyAlike([text, changed])).toHaveLength(1);
      expect(nearlyAlike([changed, text])).toEqual(nearlyAlike([text, changed]));
    }),
  );
});
