import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './hash-password.ts';

const password = 'seven grey herons at dusk';

test('a password fits its own hash alone', async () => {
  const hash = await hashPassword(password);
  expect(await verifyPassword({ hash, password })).toBe(true);
  expect(await verifyPassword({ hash, password: `${password} ` })).toBe(false);
  expect(await hashPassword(password)).not.toBe(hash);
});

test('the hash says its cost, which is at least what OWASP asks', async () => {
  expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
});

test('a hash made elsewhere at another cost is read', async () => {
  // From the reference implementation's own tests: password, somesalt, t=2, m=65536, p=1.
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword({ hash, password: 'password' })).toBe(true);
});

test.each(['', 'plain', '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFh', '$2b$10$abcdefghijklmnopqrstuv'])(
  'a hash of another form fits nothing: %s',
  async (hash) => {
    expect(await verifyPassword({ hash, password })).toBe(false);
  },
);

test('letters that look the same are the same, however the keyboard sends them', async () => {
  const hash = await hashPassword('Café au lait, chaud');
  expect(await verifyPassword({ hash, password: 'Cafe\u0301 au lait, chaud' })).toBe(true);
});
