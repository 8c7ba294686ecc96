import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf, makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

test('somebody who signs in is told their councils and roles', async () => {
  const { email } = await app.addPerson(['lead', 'administrator']);
  const answer = await app.signIn(email);
  expect(answer.status).toBe(200);
  const who = await app.send('GET', '/api/session', { cookie: cookieOf(answer) });
  expect(await who.json()).toMatchObject({ person: { email, authorities: [{ code: '999', roles: ['administrator', 'lead'] }] } });
});
