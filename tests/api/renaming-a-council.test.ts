import { describe, expect, test } from 'vitest';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';

const world = freshApp();

function rename(cookie: string, was: string, name: string): Promise<Response> {
  return world.app.send('PUT', '/api/999/council', { cookie, body: { was, name } });
}

describe('what a council is called', () => {
  test('an administrator changes it, everybody sees it, and the record of changes keeps both names', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['administrator']);
    expect((await rename(cookie, 'Council 999', 'Ridgeway County Council')).status).toBe(204);
    const { person } = await replyOf(sessionApi.who, app.send('GET', '/api/session', { cookie }));
    expect(person?.authorities[0]).toMatchObject({ code: '999', name: 'Ridgeway County Council' });
    const { entries } = await replyOf(journalApi.list, app.send('GET', '/api/999/changes', { cookie }));
    expect(entries[0]).toMatchObject({
      what: 'council.renamed',
      before: { name: 'Council 999' },
      after: { name: 'Ridgeway County Council' },
    });
  });

  test('is not changed by somebody who saw another name, nor to the same, nor by a lead', async () => {
    const cookie = await world.app.signInAs(['administrator']);
    expect(await refusalOf(rename(cookie, 'Council of old', 'Ridgeway'))).toEqual([409, 'stale']);
    const unchanged = { field: 'name', code: 'unchanged' };
    expect(await refusalOf(rename(cookie, 'Council 999', 'Council 999'))).toEqual([422, 'not-valid', [unchanged]]);
    const lead = await world.app.signInAs(['lead']);
    expect(await refusalOf(rename(lead, 'Council 999', 'Ridgeway'))).toEqual([403, 'not-allowed']);
  });
});
