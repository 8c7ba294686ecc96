import { channelApi } from '@due-regard/shared/channel/api.ts';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import type { Made, Office } from './one-of-everything.ts';

/** An agreement of which nothing is said but what must be. */
const agreement = {
  assessedOn: '2018-01-08',
  assessmentReference: 'DPIA 2018/1',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2018-02-05',
  agreementReference: 'Letter of 5 February 2018',
};

/** One of everything behind the wall. */
export async function oneChannel(office: Office): Promise<Made> {
  await turnChannel(office, 'on');
  return {
    inAddress: {},
    inBody: {},
    inBodyOf: {
      'channel/on': agreement,
      'channel/off': { reason: 'the agreement ended', confirmed: office.authority },
    },
  };
}

/** Sees to it that Channel is as an address needs it: off for switching it on, on for all else of it. */
export async function readyFor(office: Office, { path }: Pick<AnyEndpoint, 'path'>): Promise<void> {
  if (!path.startsWith('/api/:authority/channel')) return;
  await turnChannel(office, path.endsWith('/channel/on') ? 'off' : 'on');
}

async function turnChannel(office: Office, wanted: 'on' | 'off'): Promise<void> {
  const { state } = await office.ask(channelApi.state, 'channel');
  if (state === wanted) return;
  const body = wanted === 'on' ? agreement : { reason: 'the agreement ended', confirmed: office.authority };
  await office.app.send('POST', `/api/${office.authority}/channel/${wanted}`, { cookie: office.cookie, body });
}
