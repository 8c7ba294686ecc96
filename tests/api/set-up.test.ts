import { expect, test } from 'vitest';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { linkApi, sessionApi } from '@due-regard/shared/people/api.ts';
import { listAuthorities } from '@due-regard/db/people/authorities.ts';
import { openSetUp } from '@due-regard/server/people/set-up.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { cookieOf, freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const password = 'four wet kettles in a row';

async function openLink({ deps }: TestApp): Promise<string> {
  return new URL((await openSetUp(deps))?.link ?? '').searchParams.get('link') ?? '';
}

interface Chosen {
  readonly code?: string;
  readonly password?: string;
}

function setUp(app: TestApp, link: string, chosen: Chosen = {}): Promise<Response> {
  const council = { code: chosen.code ?? '825', name: 'Ridgeway County Council', nation: 'england' };
  const person = { name: 'Jo Bloggs', email: 'Jo@Council.example', password: chosen.password ?? password };
  return app.send('POST', '/api/set-up', { body: { link, council, person } });
}

function look(app: TestApp, link: string): Promise<Response> {
  return app.send('POST', '/api/links/look', { body: { link } });
}

onBothEngineUrls('setting up', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('makes the first council and its first person, a lead and administrator, and signs them in', async () => {
    const { app } = world;
    const link = await openLink(app);
    expect(await replyOf(linkApi.look, look(app, link))).toEqual({ purpose: 'set-up', name: null, email: null });
    const { person } = await replyOf(
      sessionApi.who,
      app.send('GET', '/api/session', { cookie: cookieOf(await setUp(app, link)) }),
    );
    expect(person).toMatchObject({
      name: 'Jo Bloggs',
      email: 'jo@council.example',
      authorities: [{ code: '825', roles: ['administrator', 'lead'] }],
    });
    expect((await app.signIn('jo@council.example', password)).status).toBe(200);
  });

  test('is in the record of changes as the work of whoever held the link', async () => {
    const { app } = world;
    const cookie = cookieOf(await setUp(app, await openLink(app)));
    const { entries } = await replyOf(journalApi.list, app.send('GET', '/api/825/changes', { cookie }));
    expect(entries.map(({ what, actorName }) => [what, actorName])).toEqual([
      ['person.signed-in', 'Jo Bloggs'],
      ['council.set-up', 'Whoever held the set-up link'],
      ['council.founded', 'Whoever held the set-up link'],
    ]);
  });

  test('is open until somebody is here, and the sign-in page is told', async () => {
    const { app } = world;
    const about = { product: 'Due Regard', hasDemonstration: false };
    expect(await replyOf(sessionApi.about, app.send('GET', '/api/about'))).toMatchObject({
      ...about,
      isSetUpOpen: true,
    });
    await setUp(app, await openLink(app));
    expect(await replyOf(sessionApi.about, app.send('GET', '/api/about'))).toMatchObject({
      ...about,
      isSetUpOpen: false,
    });
    expect(await openSetUp(app.deps)).toBeUndefined();
  });
});

onBothEngineUrls('the set-up link', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('works once', async () => {
    const { app } = world;
    const link = await openLink(app);
    expect((await setUp(app, link)).status).toBe(200);
    expect(await refusalOf(setUp(app, link, { code: '826' }))).toEqual([410, 'link-used']);
  });

  test('founds one council and no more when it is used twice at once', async () => {
    const { app } = world;
    const link = await openLink(app);
    const answers = await Promise.all(['825', '826', '830'].map((code) => setUp(app, link, { code })));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 410, 410]);
    expect(await listAuthorities(app.deps.db.read)).toHaveLength(1);
  });

  test('takes no code that no council has, but for trials', async () => {
    const { app } = world;
    const link = await openLink(app);
    const field = { field: 'council.code', code: 'no-council' };
    expect(await refusalOf(setUp(app, link, { code: '124' }))).toEqual([422, 'not-valid', [field]]);
    expect((await setUp(app, link, { code: '999' })).status).toBe(200);
  });

  test('is the latest one, and runs out after seven days', async () => {
    const { app, clock } = world;
    const first = await openLink(app);
    const second = await openLink(app);
    expect(await refusalOf(look(app, first))).toEqual([410, 'link-used']);
    clock.moveMinutes(7 * 24 * 60);
    expect(await refusalOf(look(app, second))).toEqual([410, 'link-used']);
  });

  test('stays as it was when the password is not taken, and nothing is made', async () => {
    const { app } = world;
    const link = await openLink(app);
    const field = { field: 'person.password', code: 'too-common' };
    expect(await refusalOf(setUp(app, link, { password: 'Ridgeway-2026!!' }))).toEqual([422, 'not-valid', [field]]);
    expect(await app.deps.db.kysely.selectFrom('authority').selectAll().execute()).toEqual([]);
    expect((await setUp(app, link)).status).toBe(200);
  });

  test('takes over a council that a file made, as it is', async () => {
    const { app } = world;
    await app.found('825');
    const { person } = await replyOf(linkApi.setUp, setUp(app, await openLink(app)));
    expect(person.authorities).toMatchObject([{ code: '825', name: 'Council 825' }]);
    expect(await app.deps.db.kysely.selectFrom('scope').select('fact_id').execute()).toHaveLength(1);
  });
});
