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

  test('shows by its length neither a small count nor a short list', () => {
    const lengths = [1, 4999, ['police', 'health']].map((value) => sealed(key, { value }, place).length);
    expect(new Set(lengths).size).toBe(1);
  });
});
