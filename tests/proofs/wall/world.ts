import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { MailPeer } from '../../support/mail-peer.ts';
import { mailingApp } from '../../support/mailing.ts';
import { bareBody, bareMeeting } from '../../support/one-of-each-register.ts';
import { Office, oneOfEverything } from '../../support/one-of-everything.ts';
import type { Everything } from '../../support/one-of-everything.ts';
import { TestClock } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';
import { campaign } from '../campaign.ts';
import { Chair } from './planting.ts';
import { makeReader, nobody, outside } from './readers.ts';
import type { Reader } from './readers.ts';
import { wallCounts, wallDays, wallWord } from './sentinels.ts';

/** The council whose Channel is on, and the one whose Channel is off. */
export const withChannel = '999';
const without = '998';

/** Two councils with one of everything, everybody who may ask, and a mail server. */
export interface WallWorld {
  readonly app: TestApp;
  readonly peer: MailPeer;
  readonly office: Office;
  readonly everything: ReadonlyMap<string, Everything>;
  readonly chair: Chair;
  readonly readers: readonly Reader[];
  /** What the server logged. */
  readonly log: readonly string[];
}

export async function openWorld(): Promise<WallWorld> {
  const peer = await MailPeer.start();
  const log: string[] = [];
  const clock = new TestClock('2026-09-30T09:00:00.000Z');
  const app = await mailingApp(peer, { clock, logTo: { write: (line) => log.push(line) } });
  const office = await Office.open(app, withChannel);
  const there = await Office.open(app, without);
  const ours = await oneOfEverything(office);
  // The other council is asked for what the first has behind its wall.
  const { channel, panel, channelReleases } = ours.parts;
  const theirs = await oneOfEverything(there, { channel, panel, channelReleases });
  const everything = new Map([
    [withChannel, ours],
    [without, theirs],
  ]);
  const readers = [nobody];
  for (const role of outside) readers.push(await makeReader(app, role, withChannel));
  for (const role of outside.slice(0, campaign(outside.length * 2))) readers.push(await makeReader(app, role, without));
  return { app, peer, office, everything, chair: await Chair.of(app), readers, log };
}

/** Tells in the open what is told behind the wall: the crawl has to find it, or its silence proves nothing. */
export async function leak(office: Office): Promise<void> {
  const open = { publication: 'public' } as const;
  const body = { ...bareBody, ...open, name: `${wallWord} board of ${wallCounts[0].toLocaleString('en-GB')}` };
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', body);
  const meeting = { ...bareMeeting, ...open, meetsOn: wallDays.held };
  await office.tell(governanceApi.addMeeting, `bodies/${bodyId}/meetings`, meeting);
}
