import { expect, test } from 'vitest';
import { peopleApi, sessionApi } from '@due-regard/shared/people/api.ts';
import type { ListedPerson } from '@due-regard/shared/people/api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { administrator, held, heldUntil, reason } from '../support/managing-people.ts';
import type { Managing } from '../support/managing-people.ts';
import { cookieOf, freshApp, refusalOf, replyOf } from '../support/test-app.ts';

onBothEngineUrls('changing and taking back roles', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('a change of roles ends the sessions and shows at the next sign-in', async () => {
    const { app } = world;
    const admin = await administrator(app);
    const { userId, email } = await app.addPerson(['lead']);
    const cookie = cookieOf(await app.signIn(email));
    expect((await admin.changeRoles(userId, held('lead'), held('lead', 'auditor'))).status).toBe(204);
    expect((await app.send('GET', '/api/999/people', { cookie })).status).toBe(401);
    const { person } = await replyOf(sessionApi.signIn, app.signIn(email));
    expect(person.authorities[0]?.roles).toEqual(['auditor', 'lead']);
  });

  test('two administrators do not undo each other', async () => {
    const admin = await administrator(world.app);
    const { userId } = await world.app.addPerson(['officer']);
    expect((await admin.changeRoles(userId, held('officer'), held('viewer'))).status).toBe(204);
    expect(await refusalOf(admin.changeRoles(userId, held('officer'), held('lead')))).toEqual([409, 'stale']);
    const unchanged = [{ field: 'roles', code: 'unchanged' }];
    expect(await refusalOf(admin.changeRoles(userId, held('viewer'), held('viewer')))).toEqual([
      422,
      'not-valid',
      unchanged,
    ]);
  });

  test('somebody disabled is signed out, cannot sign in and is not listed; their history stays, and they can come back', async () => {
    const { app } = world;
    const admin = await administrator(app);
    const { userId, email } = await app.addPerson(['lead', 'auditor']);
    const cookie = cookieOf(await app.signIn(email));
    expect((await admin.disable(userId)).status).toBe(204);
    expect((await app.send('GET', '/api/999/people', { cookie })).status).toBe(401);
    expect((await app.signIn(email)).status).toBe(401);
    expect(await admin.find(email)).toBeUndefined();
    const rows = await app.deps.db.kysely
      .selectFrom('membership')
      .select('withdrawn_at')
      .where('user_id', '=', userId)
      .execute();
    expect(rows).toEqual([{ withdrawn_at: '2026-09-30T09:00:00.000Z' }, { withdrawn_at: '2026-09-30T09:00:00.000Z' }]);
    expect((await replyOf(peopleApi.invite, admin.invite(email, held('viewer')))).invitation).toBeNull();
    expect((await app.signIn(email)).status).toBe(200);
  });
});

onBothEngineUrls('access that ends', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('a disabled invitation no longer opens', async () => {
    const admin = await administrator(world.app);
    const { userId, invitation } = await replyOf(
      peopleApi.invite,
      admin.invite('sam@council.example', held('officer')),
    );
    await admin.disable(userId);
    expect(await world.app.deps.db.kysely.selectFrom('verification').selectAll().execute()).toEqual([]);
    const body = {
      link: new URL(invitation?.link ?? '').searchParams.get('link'),
      password: 'four wet kettles in a row',
    };
    expect(await refusalOf(world.app.send('POST', '/api/links/accept', { body }))).toEqual([410, 'link-used']);
  });

  test("an adviser's access ends by itself at the end of its last day in London", async () => {
    const { app, clock } = world;
    const { email } = await app.addPerson(['adviser'], '999', { expiresOn: '2026-09-30' });
    clock.moveMinutes(13.5 * 60);
    const cookie = cookieOf(await app.signIn(email));
    const status = async (): Promise<number> => (await app.send('GET', '/api/999/people', { cookie })).status;
    clock.moveMinutes(29);
    expect(await status()).toBe(403);
    clock.moveMinutes(1);
    expect(await status()).toBe(404);
    expect((await app.signIn(email)).status).toBe(401);
  });
});

onBothEngineUrls('somebody always remains who manages people', (makeUrl) => {
  const world = freshApp({ makeUrl });
  const remains = [409, 'conflict'];

  async function only(admin: Managing): Promise<ListedPerson> {
    const [person] = await admin.people();
    if (person === undefined) throw new Error('nobody is listed');
    return person;
  }

  test('the last administrator cannot be disabled or lose the role, even by their own hand', async () => {
    const admin = await administrator(world.app);
    const { userId, roles } = await only(admin);
    expect(await refusalOf(admin.disable(userId))).toEqual(remains);
    expect(await refusalOf(admin.changeRoles(userId, roles, held('lead')))).toEqual(remains);
    expect(await refusalOf(admin.changeRoles(userId, roles, heldUntil('2026-12-31', 'administrator')))).toEqual(
      remains,
    );
    expect(await admin.people()).toMatchObject([{ userId, roles: held('administrator') }]);
  });

  test('somebody who has not joined, whose role ends by itself, or who is of another council does not count', async () => {
    const admin = await administrator(world.app);
    const { userId } = await only(admin);
    await admin.invite('sam@council.example', held('administrator'));
    await world.app.addPerson(['administrator'], '999', { expiresOn: '2026-12-31' });
    await world.app.addPerson(['administrator'], '998');
    expect(await refusalOf(admin.disable(userId))).toEqual(remains);
  });

  test('with another who has joined the first may go', async () => {
    const admin = await administrator(world.app);
    const { userId, roles } = await only(admin);
    await world.app.addPerson(['administrator']);
    expect((await admin.changeRoles(userId, roles, held('viewer'))).status).toBe(204);
  });

  test('two administrators who disable each other at the same moment leave one', async () => {
    const first = await administrator(world.app);
    const { userId } = await only(first);
    const second = await administrator(world.app);
    const other = (await second.people()).find((person) => person.userId !== userId);
    const answers = await Promise.all([first.disable(other?.userId ?? ''), second.disable(userId)]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const left = await world.app.deps.db.kysely
      .selectFrom('membership')
      .select('role')
      .where('withdrawn_at', 'is', null)
      .execute();
    expect(left).toEqual([{ role: 'administrator' }]);
  });
});

onBothEngineUrls('councils side by side', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test("another council's people cannot be seen, changed, disabled or reset", async () => {
    const admin = await administrator(world.app);
    const { userId } = await world.app.addPerson(['officer'], '998');
    expect((await admin.people()).map((person) => person.userId)).not.toContain(userId);
    const tries = [
      admin.changeRoles(userId, held('officer'), held('lead')),
      admin.disable(userId),
      admin.resetLink(userId),
    ];
    for (const answer of tries) expect(await refusalOf(answer)).toEqual([404, 'not-found']);
  });

  test("an administrator makes a reset link for their own people, and not for somebody of another council's too", async () => {
    const { app } = world;
    const admin = await administrator(app);
    const { userId, email } = await app.addPerson(['officer']);
    expect((await replyOf(peopleApi.resetLink, admin.resetLink(userId))).expiresAt).toBe('2026-10-01T09:00:00.000Z');
    const neighbour = await administrator(app, '998');
    await neighbour.invite(email, held('viewer'));
    expect(await app.deps.db.kysely.selectFrom('verification').selectAll().execute()).toEqual([]);
    for (const one of [admin, neighbour]) expect(await refusalOf(one.resetLink(userId))).toEqual([409, 'conflict']);
  });

  test('the record of changes says who did what by id, never by name or address', async () => {
    const admin = await administrator(world.app);
    const { userId } = await replyOf(peopleApi.invite, admin.invite('sam@council.example', held('officer')));
    await admin.changeRoles(userId, held('officer'), heldUntil('2026-12-31', 'officer'));
    await admin.disable(userId);
    const journal = world.app.deps.db.kysely.selectFrom('journal').selectAll();
    const entries = await journal.where('subject', '=', userId).orderBy('seq').execute();
    const [first, second] = [
      '{"roles":[{"role":"officer","expiresOn":null}]}',
      '{"roles":[{"role":"officer","expiresOn":"2026-12-31"}]}',
    ];
    expect(entries.map(({ what, before, after, reason: why }) => [what, before, after, why])).toEqual([
      ['person.invited', null, first, null],
      ['person.roles-changed', first, second, reason],
      ['person.disabled', second, null, reason],
    ]);
    expect(JSON.stringify(await journal.execute())).not.toMatch(/sam|roe|@/i);
  });
});
