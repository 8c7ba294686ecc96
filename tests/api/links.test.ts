import { describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { linkApi, sessionApi } from '@due-regard/shared/people/api.ts';
import { inviteFromTerminal, resetFromTerminal } from '@due-regard/server/people/from-terminal.ts';
import { openSetUp } from '@due-regard/server/people/set-up.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { cookieOf, freshApp, refusalOf, replyOf, testPassword } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const password = 'four wet kettles in a row';
const another = 'another long enough one';
const email = 'sam@council.example';
const lead = [{ role: 'lead', expiresOn: null }] as const;

function secretOf(link: string | undefined): string {
  return new URL(link ?? '').searchParams.get('link') ?? '';
}

async function invited({ deps, found }: TestApp): Promise<string> {
  await found('999');
  const { invitation } = await inviteFromTerminal(deps, {
    authority: '999',
    name: 'Sam Roe',
    email: 'Sam@Council.example',
    roles: lead,
  });
  return secretOf(invitation?.link);
}

async function resetOf({ deps }: TestApp): Promise<string> {
  return secretOf((await resetFromTerminal(deps, { email: ' SAM@council.example' })).link);
}

function accept(app: TestApp, link: string, chosen = password): Promise<Response> {
  return app.send('POST', '/api/links/accept', { body: { link, password: chosen } });
}

function look(app: TestApp, link: string): Promise<Response> {
  return app.send('POST', '/api/links/look', { body: { link } });
}

const used = [410, 'link-used'];

onBothEngineUrls('a link to join', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('sets a password, once, and signs in', async () => {
    const { app } = world;
    const link = await invited(app);
    expect((await app.signIn(email, another)).status).toBe(401);
    expect(await replyOf(linkApi.look, look(app, link))).toEqual({ purpose: 'join', name: 'Sam Roe', email });
    const { person } = await replyOf(
      sessionApi.who,
      app.send('GET', '/api/session', { cookie: cookieOf(await accept(app, link)) }),
    );
    expect(person?.email).toBe(email);
    expect(await refusalOf(accept(app, link, another))).toEqual(used);
    expect((await app.signIn(email, password)).status).toBe(200);
  });

  test('works once when it is used three times at the same moment', async () => {
    const { app } = world;
    const link = await invited(app);
    const answers = await Promise.all([accept(app, link), accept(app, link), accept(app, link)]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '410', '410']);
  });

  test('runs out after seven days', async () => {
    const { app, clock } = world;
    const link = await invited(app);
    clock.moveMinutes(7 * 24 * 60 - 1);
    expect((await look(app, link)).status).toBe(200);
    clock.moveMinutes(1);
    expect(await refusalOf(accept(app, link))).toEqual(used);
  });

  test('does not open once the role it was for has ended by itself', async () => {
    const { app, clock } = world;
    await app.found('999');
    const roles = [{ role: 'adviser', expiresOn: isoDate('2026-10-01') }] as const;
    const { invitation } = await inviteFromTerminal(app.deps, { authority: '999', name: 'Sam Roe', email, roles });
    clock.moveMinutes(3 * 24 * 60);
    expect(await refusalOf(accept(app, secretOf(invitation?.link)))).toEqual(used);
  });

  test('is kept as a hash alone', async () => {
    const { app } = world;
    const link = await invited(app);
    const kept = await app.deps.db.kysely.selectFrom('verification').selectAll().execute();
    const journal = await app.deps.db.kysely.selectFrom('journal').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify([kept, journal])).not.toContain(link);
  });
});

onBothEngineUrls('a link to reset', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('ends all sessions, works once, and runs out after a day', async () => {
    const { app, clock } = world;
    const before = cookieOf(await accept(app, await invited(app)));
    const reset = await resetOf(app);
    expect(await replyOf(linkApi.look, look(app, reset))).toMatchObject({ purpose: 'reset' });
    expect((await accept(app, reset, another)).status).toBe(200);
    expect(await refusalOf(accept(app, reset))).toEqual(used);
    expect((await app.send('GET', '/api/999/people', { cookie: before })).status).toBe(401);
    expect((await app.signIn(email, password)).status).toBe(401);
    const late = await resetOf(app);
    clock.moveMinutes(24 * 60);
    expect(await refusalOf(accept(app, late))).toEqual(used);
  });

  test('helps somebody whose guesses have run out', async () => {
    const { app } = world;
    await accept(app, await invited(app));
    for (let count = 0; count < 11; count += 1) await app.signIn(email, another);
    expect((await app.signIn(email, password)).status).toBe(429);
    expect((await accept(app, await resetOf(app), another)).status).toBe(200);
  });
});

describe('links of other kinds and none', () => {
  const world = freshApp();

  test('are refused: unknown, malformed, or for something else', async () => {
    const { app } = world;
    const setUpLink = secretOf((await openSetUp(app.deps))?.link);
    expect(await refusalOf(accept(app, setUpLink))).toEqual(used);
    expect(await refusalOf(accept(app, 'x'.repeat(43)))).toEqual(used);
    expect(await refusalOf(accept(app, '../../etc'))).toEqual([422, 'not-valid', [{ field: 'link', code: 'link' }]]);
    const council = { code: '825', name: 'Ridgeway', nation: 'england' };
    const body = { link: await invited(app), council, person: { name: 'Jo', email: 'jo@council.example', password } };
    await app.deps.db.kysely.deleteFrom('membership').execute();
    expect(await refusalOf(app.send('POST', '/api/set-up', { body }))).toEqual(used);
  });

  test('are not made for nobody, for no council, or to no address', async () => {
    const { deps } = world.app;
    await expect(resetFromTerminal(deps, { email: 'nobody@council.example' })).rejects.toThrow(
      'Nobody who holds a role here',
    );
    const nowhere = inviteFromTerminal(deps, { authority: '111', name: 'A', email: 'a@b.example', roles: lead });
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' });
    const noAddress = inviteFromTerminal(deps, { authority: '111', name: 'A', email: 'a at b', roles: lead });
    await expect(noAddress).rejects.toMatchObject({ code: 'not-valid' });
  });

  test('are not made for somebody with an account: the password they have opens both councils', async () => {
    const { app } = world;
    const known = await app.addPerson(['officer'], '998');
    await app.found('999');
    const invitation = await inviteFromTerminal(app.deps, {
      authority: '999',
      name: 'Sam Roe',
      email: known.email,
      roles: lead,
    });
    expect(invitation).toEqual({ userId: known.userId, invitation: null });
    const { person } = await replyOf(sessionApi.signIn, app.signIn(known.email, testPassword));
    expect(person.authorities.map(({ code }) => code)).toEqual(['998', '999']);
  });
});
