import { describe, expect, test } from 'vitest';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

const requirements = '/api/999/requirements';

function addCourse(code: string): object {
  return { code, name: code, aliases: [], isActive: true };
}

describe('an answer that is asked for again', () => {
  const world = freshApp();

  test('is not sent a second time while nothing has changed, and is kept by nobody on the way', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['viewer']);
    const first = await app.send('GET', requirements, { cookie });
    const tag = first.headers.get('etag') ?? '';
    const again = await app.send('GET', requirements, { cookie, headers: { 'if-none-match': tag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect(again.headers.get('cache-control')).toBe('no-store');
    const other = await app.send('GET', requirements, { cookie, headers: { 'if-none-match': '"another", W/"more"' } });
    expect([other.status, await other.text()]).toEqual([200, await first.text()]);
  });

  test('is sent anew after a change, and after midnight', async () => {
    const { app, clock } = world;
    const cookie = await app.signInAs(['lead']);
    const headers = { 'if-none-match': (await app.send('GET', requirements, { cookie })).headers.get('etag') ?? '' };
    await app.send('POST', '/api/999/courses', { cookie, body: addCourse('one-more') });
    const after = app.send('GET', requirements, { cookie, headers });
    expect((await replyOf(requirementApi.list, after)).courses.map(({ code }) => code)).toContain('one-more');
    const tag = (await after).headers.get('etag') ?? '';
    clock.moveMinutes(24 * 60);
    const tomorrow = await app.signInAs(['lead']);
    const next = await app.send('GET', requirements, { cookie: tomorrow, headers: { 'if-none-match': tag } });
    expect([next.status, next.headers.get('etag') === tag]).toEqual([200, false]);
  });
});

describe('an answer that is kept', () => {
  const world = freshApp();

  test('is told to nobody who may not see it, whatever they hold', async () => {
    const { app } = world;
    const [lead, viewer, stranger] = [
      await app.signInAs(['lead']),
      await app.signInAs(['viewer']),
      await app.signInAs(['lead'], '998'),
    ];
    const gaps = '/api/999/gaps';
    const headers = { 'if-none-match': (await app.send('GET', gaps, { cookie: lead })).headers.get('etag') ?? '' };
    const statusFor = async (more: object): Promise<number> =>
      (await app.send('GET', gaps, { headers, ...more })).status;
    expect(await statusFor({ cookie: lead })).toBe(304);
    expect(await statusFor({ cookie: viewer })).toBe(403);
    expect(await statusFor({ cookie: stranger })).toBe(404);
    expect(await statusFor({})).toBe(401);
  });

  test('is another answer at another date, and of another council', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['lead']);
    const other = await app.signInAs(['lead'], '998');
    const tags = await Promise.all(
      [
        app.send('GET', '/api/999/coverage', { cookie }),
        app.send('GET', '/api/999/coverage?asAt=2026-09-29', { cookie }),
        app.send('GET', '/api/999/coverage?asAt=2026-09-29&knownAt=2026-09-29', { cookie }),
        app.send('GET', '/api/998/coverage', { cookie: other }),
      ].map(async (answer) => (await answer).headers.get('etag')),
    );
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags).not.toContain(null);
  });
});

describe('what files of people mean', () => {
  const world = freshApp();

  test('is kept like other answers until somebody says more of it', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['officer']);
    const tagOf = async (path: string): Promise<string> =>
      (await app.send('GET', path, { cookie })).headers.get('etag') ?? '';
    const paths = ['/api/999/mappings', '/api/999/remembered-words'];
    const before = await Promise.all(paths.map(tagOf));
    expect(before).not.toContain('');
    const columns = [
      { name: 'Payroll', nth: 0, meaning: 'employee-number' },
      { name: 'Lesson', nth: 0, meaning: 'course' },
      { name: 'Done', nth: 0, meaning: 'completed-on' },
    ];
    const body = { name: 'Export', kind: 'learning', definition: { headerRow: null, firstRow: null, columns } };
    expect((await app.send('POST', '/api/999/mappings', { cookie, body })).status).toBe(200);
    expect(await Promise.all(paths.map(tagOf))).not.toEqual(before);
    const { mappings } = await replyOf(learningApi.mappings, app.send('GET', '/api/999/mappings', { cookie }));
    expect(mappings).toMatchObject([{ name: 'Export' }]);
  });
});
