import { afterEach, beforeEach, expect, test } from 'vitest';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { addressOf, exampleOf } from '../support/examples.ts';
import { MailPeer } from '../support/mail-peer.ts';
import { mailingApp, sendNow } from '../support/mailing.ts';
import { Office } from '../support/one-of-everything.ts';
import { textIn } from '../support/open-archive.ts';
import { cookieOf, TestClock } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';
import {
  approvePlan,
  fillAndClose,
  fillAndOpen,
  fillRegisters,
  hiddenDay,
  hiddenWord,
  makeHouse,
  makePlan,
} from './levels/house.ts';
import { releasePapers } from './levels/releases.ts';
import { issueReports } from './levels/reports.ts';
import type { Ids } from './levels/house.ts';

/** One who reads what is public, one who reads what is exempt as well: no role between them and officers reads more. */
const readers = ['viewer', 'member'] as const satisfies readonly Role[];

/**
 * What an answer may say otherwise because of what its reader may not see: when anything last changed, and how an entry
 * stands, which rests on all that is known (docs/registers.md).
 */
const restsOnAll: ReadonlySet<string> = new Set(['changedAt', 'standing', 'remark']);

/** The last day of what is asked, and one on which all could read what was closed since. */
const days = ['2019-09-30', '2019-07-10'] as const;

/** The years of self-assessment, one of which each tells what was said in the year before. */
const years = { open: 2028, closed: 2027, hidden: 2025 } as const;

/** Of the year before nothing is open to anybody else. */
const lastYear = /Last year \([^)]*\): (?!no answer recorded)/;

let peer: MailPeer;
let app: TestApp;
beforeEach(async () => {
  peer = await MailPeer.start();
  app = await mailingApp(peer, { clock: new TestClock('2026-09-30T09:00:00.000Z') });
});
afterEach(async () => {
  await app.close();
  await peer.close();
});

test('what is for officers only is told to nobody else by any answer or mail, and changes none of theirs', async () => {
  const office = await Office.open(app, '999');
  const asking = await Promise.all(readers.map((role) => signedIn(role)));
  const planId = await makePlan(office);
  const here = await makeHouse(office, 'public', { planId, ref: '1' });
  const open = await fillRegisters(office, 'public', { named: here, year: years.open });
  const before = await Promise.all(asking.map((one) => registersTold(one, open)));
  const house = await makeHouse(office, 'officers', { planId, ref: '2' });
  const hidden = await fillRegisters(office, 'officers', { named: house, year: years.hidden });
  // What is hidden speaks of what is open too.
  await fillRegisters(office, 'officers', { named: open, year: years.hidden });
  expect(await Promise.all(asking.map((one) => registersTold(one, open)))).toEqual(before);

  await fillRegisters(office, 'public', { named: hidden, year: years.open });
  const closed = await fillAndClose(office, { named: open, year: years.closed });
  const opened = await fillAndOpen(office, { named: open, owners: asking.map(({ userId }) => userId) });
  const papers = await releasePapers(office);
  const approved = await approvePlan(office, planId);
  const houses = [open, hidden, closed, opened, approved, ...papers, ...(await issueReports(office))];
  const secrets = [
    papers[1].get('releases') ?? '',
    hiddenWord,
    hiddenDay,
    longDate(hiddenDay),
    ...onlyIn(hidden, open),
    ...onlyIn(closed, open),
  ];
  for (const one of asking) {
    const { told, answered } = await tellingAnswers(one, { houses, secrets });
    expect(told).toEqual([]);
    expect(mayAsk(one).flatMap((endpoint) => (answered.has(endpoint) ? [] : endpoint.path))).toEqual([]);
  }
  await sendNow(app);
  for (const { email } of asking) {
    const mail = peer.received.find(({ to }) => to === email)?.raw.replaceAll('=\r\n', '');
    expect(mail).toContain('29 September 2026');
    expect(tells(mail ?? '', secrets)).toEqual([]);
  }
});

interface Asking {
  readonly role: Role;
  readonly userId: string;
  readonly email: string;
  readonly cookie: string;
}

async function signedIn(role: Role): Promise<Asking> {
  const { userId, email } = await app.addPerson([role]);
  return { role, userId, email, cookie: cookieOf(await app.signIn(email)) };
}

function onlyIn(ids: Ids, others: Ids): readonly string[] {
  const known = new Set(others.values());
  return [...ids.values()].filter((id) => !known.has(id));
}

interface Answer {
  readonly endpoint: AnyEndpoint;
  readonly address: string;
  readonly text: string;
}

function tells(text: string, secrets: readonly string[]): readonly string[] {
  return [...secrets.filter((secret) => text.includes(secret)), ...(lastYear.exec(text) ?? [])];
}

/** Everything that may be asked on each of the days: what tells a secret, and what was answered with something. */
async function tellingAnswers(
  asking: Asking,
  { houses, secrets }: { readonly houses: readonly Ids[]; readonly secrets: readonly string[] },
) {
  const told: (readonly string[])[] = [];
  const answered = new Set<AnyEndpoint>();
  for (const asAt of days) {
    for (const { endpoint, address, text } of await answersTo(asking, mayAsk(asking), { houses, asAt })) {
      answered.add(endpoint);
      const found = tells(
        text,
        secrets.filter((secret) => !address.includes(secret)),
      );
      if (found.length > 0) told.push([address, ...found]);
    }
  }
  return { told, answered };
}

/** What a role may ask. */
function mayAsk({ role }: Asking): readonly AnyEndpoint[] {
  return app.bound.endpoints.filter(
    ({ method, allow }) => method === 'GET' && (typeof allow === 'string' || allow.includes(role)),
  );
}

interface Asked {
  readonly houses: readonly Ids[];
  readonly asAt: string;
}

/** Every answer of these that holds something. */
async function answersTo({ cookie }: Asking, endpoints: readonly AnyEndpoint[], asked: Asked) {
  const answers: Answer[] = [];
  for (const endpoint of endpoints) {
    for (const address of addressesOf(endpoint, asked)) {
      const answer = await app.send('GET', address, { cookie });
      if (answer.status === 200) answers.push({ endpoint, address, text: await readText(answer) });
    }
  }
  return answers;
}

/** What an answer says: of a packed file what is in it. */
async function readText(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPacked = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
  return isPacked ? textIn(bytes) : Buffer.from(bytes).toString('utf8');
}

function addressesOf(endpoint: AnyEndpoint, { houses, asAt }: Asked): readonly string[] {
  const isOfOne = /:(id|userId)\b/.test(endpoint.path);
  const given = { authority: '999', asAt };
  if (!endpoint.path.includes(':register')) {
    if (!isOfOne) return addressesWith(endpoint, given);
    const ids = new Set(houses.flatMap((house) => idsFor(endpoint, house)));
    return [...ids].flatMap((id) => addressesWith(endpoint, { ...given, id, userId: id }));
  }
  return everyRegister.flatMap(({ code: register, layouts = {}, paper }) => {
    if (paper === undefined && endpoint.path.endsWith('/paper')) return [];
    const layout = Object.keys(layouts)[0];
    const of = { ...given, register, layout };
    if (!isOfOne) return addressesWith(endpoint, of);
    return houses.flatMap((ids) => ids.get(register) ?? []).flatMap((id) => addressesWith(endpoint, { ...of, id }));
  });
}

/** What is asked of one thing is asked of those of its own kind; what names something may name anything. */
function idsFor({ path }: AnyEndpoint, house: Ids): readonly string[] {
  if (path.includes('/naming/')) return [...house.values()];
  const kinds = [
    'body',
    'meeting',
    'document',
    'action',
    'organisation',
    'plans',
    'plan-approvals',
    'releases',
    'reports',
  ];
  return kinds.flatMap((kind) => house.get(kind) ?? []);
}

/** An address for each format, year and layout that there is of it. */
function addressesWith(endpoint: AnyEndpoint, given: Readonly<Record<string, unknown>>): readonly string[] {
  const example = exampleOf(endpoint, given);
  // Without a plan and a layout it is of all; without another day it is as known now.
  const { layout: _layout, plan: _plan, knownAt: _knownAt, ...query } = example.query;
  const of = 'of' in query ? Object.values(years).map((year) => ({ of: String(year) })) : [{}];
  const layouts =
    given['layout'] === undefined || !('layout' in example.query) ? [{}] : [{}, { layout: given['layout'] }];
  const formats = endpoint.path.endsWith('/paper') ? [{ format: 'docx' }, { format: 'ods' }] : [{}];
  const queries = of.flatMap((one) =>
    layouts.flatMap((other) => formats.map((format) => ({ ...query, ...one, ...other, ...format }))),
  );
  return queries.map((one) => addressOf(endpoint, { ...example, query: one }));
}

/** What the registers say, of these things, but for what rests on all that is known. */
async function registersTold(asking: Asking, ids: Ids): Promise<readonly unknown[]> {
  const reads = mayAsk(asking).filter(
    ({ path }) => /registers|naming|bodies|documents/.test(path) && !/file|paper/.test(path),
  );
  const answers = await answersTo(asking, reads, { houses: [ids], asAt: days[0] });
  expect(answers.length).toBeGreaterThan(everyRegister.length * 2);
  return answers.map(({ address, text }) => [address, text.startsWith('{') ? withoutAll(text) : text]);
}

function withoutAll(text: string): unknown {
  return JSON.parse(text, (name, value: unknown) => (restsOnAll.has(name) ? undefined : value));
}
