import { describe, expect, test } from 'vitest';
import { change } from '@due-regard/db/change.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { cookieOf, freshApp, refusalOf, terminal, testPassword } from '../support/test-app.ts';
import type { FreshApp } from '../support/test-app.ts';

const wrong = 'nine brown herons at noon';
const newPassword = 'four wet kettles in a row';

async function isSignedIn({ app }: FreshApp, cookie: string): Promise<boolean> {
  const { status } = await app.send('GET', '/api/999/people', { cookie });
  await app.deps.signIn.settled();
  return status === 200;
}

onBothEngineUrls('a session', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('ends after an hour without a request, and any request holds it', async () => {
    const cookie = await world.app.signInAs(['lead']);
    for (let count = 0; count < 5; count += 1) {
      world.clock.moveMinutes(59);
      expect(await isSignedIn(world, cookie)).toBe(true);
    }
    world.clock.moveMinutes(60);
    expect(await isSignedIn(world, cookie)).toBe(false);
  });

  test('ends after twelve hours whatever happens', async () => {
    const cookie = await world.app.signInAs(['lead']);
    for (let minutes = 0; minutes < 12 * 60; minutes += 30) {
      expect(await isSignedIn(world, cookie)).toBe(true);
      world.clock.moveMinutes(30);
    }
    expect(await isSignedIn(world, cookie)).toBe(false);
  });

  test('ends when its person signs out, and not only its cookie', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['lead']);
    const answer = await app.send('DELETE', '/api/session', { cookie });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([
      204,
      ['due-regard=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax'],
    ]);
    expect(await isSignedIn(world, cookie)).toBe(false);
    expect((await app.send('DELETE', '/api/session', { cookie })).status).toBe(204);
  });
});

onBothEngineUrls('what is kept of a session', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('opens with the roles that are held now alone, whoever took them back', async () => {
    const { app } = world;
    const { email, userId } = await app.addPerson(['lead']);
    const cookie = cookieOf(await app.signIn(email));
    const [held] = await listMemberships(app.deps.db.read, { userId });
    await change(app.deps, { ...terminal, authority: '999' }, async (one) => {
      await one.withdraw('membership', [held?.factId ?? '']);
      return one.done({ what: 'person.disabled', subject: userId }, undefined);
    });
    expect(await refusalOf(app.send('GET', '/api/999/people', { cookie }))).toEqual([404, 'not-found']);
  });

  test('is swept away when it ended by itself and somebody signs in', async () => {
    await world.app.signInAs(['lead']);
    world.clock.moveMinutes(61);
    await world.app.signInAs(['lead']);
    expect(await world.app.deps.db.kysely.selectFrom('session').select('id').execute()).toHaveLength(1);
  });

  test('is its beginning and its end in the record of changes, by id', async () => {
    const { app } = world;
    const { email, userId } = await app.addPerson(['lead']);
    const cookie = cookieOf(await app.signIn(email));
    await app.send('DELETE', '/api/session', { cookie });
    const journal = app.deps.db.kysely.selectFrom('journal');
    const entries = await journal.selectAll().where('actor', '=', userId).orderBy('seq').execute();
    expect(entries.map(({ what, subject, actor_roles: held }) => [what, subject, held])).toEqual([
      ['person.signed-in', userId, '["lead"]'],
      ['person.signed-out', userId, '["lead"]'],
    ]);
    expect(JSON.stringify(await journal.selectAll().execute())).not.toContain(email);
  });
});

describe("changing one's own password", () => {
  const world = freshApp();

  test('ends every session and opens one here', async () => {
    const { app } = world;
    const { email } = await app.addPerson(['lead']);
    const here = cookieOf(await app.signIn(email));
    const there = cookieOf(await app.signIn(email));
    const body = { currentPassword: testPassword, newPassword };
    const renewed = cookieOf(await app.send('POST', '/api/session/password', { cookie: here, body }));
    expect([await isSignedIn(world, here), await isSignedIn(world, there), await isSignedIn(world, renewed)]).toEqual([
      false,
      false,
      true,
    ]);
    expect([(await app.signIn(email)).status, (await app.signIn(email, newPassword)).status]).toEqual([401, 200]);
  });

  test.each([
    [
      { currentPassword: wrong, newPassword },
      { field: 'currentPassword', code: 'wrong' },
    ],
    [
      { currentPassword: testPassword, newPassword: 'short' },
      { field: 'newPassword', code: 'too-short' },
    ],
    [
      { currentPassword: testPassword, newPassword: 'Password123456' },
      { field: 'newPassword', code: 'too-common' },
    ],
    [
      { currentPassword: testPassword, newPassword: 'Council-council-2026' },
      { field: 'newPassword', code: 'too-common' },
    ],
  ])('says which answer to mend: %o', async (body, field) => {
    const cookie = await world.app.signInAs(['lead']);
    const answer = world.app.send('POST', '/api/session/password', { cookie, body });
    expect(await refusalOf(answer)).toEqual([422, 'not-valid', [field]]);
    expect(await isSignedIn(world, cookie)).toBe(true);
  });
});
