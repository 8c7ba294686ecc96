import { addMonths, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { enterCounts } from './channel-counts.ts';
import { onePanel } from './one-panel.ts';
import type { Made, Office } from './one-of-everything.ts';
import { replyOf } from './test-app.ts';

/** An agreement of which nothing is said but what must be. */
const agreement = {
  assessedOn: '2018-01-08',
  assessmentReference: 'DPIA 2018/1',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2018-02-05',
  agreementReference: 'Letter of 5 February 2018',
};

const release = {
  breakdowns: ['sector'],
  agreedBy: agreement.agreedBy,
  agreedOn: agreement.agreedOn,
  agreementReference: agreement.agreementReference,
  paragraph: '2',
  interest: 'The counts are few',
};

/** The switch of Channel, and one of everything that is counted. */
export async function oneChannel(office: Office): Promise<Made> {
  await turnChannel(office, 'on');
  return {
    inAddress: {},
    inBody: { quarter: '2018-01-01' },
    inBodyOf: {
      'channel/on': agreement,
      'channel/off': { reason: 'the agreement ended', confirmed: office.authority },
      'channel/counts/:quarter': { quarter: '2018-01-01', said: [await aSectorOf(office)], reason: 'counted-again' },
      'channel/counts-file': { mark: await markOf(office), reason: 'counted-again' },
    },
  };
}

/** One release of each standing, and what one more is asked with. */
export async function oneChannelRelease(office: Office): Promise<Made> {
  await turnChannel(office, 'on');
  const { quarter, proposed, released } = await oneReleaseEach(office);
  return {
    inAddress: {
      'channel/releases/:id': proposed,
      'channel/releases/:id/release': proposed,
      'channel/releases/:id/turn-down': proposed,
      releases: released,
    },
    inBody: {},
    inBodyOf: { 'channel/releases': { ...release, from: quarter, to: quarter } },
  };
}

/** One of everything of the panel. */
export async function oneChannelPanel(office: Office): Promise<Made> {
  await turnChannel(office, 'on');
  return { inAddress: {}, inBody: {}, inBodyOf: await onePanel(office) };
}

interface OneRelease {
  readonly quarter: IsoDate;
  readonly proposed: string;
  readonly released: string;
}

/** How many quarters were released under a key that is destroyed since: nothing more can be released of those. */
let spent = 0;

/** One release that somebody else proposed, and one that was made: their ids. */
async function oneReleaseEach(office: Office): Promise<OneRelease> {
  const { app, authority } = office;
  const quarter = addMonths(isoDate('2015-04-01'), 3 * spent);
  await enterCounts(app, { authority, quarter, breakdown: 'sector', counts: { education: 14, police: 9, health: 6 } });
  const cookie = await app.signInAs(['channel'], authority);
  const propose = (interest: string): Promise<Response> => {
    const body = { ...release, from: quarter, to: quarter, interest };
    return app.send('POST', `/api/${authority}/channel/releases`, { cookie, body });
  };
  const first = await propose('Channel released');
  if (first.status === 409) {
    spent += 1;
    return oneReleaseEach(office);
  }
  const { releaseId: released } = await replyOf(channelReleaseApi.propose, first);
  await app.send('POST', `/api/${authority}/channel/releases/${released}/release`, { cookie: office.cookie });
  const { releaseId: proposed } = await replyOf(channelReleaseApi.propose, propose('Channel proposed'));
  return { quarter, released, proposed };
}

/** A file of counts that the product takes. */
export const fileOfCounts =
  'Quarter,Breakdown,Category,Count\n2018-01-01,Council sharing information,Not answered yet,7\n';

/** What names the file beside what stands now. */
async function markOf(office: Office): Promise<string> {
  const address = `/api/${office.authority}/channel/counts-file/look`;
  const sent = { method: 'POST', headers: { cookie: office.cookie }, body: fileOfCounts };
  return (await replyOf(countsApi.look, office.app.app.request(address, sent))).mark;
}

/** What a form says of one breakdown, in place of what stands. */
async function aSectorOf(office: Office): Promise<object> {
  const own = { authority: office.authority, quarter: isoDate('2018-01-01') };
  await enterCounts(office.app, { ...own, breakdown: 'sector', counts: { police: 9 } });
  const { answers } = await office.ask(countsApi.find, 'channel/counts/2018-01-01');
  const was = answers.find(({ breakdown }) => breakdown === 'sector')?.factId ?? null;
  made += 1;
  return { breakdown: 'sector', answer: 'entered', counts: { education: made }, was };
}

let made = 0;

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
