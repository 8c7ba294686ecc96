import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { feedApi } from '@due-regard/shared/deadlines/api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { change } from '@due-regard/db/change.ts';
import { eventsIn } from '../support/calendar-events.ts';
import { recordRows, strategy } from '../support/deadline-rows.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { cookieOf, freshApp, problemOf, replyOf, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

async function makeFeed(app: TestApp, cookie: string): Promise<{ readonly feedId: string; readonly path: string }> {
  const made = await replyOf(feedApi.make, app.send('POST', '/api/999/calendar-feeds', { cookie }));
  return { feedId: made.feedId, path: new URL(made.link).pathname };
}

async function officer(app: TestApp) {
  const person = await app.addPerson(['officer']);
  return { ...person, cookie: cookieOf(await app.signIn(person.email)) };
}

const nowhere = `/calendar/${'x'.repeat(43)}.ics`;

/** All that is told to who asks in vain, but the number of the request. */
async function refusal(answer: Response | Promise<Response>): Promise<unknown> {
  const { headers, status } = await answer;
  const { requestId: _own, ...problem } = await problemOf(answer);
  return { status, problem, headers: [...headers].filter(([name]) => name !== 'content-length') };
}

onBothEngineUrls('the address of one’s own calendar', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is read without a session by whoever knows it, as it is today', async () => {
    const { app } = world;
    await recordRows(app, (one) => one.record('document', [strategy({ refresh_due: isoDate('2026-10-25') })]));
    const { path } = await makeFeed(app, (await officer(app)).cookie);
    const answer = await app.send('GET', path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [event] = eventsIn(await answer.text());
    expect(String(event?.startDate)).toBe('2026-10-25');
    await recordRows(app, (one) =>
      one.record('document', [strategy({ document_id: 'next', refresh_due: isoDate('2027-01-01') })]),
    );
    expect((await (await app.send('GET', path)).text()).match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  test('is shown once, and kept as its hash alone', async () => {
    const { app } = world;
    const { cookie } = await officer(app);
    const { path } = await makeFeed(app, cookie);
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    const listed = await app.send('GET', '/api/999/calendar-feeds', { cookie });
    expect(await listed.text()).not.toContain(secret);
    const rows = JSON.stringify(await app.deps.db.kysely.selectFrom('calendar_feed').selectAll().execute());
    const entries = JSON.stringify(await app.deps.db.kysely.selectFrom('journal').selectAll().execute());
    expect(rows + entries).not.toContain(secret);
  });

  test('stops at once when its person stops it, when another is made, and when the roles end', async () => {
    const { app } = world;
    const { cookie, userId } = await officer(app);
    const first = await makeFeed(app, cookie);
    const second = await makeFeed(app, cookie);
    expect((await app.send('GET', first.path)).status).toBe(404);
    expect((await app.send('GET', second.path)).status).toBe(200);
    const stopped = await app.send('POST', `/api/999/calendar-feeds/${second.feedId}/revoke`, { cookie });
    expect([stopped.status, (await app.send('GET', second.path)).status]).toEqual([204, 404]);
    const third = await makeFeed(app, cookie);
    const administrator = await app.signInAs(['administrator', 'lead']);
    const body = { reason: 'has left' };
    await app.send('POST', `/api/999/people/${userId}/disable`, { cookie: administrator, body });
    expect((await app.send('GET', third.path)).status).toBe(404);
    // Whoever comes back makes a new one.
    await change(app.deps, { ...terminal, authority: '999' }, async (one) => {
      await one.record('membership', [{ user_id: userId, role: 'officer', expires_on: null }]);
      return one.done({ what: 'person.roles-changed', subject: userId }, undefined);
    });
    expect((await app.send('GET', third.path)).status).toBe(404);
  });
});

onBothEngineUrls('the address of somebody whose roles change', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('ends with the last day of the last role, and tells nothing to who may read counts alone', async () => {
    const { app, clock } = world;
    const person = await app.addPerson(['lead'], '999', { expiresOn: '2026-09-30' });
    const { path } = await makeFeed(app, cookieOf(await app.signIn(person.email)));
    expect((await app.send('GET', path)).status).toBe(200);
    clock.moveMinutes(24 * 60);
    expect((await app.send('GET', path)).status).toBe(404);
    await change(app.deps, { ...terminal, authority: '999' }, async (one) => {
      await one.record('membership', [{ user_id: person.userId, role: 'member', expires_on: null }]);
      return one.done({ what: 'person.roles-changed', subject: person.userId }, undefined);
    });
    expect((await app.send('GET', path)).status).toBe(404);
  });
});

onBothEngineUrls('the address of a calendar', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('that was stopped answers exactly as one that never was', async () => {
    const { app } = world;
    const { cookie } = await officer(app);
    const { feedId, path } = await makeFeed(app, cookie);
    await app.send('POST', `/api/999/calendar-feeds/${feedId}/revoke`, { cookie });
    expect(await refusal(app.send('GET', path))).toEqual(await refusal(app.send('GET', nowhere)));
  });

  test('cannot be guessed on: ten wrong ones from one network are all for five minutes', async () => {
    const { app, clock } = world;
    const { path } = await makeFeed(app, (await officer(app)).cookie);
    const from = { incoming: { socket: { remoteAddress: '198.51.100.7' }, headers: {} } };
    const guess = async (secret: string) => (await app.app.request(`/calendar/${secret}.ics`, {}, from)).status;
    const answers: number[] = [];
    for (let index = 0; index < 11; index += 1) answers.push(await guess(String(index).padStart(43, 'x')));
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
    expect(await guess(path.slice('/calendar/'.length, -4))).toBe(429);
    clock.moveMinutes(5);
    expect(await guess(path.slice('/calendar/'.length, -4))).toBe(200);
  });

  test('is stopped by nobody else', async () => {
    const { app } = world;
    const { feedId, path } = await makeFeed(app, (await officer(app)).cookie);
    const other = await officer(app);
    const tried = await app.send('POST', `/api/999/calendar-feeds/${feedId}/revoke`, { cookie: other.cookie });
    expect([tried.status, (await app.send('GET', path)).status]).toEqual([404, 200]);
  });

  test('being made and being stopped are in the record of changes', async () => {
    const { app } = world;
    const { cookie } = await officer(app);
    const { feedId } = await makeFeed(app, cookie);
    await app.send('POST', `/api/999/calendar-feeds/${feedId}/revoke`, { cookie });
    const administrator = await app.signInAs(['administrator']);
    const { entries } = await replyOf(journalApi.list, app.send('GET', '/api/999/changes', { cookie: administrator }));
    const kinds = entries.map(({ what }) => what).filter((what) => what.startsWith('calendar.'));
    expect(kinds).toEqual(['calendar.address-stopped', 'calendar.address-made']);
  });
});

onBothEngineUrls('the address of a calendar, asked again', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('says that nothing is new until something is written or a day begins', async () => {
    const { app } = world;
    const { path } = await makeFeed(app, (await officer(app)).cookie);
    const tagNow = async (): Promise<string> => (await app.send('GET', path)).headers.get('etag') ?? '';
    const statusOf = async (tag: string): Promise<number> =>
      (await app.send('GET', path, { headers: { 'if-none-match': tag } })).status;
    const first = await tagNow();
    expect(first).not.toContain(path.slice('/calendar/'.length, -'.ics'.length));
    expect(await statusOf(`W/${first}`)).toBe(304);
    await recordRows(app, (one) => one.record('document', [strategy({ refresh_due: isoDate('2027-01-01') })]));
    expect(await statusOf(first)).toBe(200);
    const second = await tagNow();
    expect(await statusOf(second)).toBe(304);
    world.clock.moveMinutes(24 * 60);
    expect(await statusOf(second)).toBe(200);
  });

  test('says it no more once its person has stopped it', async () => {
    const { app } = world;
    const { cookie } = await officer(app);
    const { feedId, path } = await makeFeed(app, cookie);
    const tag = (await app.send('GET', path)).headers.get('etag') ?? '';
    await app.send('POST', `/api/999/calendar-feeds/${feedId}/revoke`, { cookie });
    expect((await app.send('GET', path, { headers: { 'if-none-match': tag } })).status).toBe(404);
  });
});
