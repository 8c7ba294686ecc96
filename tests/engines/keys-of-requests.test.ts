import { expect, test } from 'vitest';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { bareBody } from '../support/one-of-each-register.ts';
import { cookieOf, freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const key = 'a-key-that-a-page-made';

interface Adding {
  readonly cookie: string;
  readonly key?: string;
  readonly authority?: string;
  readonly name?: string;
}

/** Sends the form that adds a body. */
function add(
  app: TestApp,
  { cookie, key: sent, authority = '999', name = 'Prevent Board' }: Adding,
): Promise<Response> {
  const headers = sent === undefined ? {} : { 'idempotency-key': sent };
  return app.send('POST', `/api/${authority}/bodies`, { cookie, headers, body: { ...bareBody, name } });
}

async function added(app: TestApp, adding: Adding): Promise<string> {
  return (await replyOf(governanceApi.add, add(app, adding))).bodyId;
}

async function bodiesIn({ deps }: TestApp): Promise<number> {
  return (await deps.db.read.selectFrom('body').select('fact_id').execute()).length;
}

onBothEngineUrls('the key of a request', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('makes it one, however many arrive at once', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['lead']);
    const [before] = await listHeads(app.deps.db.read);
    const ids = await Promise.all(Array.from({ length: 6 }, () => added(app, { cookie, key })));
    expect(new Set(ids).size).toBe(1);
    expect(await bodiesIn(app)).toBe(1);
    const [after] = await listHeads(app.deps.db.read);
    expect(after?.seq).toBe((before?.seq ?? 0) + 1);
  });

  test('makes nothing one that has none, that has another, or that somebody else or another council has', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['lead']);
    const [colleague, elsewhere] = [await app.signInAs(['lead']), await app.signInAs(['lead'], '998')];
    const ids = [
      await added(app, { cookie, key }),
      await added(app, { cookie }),
      await added(app, { cookie }),
      await added(app, { cookie, key: 'another-key-that-a-page-made' }),
      await added(app, { cookie: colleague, key }),
      await added(app, { cookie: elsewhere, key, authority: '998' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(await bodiesIn(app)).toBe(ids.length);
  });
});

onBothEngineUrls('a key', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is refused with other content, in words, and nothing is written', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['lead', 'administrator']);
    const bodyId = await added(app, { cookie, key });
    expect(await refusalOf(add(app, { cookie, key, name: 'Another board' }))).toEqual([422, 'key-used']);
    const renamed = { was: 'Council 999', name: 'Council of the river' };
    const headers = { 'idempotency-key': key };
    const elsewhere = app.send('PUT', '/api/999/council', { cookie, headers, body: renamed });
    expect(await refusalOf(elsewhere)).toEqual([422, 'key-used']);
    expect(await bodiesIn(app)).toBe(1);
    expect(await added(app, { cookie, key })).toBe(bodyId);
  });

  test('is not spent by what was refused', async () => {
    const { app, clock } = world;
    const { email } = await app.addPerson(['lead']);
    const send = async (): Promise<number> => {
      const cookie = cookieOf(await app.signIn(email));
      const body = { ...bareBody, since: '2026-10-01' };
      return (await app.send('POST', '/api/999/bodies', { cookie, headers: { 'idempotency-key': key }, body })).status;
    };
    expect(await send()).toBe(422);
    clock.moveMinutes(24 * 60);
    expect(await send()).toBe(200);
  });

  test('is a text that nobody guesses; another is refused before anything is done', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['lead']);
    for (const wrong of ['1', '', 'a'.repeat(101), 'two words of a key'])
      expect([wrong, await refusalOf(add(app, { cookie, key: wrong }))]).toEqual([wrong, [400, 'bad-request']]);
    expect(await bodiesIn(app)).toBe(0);
  });
});

onBothEngineUrls('what is kept of a request', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is neither its key nor what was answered, which its sender alone can read: a link stays a secret', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['administrator']);
    const body = {
      name: 'New Person',
      email: 'new.person@council.example',
      roles: [{ role: 'viewer', expiresOn: null }],
    };
    const send = (): Promise<Response> =>
      app.send('POST', '/api/999/people', { cookie, headers: { 'idempotency-key': key }, body });
    const first = await replyOf(peopleApi.invite, send());
    expect(await replyOf(peopleApi.invite, send())).toEqual(first);
    const kept = await app.deps.db.read.selectFrom('request_done').selectAll().execute();
    const texts = kept.flatMap((row) => [JSON.stringify(row), Buffer.from(row.result, 'base64').toString('latin1')]);
    const secret = new URL(first.invitation?.link ?? '').searchParams.get('link') ?? '';
    expect([kept.length, secret.length]).toEqual([1, 43]);
    for (const hidden of [key, secret, first.userId, 'person@council'])
      expect([hidden, texts.filter((text) => text.includes(hidden))]).toEqual([hidden, []]);
  });

  test('goes after a week, with the next that is kept', async () => {
    const { app, clock } = world;
    const { email } = await app.addPerson(['lead']);
    const send = async (name: string): Promise<string> =>
      added(app, { cookie: cookieOf(await app.signIn(email)), key: `${key}-${String(name.length)}`, name });
    await send('First board');
    clock.moveMinutes(7 * 24 * 60 + 1);
    await send('Second board');
    const kept = await app.deps.db.read.selectFrom('request_done').select('done_at').execute();
    expect(kept).toEqual([{ done_at: app.deps.clock.now() }]);
  });
});
