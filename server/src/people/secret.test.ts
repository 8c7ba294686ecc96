import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signInSecret } from './secret.ts';

let parent: string;
let dataDir: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'due-regard-'));
  dataDir = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true }));

test('the secret is made once, and only the server itself can read it', () => {
  const made = signInSecret({ secret: undefined, dataDir });
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(signInSecret({ secret: undefined, dataDir })).toBe(made);
  expect(statSync(join(dataDir, 'sign-in-secret')).mode & 0o777).toBe(0o600);
});

test("the operator's secret is used and not written down", () => {
  expect(signInSecret({ secret: 'x'.repeat(32), dataDir })).toBe('x'.repeat(32));
  expect(() => readFileSync(join(dataDir, 'sign-in-secret'))).toThrow('ENOENT');
});

test('a secret that has been cut is not used', () => {
  signInSecret({ secret: undefined, dataDir });
  writeFileSync(join(dataDir, 'sign-in-secret'), 'abc');
  expect(() => signInSecret({ secret: undefined, dataDir })).toThrow('AUTH_SECRET');
});
