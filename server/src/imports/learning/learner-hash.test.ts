import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { idKinds } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { keyOfAuthority, learnerHash } from './learner-hash.ts';

const kind = fc.constantFrom(...idKinds);
const key = fc.uint8Array({ minLength: 1, maxLength: 64 });

test('a learner’s hash is the first 128 bits of an HMAC-SHA-256', () => {
  fc.assert(
    fc.property(key, kind, fc.string({ unit: 'binary', maxLength: 254 }), (secret, of, value) => {
      const whole = createHmac('sha256', secret).update(`${of}\0${value}`).digest();
      expect(learnerHash(secret)(of, value)).toBe(whole.subarray(0, 16).toString('base64url'));
      expect(learnerHash(secret)(of, value)).toMatch(/^[\w-]{22}$/);
    }),
  );
});

test('one id is another learner under another kind, in another council and with another key', () => {
  const secret = new Uint8Array(32).fill(7);
  const hashes = idKinds.flatMap((of) =>
    ['825', '999'].flatMap((authority) => [
      learnerHash(keyOfAuthority(secret, authority))(of, '20900000'),
      learnerHash(keyOfAuthority(secret.with(0, 8), authority))(of, '20900000'),
    ]),
  );
  expect(new Set(hashes).size).toBe(idKinds.length * 4);
});
