import { expect, test } from 'vitest';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { enterCounts } from '../support/channel-counts.ts';
import { freshApp, problemOf, refusalOf, replyOf } from '../support/test-app.ts';

const world = freshApp();

const agreement = {
  assessedOn: '2026-01-12',
  assessmentReference: 'DPIA 2026/4',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2026-02-03',
  agreementReference: 'Letter of 3 February 2026',
};

function send(method: string, path: string, more: { readonly cookie: string; readonly body?: unknown }) {
  return world.app.send(method, `/api/999/channel/${path}`, more);
}

/** A chair and one who keeps the panel's process, with Channel on. */
async function bothRoles(): Promise<{ readonly chair: string; readonly keeper: string }> {
  const [chair, keeper] = [await world.app.signInAs(['channel']), await world.app.signInAs(['panel-process'])];
  await send('POST', 'on', { cookie: chair, body: agreement });
  return { chair, keeper };
}

async function recordFor(cookie: string) {
  return (await replyOf(channelApi.record, send('GET', 'record', { cookie }))).entries;
}

const asked = {
  from: '2025-04-01',
  to: '2025-04-01',
  breakdowns: ['sector'],
  agreedBy: agreement.agreedBy,
  agreedOn: agreement.agreedOn,
  agreementReference: agreement.agreementReference,
  paragraph: '2',
  interest: 'The counts are few',
};

test('a release that is refused has looked at figures, and its look is written down', async () => {
  const { chair, keeper } = await bothRoles();
  const proposing = { asked: 'POST /api/:authority/channel/releases', code: 'conflict' };
  expect(await refusalOf(send('POST', 'releases', { cookie: chair, body: asked }))).toEqual([409, 'conflict']);
  expect(await recordFor(chair)).toMatchObject([{ seq: 1, what: 'look.refused', after: proposing }]);
  await send('GET', 'panel/requests', { cookie: chair });
  const { entries, total } = await replyOf(channelApi.record, send('GET', 'record', { cookie: keeper }));
  expect(
    entries.map(({ seq, what }) => [seq, what]),
    'no number tells what is left out',
  ).toEqual([[1, 'record.read']]);
  expect(total).toBe(1);
});

test('of figures of which nothing safe is left to release, it is written down that they were looked at', async () => {
  const { chair, keeper } = await bothRoles();
  const own = { quarter: isoDate('2025-04-01'), breakdown: 'sector' } as const;
  await enterCounts(world.app, { ...own, counts: { police: 5, education: 20 } });
  const second = await world.app.signInAs(['channel']);
  const { releaseId } = await replyOf(
    channelReleaseApi.propose,
    send('POST', 'releases', { cookie: chair, body: asked }),
  );
  expect((await send('POST', `releases/${releaseId}/release`, { cookie: second })).status).toBe(204);
  await enterCounts(world.app, { ...own, counts: { police: 3, education: 20 } });
  const { detail } = await problemOf(send('POST', 'releases', { cookie: chair, body: asked }));
  expect(detail).toContain('Nothing safe is left to release');
  expect((await recordFor(chair)).slice(0, 1)).toMatchObject([
    { what: 'release.worked-out', after: { breakdowns: ['sector'] } },
  ]);
  const told = await recordFor(keeper);
  expect(told.find(({ what }) => what === 'release.worked-out')).toMatchObject({ after: null });
});

test('whatever else is asked for and refused is written down for the chair, and changes nothing', async () => {
  const { chair } = await bothRoles();
  expect((await send('GET', 'panel/meetings/none', { cookie: chair })).status).toBe(404);
  const body = { onDay: '2036-01-01', state: 'held', held: null };
  expect((await send('POST', 'panel/meetings', { cookie: chair, body })).status).toBe(422);
  expect((await recordFor(chair)).map(({ what, after }) => [what, after])).toEqual([
    ['look.refused', { asked: 'POST /api/:authority/channel/panel/meetings', code: 'not-valid' }],
    ['look.refused', { asked: 'GET /api/:authority/channel/panel/meetings/:id', code: 'not-found' }],
  ]);
});
