import { describe, expect, test } from 'vitest';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';

/** It is 30 September 2026 there. */
const world = freshApp();

async function lead(): Promise<string> {
  return world.app.signInAs(['lead']);
}

async function aService(cookie: string): Promise<string> {
  const body = { kind: 'service', name: 'Youth service' };
  const added = world.app.send('POST', '/api/999/organisations', { cookie, body });
  return (await replyOf(organisationApi.add, added)).organisationId;
}

describe('closing an organisation that no register lists', () => {
  test('its reason is words, whatever they are, and never taken for a code of ours', async () => {
    const cookie = await lead();
    const id = await aService(cookie);
    const body = { closedOn: '2026-09-01', reason: 'not-listed' };
    await world.app.send('POST', `/api/999/organisations/${id}/close`, { cookie, body });
    const page = await replyOf(organisationApi.find, world.app.send('GET', `/api/999/organisations/${id}`, { cookie }));
    expect(page).toMatchObject({ closedBasis: 'told', closedReason: 'not-listed', closedOn: '2026-09-01' });
    expect(page.history).toContainEqual({ on: '2026-09-01', words: 'Closed: not-listed' });
    expect(page.provenance.caveats.join(' ')).not.toContain('no longer listed');
  });

  test('it may close on a day to come, within two years', async () => {
    const cookie = await lead();
    const id = await aService(cookie);
    const close = (closedOn: string): Promise<Response> =>
      world.app.send('POST', `/api/999/organisations/${id}/close`, { cookie, body: { closedOn, reason: 'merged' } });
    for (const day of ['9999-12-31', '2028-10-01']) {
      expect(await problemOf(close(day))).toMatchObject({
        status: 422,
        fields: [{ field: 'closedOn', code: 'too-far' }],
      });
    }
    expect((await close('2028-09-30')).status).toBe(200);
  });

  test('it does not begin in the year 9999 either', async () => {
    const body = { kind: 'service', name: 'Youth service', openedOn: '9999-12-31' };
    const added = world.app.send('POST', '/api/999/organisations', { cookie: await lead(), body });
    expect(await problemOf(added)).toMatchObject({ status: 422, fields: [{ field: 'openedOn', code: 'too-far' }] });
  });
});

describe('what is counted', () => {
  const count = (cookie: string, more: object): Promise<Response> =>
    world.app.send('POST', '/api/999/scopes', {
      cookie,
      body: { validFrom: '2026-09-01', typeCodes: ['1', '34'], reason: 'agreed by the board', ...more },
    });
  const scopes = (cookie: string) => replyOf(scopeApi.list, world.app.send('GET', '/api/999/scopes', { cookie }));

  test.each(['99', '0', '00', '01', '1 ', 'x'])('is no type that does not exist: %s', async (code) => {
    const problem = await problemOf(count(await lead(), { typeCodes: ['1', code] }));
    expect(problem).toMatchObject({ status: 422, fields: [{ field: 'typeCodes.1', code: 'type-code' }] });
  });

  test('begins within two years', async () => {
    expect(await problemOf(count(await lead(), { validFrom: '9999-01-01' }))).toMatchObject({
      fields: [{ field: 'validFrom', code: 'too-far' }],
    });
  });

  test('is withdrawn with a reason, and what was counted before counts on', async () => {
    const cookie = await lead();
    const before = await scopes(cookie);
    const { scopeId } = await replyOf(scopeApi.add, count(cookie, {}));
    const withdraw = (id: string): Promise<Response> =>
      world.app.send('POST', `/api/999/scopes/${id}/withdraw`, { cookie, body: { reason: 'the wrong day' } });
    expect((await withdraw(scopeId)).status).toBe(200);
    expect((await scopes(cookie)).scopes).toEqual(before.scopes);
    expect(await problemOf(withdraw(scopeId))).toMatchObject({ status: 409, code: 'stale' });
    expect(await problemOf(withdraw(before.scopes[0]?.scopeId ?? ''))).toMatchObject({ status: 409, code: 'conflict' });
  });
});
