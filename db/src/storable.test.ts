import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storable, storableText } from './storable.ts';

test('text that both engines keep stays as it is, marks, accents, line breaks and all', () => {
  const text = 'Zoë’s “school”\n\u2028 😀 e\u0301';
  expect(storableText(text)).toBe(text);
});

test('half of a pair and NUL, which come back as something else, are replaced before they are stored', () => {
  expect(storable({ name: 'a\uD83Db\0c', count: 3, nothing: null })).toEqual({
    name: 'a\uFFFDb\uFFFDc',
    count: 3,
    nothing: null,
  });
});

test('what is storable survives UTF-8 whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const kept = storableText(typed);
      expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
      expect(storableText(kept)).toBe(kept);
    }),
  );
});
