import { afterEach, beforeEach, expect, test } from 'vitest';
import { feedApi } from '@due-regard/shared/deadlines/api.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { keepsPanel, roles } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { addMonths, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { addressOf, exampleOf } from '../support/examples.ts';
import { MailPeer } from '../support/mail-peer.ts';
import { mailingApp, sendNow } from '../support/mailing.ts';
import { namedFor, Office, oneOfEverything } from '../support/one-of-everything.ts';
import type { Everything } from '../support/one-of-everything.ts';
import { bareBody } from '../support/one-of-each-register.ts';
import { textIn } from '../support/open-archive.ts';
import { areaAnswers, heldMeeting } from '../support/panel.ts';
import { cookieOf, replyOf, TestClock } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

/** Everybody who is outside the wall, and nobody at all. */
const outside = roles.filter((role) => !keepsPanel.some((one) => one === role));

/** What an agency is called that nothing else is. */
const sentinel = 'Quillfeather trust';

let peer: MailPeer;
let app: TestApp;
let clock: TestClock;
const lines: string[] = [];

beforeEach(async () => {
  lines.length = 0;
  peer = await MailPeer.start();
  clock = new TestClock('2026-09-30T09:00:00.000Z');
  app = await mailingApp(peer, { clock, logTo: { write: (line: string) => void lines.push(line) } });
});
afterEach(async () => {
  await app.close();
  await peer.close();
});

interface Asking {
  readonly name: Role | 'nobody';
  readonly cookie: string | undefined;
  /** The secret part of their calendar's address, for who may have one. */
  readonly calendar: string | undefined;
}

test('a year of the panel changes no answer to anybody outside the wall, not by a byte', async () => {
  const office = await Office.open(app, '999');
  const everything = await oneOfEverything(office);
  const asking = [...(await Promise.all(outside.map(signedIn))), nobody];
  // Whoever chairs is here before, since a person who joins is seen by all who manage people.
  const chair = await app.signInAs(['channel']);
  const before = await everyAnswer(asking, everything);
  const logged = lines.length;
  // Later, so that an answer which told when anything last changed would tell of it.
  clock.moveMinutes(3);
  await enterYear(chair);
  const after = await everyAnswer(asking, everything);
  const changed = [...before].filter(([address, answer]) => after.get(address) !== answer).map(([address]) => address);
  process.stdout.write(`panel leaves no trace: ${String(before.size)} answers, ${String(changed.length)} changed\n`);
  expect(changed).toEqual([]);
  expect(before.size).toBeGreaterThan(app.bound.endpoints.filter(({ method }) => method === 'GET').length * 7);
  expect(lines.slice(logged)).toEqual([]);
  await sendNow(app);
  expect(peer.received.filter(({ raw }) => /panel|Quillfeather/i.test(raw))).toEqual([]);
}, 240_000);

test('the same walk finds a meeting that is entered outside the wall, or it would prove nothing', async () => {
  const office = await Office.open(app, '999');
  const everything = await oneOfEverything(office);
  const asking = [await signedIn('officer')];
  const before = await everyAnswer(asking, everything);
  clock.moveMinutes(3);
  await office.tell(governanceApi.add, 'bodies', { ...bareBody, name: 'A board', publication: 'officers' });
  const after = await everyAnswer(asking, everything);
  expect([...before].filter(([address, answer]) => after.get(address) !== answer).length).toBeGreaterThan(10);
}, 240_000);

const nobody: Asking = { name: 'nobody', cookie: undefined, calendar: undefined };

async function signedIn(name: Role): Promise<Asking> {
  const { email } = await app.addPerson([name]);
  const cookie = cookieOf(await app.signIn(email));
  const made = await app.send('POST', '/api/999/calendar-feeds', { cookie });
  const link = made.status === 200 ? (await replyOf(feedApi.make, made)).link : undefined;
  return { name, cookie, calendar: link === undefined ? undefined : new URL(link).pathname };
}

/** Status, headers and body of all that may be asked, and of what may not: each as its asker gets it. */
async function everyAnswer(asking: readonly Asking[], everything: Everything): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  const addresses = app.bound.endpoints
    .filter(({ method }) => method === 'GET')
    .flatMap((endpoint) => addressesOf(endpoint, everything));
  for (const { name, cookie, calendar } of asking) {
    const own = calendar === undefined ? [] : [calendar];
    for (const address of [...addresses, ...others, ...own]) {
      const answer = await app.send('GET', address, cookie === undefined ? {} : { cookie });
      answers.set(`${name} ${address}`, await wholeOf(answer));
    }
  }
  return answers;
}

/** Addresses without a contract. */
const others = ['/health/live', '/health/ready', '/api/openapi.json', '/.well-known/security.txt', '/metrics'];

/** As things are now, and as they were known on a day. */
function addressesOf(endpoint: AnyEndpoint, everything: Everything): readonly string[] {
  const request = exampleOf(endpoint, namedFor(endpoint, everything));
  const { asAt: _asAt, knownAt: _knownAt, ...now } = request.query;
  return [...new Set([addressOf(endpoint, request), addressOf(endpoint, { ...request, query: now })])];
}

/** What is of the asking itself: the id of the request, and when a calendar was drawn up. */
const ofTheAsking = /"requestId":"[^"]*"|^DTSTAMP:.*$/gm;

/** Of a packed file the words in it, which alone are the same each time: Word files have ids and an hour of their own. */
async function wholeOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPacked = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
  const text = isPacked ? wordsIn(bytes) : Buffer.from(bytes).toString('latin1');
  const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id' && !(isPacked && name === 'etag'));
  return JSON.stringify([answer.status, headers, text.replaceAll(ofTheAsking, '')]);
}

function wordsIn(bytes: Uint8Array): string {
  return textIn(bytes)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
}

/** A meeting each month, and all else that is kept of the panel. */
async function enterYear(cookie: string): Promise<void> {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await app.send('POST', `/api/999/channel/panel${path}`, { cookie, body });
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.status === 200 ? answer.json() : undefined;
  };
  await post('/agencies', { name: sentinel, standsFrom: '2015-04-12', standsTo: null });
  for (let month = 0; month < 12; month += 1) {
    const { thingId } = (await post('/meetings', heldMeeting(addMonths(isoDate('2025-09-16'), month)))) as {
      readonly thingId: string;
    };
    await post(`/meetings/${thingId}/numbers`, { numbers: { consent: month } });
    const askedOn = addMonths(isoDate('2025-09-02'), month);
    await post('/requests', { state: 'entered', askedOn, agencyId: 'health', dueOn: askedOn, answeredOn: null });
  }
  await post('/meetings', { onDay: '2026-10-13', state: 'planned', held: null });
  await post('/training', {
    agencyId: 'police',
    subject: 'panel',
    answer: 'trained',
    onDay: '2024-01-02',
    refreshMonths: 24,
  });
  await post('/access', { agencyId: 'police', answer: 'no', checkedOn: '2026-01-02' });
  await post('/statements/2023', { areas: areaAnswers(2023) });
}
