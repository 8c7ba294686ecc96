import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';

const world = freshApp();

const agreement = {
  assessedOn: '2026-01-12',
  assessmentReference: 'DPIA 2026/4',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2026-02-03',
  agreementReference: 'Letter of 3 February 2026',
};

function send(method: string, path: string, more: { readonly cookie: string; readonly body?: unknown }) {
  return world.app.send(method, `/api/999/${path}`, more);
}

test('Channel is off until the assessment and the agreement are recorded, and says so', async () => {
  const cookie = await world.app.signInAs(['channel']);
  expect(await replyOf(channelApi.state, send('GET', 'channel', { cookie }))).toMatchObject({
    state: 'off',
    agreement: null,
  });
  const [status, code] = await refusalOf(send('GET', 'channel/record', { cookie }));
  expect([status, code]).toEqual([409, 'conflict']);
  expect(
    await refusalOf(send('POST', 'channel/on', { cookie, body: { ...agreement, agreedOn: '2036-02-03' } })),
  ).toEqual([422, 'not-valid', [{ field: 'agreedOn', code: 'in-the-future' }]]);
  expect(existsSync(world.app.deps.config.channelKeyFile)).toBe(false);
});

test('words of the switch that say how many people there were are refused, since the ordinary record keeps them', async () => {
  const cookie = await world.app.signInAs(['channel']);
  const on = { cookie, body: { ...agreement, agreementReference: 'Letter about 3 referrals' } };
  expect(await refusalOf(send('POST', 'channel/on', on))).toEqual([
    422,
    'not-valid',
    [{ field: 'agreementReference', code: 'tells-people' }],
  ]);
  const off = { cookie, body: { reason: 'two cases are left', confirmed: '999' } };
  expect((await send('POST', 'channel/off', off)).status).toBe(422);
});

test('switched on, its key lies outside the data folder, for nobody else to read', async () => {
  const cookie = await world.app.signInAs(['channel']);
  await send('POST', 'channel/on', { cookie, body: agreement });
  expect(await replyOf(channelApi.state, send('GET', 'channel', { cookie }))).toMatchObject({ state: 'on', agreement });
  const { channelKeyFile, dataDir } = world.app.deps.config;
  expect(channelKeyFile.startsWith(`${dataDir}/`)).toBe(false);
  expect(statSync(channelKeyFile).mode & 0o777).toBe(0o600);
  expect((await send('POST', 'channel/on', { cookie, body: agreement })).status).toBe(409);
});

test('who looked is written down where only the wall can read it', async () => {
  const cookie = await world.app.signInAs(['channel']);
  await send('POST', 'channel/on', { cookie, body: agreement });
  await send('GET', 'channel/record', { cookie });
  const { entries } = await replyOf(channelApi.record, send('GET', 'channel/record', { cookie }));
  expect(entries).toMatchObject([{ seq: 1, what: 'record.read', roles: ['channel'] }]);
  const auditor = await world.app.signInAs(['auditor']);
  expect((await send('GET', 'channel/record', { cookie: auditor })).status).toBe(403);
  const ordinary = await replyOf(journalApi.list, send('GET', 'changes', { cookie: auditor }));
  expect(ordinary.kinds.filter((kind) => kind.startsWith('channel') || kind.startsWith('record'))).toEqual([
    'channel.switched-on',
  ]);
});

test('switched off, the key is gone and what was kept stays unread for ever', async () => {
  const cookie = await world.app.signInAs(['channel']);
  await send('POST', 'channel/on', { cookie, body: agreement });
  const { channelKeyFile } = world.app.deps.config;
  const key = readFileSync(channelKeyFile, 'utf8');
  await send('GET', 'channel/record', { cookie });
  const reason = 'the agreement ended';
  const off = { reason, confirmed: '999' };
  expect((await send('POST', 'channel/off', { cookie, body: { ...off, confirmed: '998' } })).status).toBe(422);
  expect((await send('POST', 'channel/off', { cookie, body: off })).status).toBe(204);
  expect(readFileSync(channelKeyFile, 'utf8')).toBe('{}\n');
  expect((await send('GET', 'channel/record', { cookie })).status).toBe(409);
  expect(await replyOf(channelApi.state, send('GET', 'channel', { cookie }))).toMatchObject({ state: 'off', reason });
  await send('POST', 'channel/on', { cookie, body: agreement });
  expect(readFileSync(channelKeyFile, 'utf8')).not.toBe(key);
  expect(await replyOf(channelApi.record, send('GET', 'channel/record', { cookie }))).toMatchObject({
    entries: [],
    unreadable: 1,
  });
});

test('whoever gives out roles is given none behind the wall', async () => {
  const cookie = await world.app.signInAs(['administrator']);
  const both = {
    roles: [
      { role: 'channel', expiresOn: null },
      { role: 'administrator', expiresOn: null },
    ],
  };
  const { userId } = await world.app.addPerson(['viewer']);
  const was = [{ role: 'viewer', expiresOn: null }];
  const body = { ...both, was, reason: 'deputises for the chair' };
  expect(await refusalOf(send('PUT', `people/${userId}/roles`, { cookie, body }))).toEqual([
    422,
    'not-valid',
    [{ field: 'roles', code: 'apart' }],
  ]);
});
