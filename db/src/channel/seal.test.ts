import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealed, unsealed } from './seal.ts';

function newKey(id: string) {
  return { id, secret: new Uint8Array(randomBytes(32)) };
}

const key = newKey('one');
const place = '999 channel_fact 1';

describe('what is sealed', () => {
  test('is opened again with its key, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(unsealed(key, sealed(key, value, place), place)?.value)).toBe(text);
      }),
    );
  });

  test('cannot be opened in another row', () => {
    const text = sealed(key, { heldOn: '2018-03-06' }, place);
    expect(() => unsealed(key, text, '999 channel_fact 2')).toThrow();
  });

  test('cannot be opened when a byte was altered', () => {
    const [id = '', base64 = ''] = sealed(key, { heldOn: '2018-03-06' }, place).split('.');
    const bytes = Buffer.from(base64, 'base64');
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(() => unsealed(key, `${id}.${bytes.toString('base64')}`, place)).toThrow();
  });

  test('stays closed for ever once its key is another', () => {
    expect(unsealed(newKey('two'), sealed(key, 'a meeting', place), place)).toBeUndefined();
  });

  test('shows by its length neither a count, a meeting nor a page of words, and of what is longer its order of size', () => {
    const lengths = (values: readonly unknown[]) => values.map((value) => sealed(key, { value }, place).length);
    expect(new Set(lengths([1, ['police', 'health'], 'x'.repeat(4000)])).size).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (length) => {
        const bytes = ((lengths(['x'.repeat(length)])[0] ?? 0) - 'one.'.length) * 0.75;
        // Nonce and tag beside the text, and up to two bytes by which base64 is filled.
        expect([4096, 8192, 16_384, 32_768, 65_536]).toContain(Math.floor((bytes - 28) / 4) * 4);
      }),
    );
  });
});
