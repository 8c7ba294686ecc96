import { channelApi } from '@due-regard/shared/channel/api.ts';
import { cookieOf, replyOf } from '../../support/test-app.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const agreement = {
  assessedOn: '2018-01-08',
  assessmentReference: 'DPIA 2018/1',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2018-02-05',
  agreementReference: 'Letter of 5 February 2018',
};

/** Somebody behind the wall, who sends what a page would. */
async function chairOf(world: World): Promise<(method: string, path: string, body?: unknown) => Promise<Response>> {
  const cookie = cookieOf(await world.app.signIn(world.emailOf('channel')));
  return (method, path, body) => world.app.send(method, `/api/${demonstration}/${path}`, { cookie, body });
}

/** Sees to it that Channel is on. */
export async function channelOn(world: World): Promise<void> {
  const ask = await chairOf(world);
  const { state } = await replyOf(channelApi.state, ask('GET', 'channel'));
  if (state === 'off') await ask('POST', 'channel/on', agreement);
}

/** Sees to it that Channel is off. */
export async function channelOff(world: World): Promise<void> {
  const ask = await chairOf(world);
  const { state } = await replyOf(channelApi.state, ask('GET', 'channel'));
  if (state === 'on') await ask('POST', 'channel/off', { reason: 'the agreement ended', confirmed: demonstration });
}

/** Somebody has looked before. */
export async function readChannelRecord(world: World): Promise<void> {
  const ask = await chairOf(world);
  await replyOf(channelApi.record, ask('GET', 'channel/record'));
}
