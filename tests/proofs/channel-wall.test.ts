import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBackup } from '@due-regard/server/backups/make-backup.ts';
import { startBackups } from '@due-regard/server/backups/schedule.ts';
import { personWithAction, sendNow } from '../support/mailing.ts';
import { makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';
import { campaign } from './campaign.ts';
import { addressesOf, changedAnswers, crawl, tracesIn } from './wall/crawl.ts';
import type { Answer, Ground } from './wall/crawl.ts';
import { readsLeft } from './wall/reads.ts';
import { isWithheld, smallRows, smallTold, tellRelease } from './wall/release.ts';
import { Chair, countReads, tellCounts, tellPanel, tellStatement } from './wall/planting.ts';
import { makeReader } from './wall/readers.ts';
import type { Reader } from './wall/readers.ts';
import {
  allSentinels,
  countSentinels,
  found,
  numberSentinels,
  processSentinels,
  requestSentinels,
  wallCounts,
  wallDays,
  wallWord,
} from './wall/sentinels.ts';
import { filesIn, numbersKept, textsInBytes } from './wall/stored-bytes.ts';
import { leak, openWorld, withChannel } from './wall/world.ts';
import type { WallWorld } from './wall/world.ts';

// One world, looked at in the order of these tests: what each plants stays for the next.
let world: WallWorld;
let addresses: readonly string[] = [];
let release = '';
let first: readonly Answer[] = [];

beforeAll(async () => {
  world = await openWorld();
  await tellCounts(world.chair, 0);
  const panel = [...(await tellPanel(world.chair)), ...(await tellStatement(world.chair))];
  release = await tellRelease(world.chair, await Chair.of(world.app));
  const behind = [...countReads, ...panel].map((path) => `/api/${withChannel}/channel/${path}`);
  addresses = [...behind, release, ...['csv', 'ods', 'xlsx'].map((format) => `${release}/file?format=${format}`)];
}, 240_000);
afterAll(async () => {
  await world.app.close();
  await world.peer.close();
});

/** What would stand in the bytes of a file if it were kept in clear: what was planted, and the kinds of it. */
const storedWords = [
  wallWord,
  '"kind":"counts"',
  '"kind":"meeting"',
  '"kind":"numbers"',
  '"kind":"request"',
  '"kind":"statement"',
  'panel.read',
  'counts.read',
  'counts.saved',
  'numbers.entered',
  'request.added',
  'meeting.read',
  ...Object.values(wallDays),
];

/** Everything, as each of these. */
async function crawlAs(app: TestApp, readers: readonly Reader[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const reader of readers) answers.push(...(await crawl(groundOf(app), reader)));
  return answers;
}

/** The same where every reader asks each third address of their own, unless the whole is to be proved: all are asked. */
async function crawlInTurn(app: TestApp, readers: readonly Reader[]): Promise<readonly Answer[]> {
  const every = campaign(10) === 10 ? 1 : 3;
  const answers: Answer[] = [];
  for (const [turn, reader] of readers.entries())
    answers.push(...(await crawl({ ...groundOf(app), share: { every, turn } }, reader)));
  return answers;
}

function groundOf(app: TestApp): Ground {
  return { app, everything: world.everything, more: addresses };
}

function say(words: string): void {
  process.stdout.write(`channel wall: ${words}\n`);
}

test('whoever chairs the panel finds all that was planted', async () => {
  const answers = await crawlAs(world.app, [await makeReader(world.app, 'channel', withChannel)]);
  const told = answers.map(({ text }) => text).join('\n');
  expect(found(told, allSentinels)).toEqual(allSentinels.map(({ name }) => name));
});

test('whoever keeps its process finds the meetings, no number of people, and no request about one', async () => {
  const answers = await crawlAs(world.app, [await makeReader(world.app, 'panel-process', withChannel)]);
  const told = answers.map(({ text }) => text).join('\n');
  expect(found(told, processSentinels)).toEqual(processSentinels.map(({ name }) => name));
  const traces = tracesIn(answers, [...numberSentinels, ...requestSentinels]);
  say(`${String(answers.length)} answers to who keeps the process, ${String(traces.length)} with a number of people`);
  expect(traces).toEqual([]);
});

test('outside the wall no answer tells of the panel or of a number of people', async () => {
  first = await crawlInTurn(world.app, world.readers);
  const traces = tracesIn(first, allSentinels);
  const answered = first.filter(({ status }) => status === 200).length;
  const asked = `${String(first.length)} answers (${String(answered)} of them with something)`;
  say(`${asked} to ${String(world.readers.length)} outside the wall, ${String(traces.length)} with a trace`);
  expect(traces).toEqual([]);
});

test('of what was released to members every count of 1 to 4 is withheld, in every form', () => {
  const told = smallTold(first, release);
  const open = told.filter((one) => !isWithheld(one));
  say(`${String(told.length)} counts of 1 to 4 in what was released, ${String(open.length)} not withheld`);
  // Each row in the answer, the list, and two kinds of spreadsheet, for a member at the least.
  expect(told.length).toBeGreaterThanOrEqual(smallRows.size * 4);
  expect(open).toEqual([]);
});

test('outside the wall nothing changes when a count of 1 to 4 is another', async () => {
  await tellCounts(world.chair, 1);
  // Of the readers outside, so many: each asks for everything again.
  const again = await crawlInTurn(world.app, world.readers.slice(0, campaign(world.readers.length * 4)));
  const changed = changedAnswers(first, again);
  say(
    `${String(again.length)} answers after the small counts changed, ${String(changed.length)} otherwise than before`,
  );
  expect(changed).toEqual([]);
});

test('no mail and no line of the log tells of it', async () => {
  const roles = ['officer', 'lead', 'administrator', 'auditor', 'channel', 'panel-process'] as const;
  for (const role of roles) await personWithAction(world.app, '2026-10-06', [role]);
  await sendNow(world.app);
  const mails = world.peer.received.map(({ raw }) => raw.replaceAll('=\r\n', ''));
  const told = [...mails, ...world.log].flatMap((text) => found(text, allSentinels));
  say(
    `${String(mails.length)} mails and ${String(world.log.length)} lines of the log, ${String(told.length)} with a trace`,
  );
  expect(told).toEqual([]);
});

test('each look behind the wall is one entry of its own record, and none of the ordinary one', async () => {
  const { app, everything } = world;
  const cookie = await app.signInAs(['channel'], withChannel);
  const named = everything.get(withChannel);
  const bound = app.bound.endpoints.filter(({ path }) => path.startsWith('/api/:authority/channel'));
  const reads = bound.filter(({ method, readsElsewhere }) => method === 'GET' && readsElsewhere === true);
  const own = named === undefined ? [] : reads.flatMap((endpoint) => addressesOf(endpoint, named).slice(0, 1));
  const left = await readsLeft(app, {
    cookie,
    council: withChannel,
    addresses: [...addresses.filter((address) => address.includes('/channel/')), ...own],
  });
  say(`${String(left.length)} looks behind the wall`);
  expect(left.filter((one) => one.status !== 200 || one.own !== 1 || one.ordinary !== 0)).toEqual([]);
});

test('neither the data folder nor a backup holds any of it in clear', async () => {
  const { deps } = world.app;
  const schedule = await startBackups(deps);
  await schedule.stop();
  await makeBackup(deps.config, { why: 'by-hand', at: deps.clock.now() });
  const files = filesIn(deps.config.dataDir);
  const lying = [...textsInBytes(files, storedWords), ...numbersKept(files, countSentinels)];
  say(`${String(files.length)} files of the data folder, ${String(lying.length)} with a trace`);
  expect(files.some((file) => file.includes('backups'))).toBe(true);
  expect(lying).toEqual([]);
});

test('a backup without its key answers nothing of it, and nor does anything once the key is destroyed', async () => {
  const { deps } = world.app;
  const { file } = await makeBackup(deps.config, { why: 'by-hand', at: deps.clock.now() });
  const copy = await makeTestApp({ clock: deps.clock, databaseUrl: `file:${file}` });
  const elsewhere = await crawlAs(copy, [await makeReader(copy, 'channel', withChannel)]);
  await copy.close();
  await world.chair.tell('off', { reason: 'the agreement ended', confirmed: withChannel });
  const here = await crawlAs(world.app, [await makeReader(world.app, 'channel', withChannel)]);
  const traces = tracesIn([...elsewhere, ...here], allSentinels);
  say(`${String(elsewhere.length + here.length)} answers without the key, ${String(traces.length)} with a trace`);
  expect(traces).toEqual([]);
});

test('a crawl finds what is told in the open: the control', async () => {
  await leak(world.office);
  const viewer = world.readers.filter(({ name }) => name === `viewer of ${withChannel}`);
  const names = new Set(tracesIn(await crawlAs(world.app, viewer), allSentinels).flatMap((trace) => trace.names));
  say(`what was leaked on purpose: ${[...names].join(', ')} found`);
  expect([...names].toSorted()).toEqual([wallWord, wallDays.held, String(wallCounts[0])].toSorted());
  const { deps } = world.app;
  const files = filesIn(deps.config.dataDir);
  expect(textsInBytes(files, storedWords)).not.toEqual([]);
  expect(numbersKept(files, countSentinels)).not.toEqual([]);
});
