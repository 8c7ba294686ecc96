import { createHook } from 'node:async_hooks';
import { describe, expect, test } from 'vitest';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import { cookieOf, freshApp, problemOf, replyOf, testPassword } from '../support/test-app.ts';

const wrong = 'nine brown herons at noon';

/** How many passwords were hashed, by the jobs that Node started for it. */
async function hashesDuring(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({ init: (_id, type) => (count += type === 'ARGON2REQUEST' ? 1 : 0) }).enable();
  await work();
  hook.disable();
  return count;
}

describe('signing in', () => {
  const world = freshApp();

  test('somebody who signs in is told their councils and roles', async () => {
    const { app } = world;
    const { email, userId, name } = await app.addPerson(['lead', 'administrator']);
    const answer = await app.signIn(email.toUpperCase());
    const roles = ['administrator', 'lead'];
    const council = {
      code: '999',
      name: 'Council 999',
      nation: 'england',
      isDemonstration: false,
      ownDate: null,
      registers: [],
    };
    const session = { idleMinutes: 60, endsAt: '2026-09-30T21:00:00.000Z' };
    const expected = { person: { userId, email, name, authorities: [{ ...council, roles }], session } };
    expect(await replyOf(sessionApi.signIn, answer.clone())).toEqual(expected);
    expect(await replyOf(sessionApi.who, app.send('GET', '/api/session', { cookie: cookieOf(answer) }))).toEqual(
      expected,
    );
  });

  test('nobody is signed in without a cookie, and asking is no fault', async () => {
    expect(await replyOf(sessionApi.who, world.app.send('GET', '/api/session'))).toEqual({ person: null });
  });

  test('an unknown address costs the same work as a wrong password: one hash', async () => {
    const { app } = world;
    const { email } = await app.addPerson(['lead']);
    const invited = await app.addPerson(['lead']);
    await app.deps.db.kysely.deleteFrom('account').where('userId', '=', invited.userId).execute();
    for (const address of [email, invited.email, 'nobody@council.example']) {
      expect(await hashesDuring(() => app.signIn(address, wrong))).toBe(1);
    }
  });

  test('no address and no kind of browser is kept with a session', async () => {
    const { app } = world;
    const { email } = await app.addPerson(['lead']);
    const headers = { 'user-agent': 'Browser 1', 'x-forwarded-for': '192.0.2.1' };
    await app.send('POST', '/api/session', { body: { email, password: testPassword }, headers });
    const [row] = await app.deps.db.kysely.selectFrom('session').selectAll().execute();
    expect(row).toMatchObject({ ipAddress: null, userAgent: null, createdAt: '2026-09-30T09:00:00.000Z' });
  });
});

describe('the answer is the same', () => {
  const world = freshApp();

  test('for a wrong password, an unknown address, somebody disabled and somebody whose time is over', async () => {
    const { app } = world;
    const joined = await app.addPerson(['lead']);
    const disabled = await app.addPerson(['viewer']);
    const lapsed = await app.addPerson(['adviser'], '999', { expiresOn: '2026-09-29' });
    await app.deps.db.kysely.deleteFrom('membership').where('user_id', '=', disabled.userId).execute();
    const answers = await Promise.all([
      app.signIn(joined.email, wrong),
      app.signIn('nobody@council.example', wrong),
      app.signIn('not an address', wrong),
      app.signIn(disabled.email, testPassword),
      app.signIn(lapsed.email, testPassword),
    ]);
    expect(answers[0]?.status).toBe(401);
    expect(new Set(await Promise.all(answers.map(seenOf))).size).toBe(1);
    expect(await app.deps.db.kysely.selectFrom('session').selectAll().execute()).toEqual([]);
  });
});

/** All that somebody who guesses can see of an answer, without the number of the request. */
async function seenOf(answer: Response): Promise<string> {
  const { requestId: _own, ...problem } = await problemOf(answer);
  return JSON.stringify([answer.status, [...answer.headers], problem]);
}

describe('the cookie', () => {
  const world = freshApp();

  test('is for this host alone, and no script reads it', async () => {
    const { email } = await world.app.addPerson(['lead']);
    expect((await world.app.signIn(email)).headers.getSetCookie()).toEqual([
      expect.stringMatching(/^due-regard=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  test('that we did not sign opens nothing', async () => {
    const { app } = world;
    const [name = '', value = ''] = (await app.signInAs(['lead'])).split('=');
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const status = async (text: string): Promise<number> =>
      (await app.send('GET', '/api/999/people', { cookie: `${name}=${text}` })).status;
    expect(await status(value)).toBe(200);
    for (const forged of [
      `${token}x.${signature}`,
      `${token}.${'A'.repeat(43)}=`,
      token,
      `.${signature}`,
      `${token}.`,
      '%E0%A4%A',
      '',
    ]) {
      expect([await status(encodeURIComponent(forged)), await status(forged)]).toEqual([401, 401]);
    }
  });
});

describe('the cookie over https', () => {
  const world = freshApp({ environment: { PUBLIC_URL: 'https://prevent.council.example' } });

  test('has the name that browsers keep to this host, set and taken away', async () => {
    const { app } = world;
    const { email } = await app.addPerson(['lead']);
    expect((await app.signIn(email)).headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-due-regard=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect((await app.send('DELETE', '/api/session')).headers.getSetCookie()).toEqual([
      '__Host-due-regard=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });
});
