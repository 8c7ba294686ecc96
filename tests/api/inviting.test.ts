import { expect, test } from 'vitest';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { administrator, held, heldUntil } from '../support/managing-people.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';

const email = 'sam@council.example';

onBothEngineUrls('inviting', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('somebody new gives a link; once joined they are listed with the day of the last sign-in', async () => {
    const admin = await administrator(world.app);
    const { userId, invitation } = await replyOf(peopleApi.invite, admin.invite(email, held('officer')));
    expect(invitation?.expiresAt).toBe('2026-10-07T09:00:00.000Z');
    const waiting = { userId, name: 'Sam Roe', email, roles: held('officer'), hasJoined: false, lastSignedInOn: null };
    expect(await admin.find(email)).toEqual(waiting);
    const link = new URL(invitation?.link ?? '').searchParams.get('link');
    const body = { link, password: 'four wet kettles in a row' };
    expect((await world.app.send('POST', '/api/links/accept', { body })).status).toBe(200);
    expect(await admin.find(email)).toEqual({ ...waiting, hasJoined: true, lastSignedInOn: '2026-09-30' });
  });

  test.each([
    ['an adviser without a last day', held('adviser'), 'needs-end'],
    ['an adviser for longer than a year', heldUntil('2027-10-01', 'adviser'), 'too-far'],
    ['a last day in the past', heldUntil('2026-09-29', 'officer'), 'past'],
    ['a role given twice', held('officer', 'officer'), 'repeated'],
    ['no role', [], 'empty'],
  ])('%s is refused', async (_what, roles, code) => {
    const admin = await administrator(world.app);
    expect(await refusalOf(admin.invite(email, roles))).toEqual([422, 'not-valid', [{ field: 'roles', code }]]);
    expect(await admin.people()).toHaveLength(1);
  });

  test('somebody who is here already is refused, whatever the letters of the address', async () => {
    const admin = await administrator(world.app);
    await admin.invite(email, held('officer'));
    expect(await refusalOf(admin.invite('SAM@council.example', held('lead')))).toEqual([409, 'conflict']);
  });

  test('somebody whose time was over gives new roles in place of the old', async () => {
    const admin = await administrator(world.app);
    const { email: lapsed } = await world.app.addPerson(['adviser'], '999', { expiresOn: '2026-09-29' });
    expect((await admin.invite(lapsed, heldUntil('2026-12-31', 'adviser'))).status).toBe(200);
    expect((await admin.find(lapsed))?.roles).toEqual(heldUntil('2026-12-31', 'adviser'));
  });

  test('somebody with an account, or an open invitation, at another council gives roles and no link', async () => {
    const admin = await administrator(world.app);
    const known = await world.app.addPerson(['officer'], '998');
    const neighbour = await administrator(world.app, '998');
    await neighbour.invite(email, held('officer'));
    for (const address of [known.email, email]) {
      expect((await replyOf(peopleApi.invite, admin.invite(address, held('viewer')))).invitation).toBeNull();
    }
    expect((await world.app.signIn(known.email)).status).toBe(200);
  });
});
