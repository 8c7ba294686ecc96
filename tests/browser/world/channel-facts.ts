import { channelApi } from '@due-regard/shared/channel/api.ts';
import { cookieOf, replyOf } from '../../support/test-app.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

export const agreement = {
  assessedOn: '2018-01-08',
  assessmentReference: 'DPIA 2018/1',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2018-02-05',
  agreementReference: 'Letter of 5 February 2018',
};

/** Somebody behind the wall, who sends what a page would. */
export async function chairOf(
  world: World,
): Promise<(method: string, path: string, body?: unknown) => Promise<Response>> {
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

/** The quarter before the demonstration opens. */
export const countedQuarter = '2017-10-01';

/** Counts of a quarter, of which two breakdowns are not entered and the referrals differ. */
export async function countsEntered(world: World): Promise<void> {
  const ask = await chairOf(world);
  await ask('POST', `channel/counts/${countedQuarter}`, {
    said: [
      {
        breakdown: 'sector',
        answer: 'entered',
        counts: {
          education: 9,
          police: 4,
          'local-authority': 2,
          health: 1,
          'prisons-probation': 0,
          community: 1,
          'friends-family': 0,
          other: 0,
          unknown: 0,
        },
        was: null,
      },
      { breakdown: 'stage', answer: 'entered', counts: { referral: 16, panel: 3, adopted: 1 }, was: null },
      { breakdown: 'sharing', answer: 'held-elsewhere', counts: {}, was: null },
    ],
  });
}

/** Somebody has looked before. */
export async function readChannelRecord(world: World): Promise<void> {
  const ask = await chairOf(world);
  await replyOf(channelApi.record, ask('GET', 'channel/record'));
}
