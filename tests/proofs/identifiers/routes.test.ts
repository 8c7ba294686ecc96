import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { addressOf, exampleOf, takes, valueAt, withValue } from '../../support/examples.ts';
import { namedFor, Office } from '../../support/one-of-everything.ts';
import { Cookies, isReference, nameOfText, textsOfContracts } from '../../support/own-account.ts';
import type { TextOfContract } from '../../support/own-account.ts';
import { Supply } from '../../support/supply.ts';
import type { Used } from '../../support/supply.ts';
import { makeTestApp } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';
import { campaign } from '../campaign.ts';
import { allKept, foundIn } from './kept.ts';
import { inWords, manySpelled, spelledKinds } from './spelled.ts';
import type { Spelled } from './spelled.ts';

let app: TestApp;
let office: Office;
let supply: Supply;
let cookies: Cookies;
const log: string[] = [];
const sent: Spelled[] = [];

beforeAll(async () => {
  app = await makeTestApp({ logTo: { write: (line) => void log.push(line) } });
  office = await Office.open(app, '999');
  supply = await Supply.fill(office);
  cookies = new Cookies(app);
});
afterAll(() => app.close());

/** What came of one identifier in one place. */
interface Came extends Used {
  readonly answer: string;
}

async function send({ endpoint, text }: TextOfContract, words: string): Promise<Came> {
  return supply.use(endpoint, async (everything) => {
    const request = withValue(exampleOf(endpoint, namedFor(endpoint, everything)), text.place, words);
    const body = endpoint.body === undefined ? {} : { body: request.body };
    const cookie = await cookies.for(endpoint);
    const response = await app.send(endpoint.method, addressOf(endpoint, request), { cookie, ...body });
    return { request, status: response.status, answer: await response.text() };
  });
}

/** Whether the answer has the text, as it was typed or as JSON writes it. */
function repeats(answer: string, words: string): boolean {
  const text = answer.toLowerCase();
  return [words, JSON.stringify(words).slice(1, -1)].some((one) => text.includes(one.toLowerCase()));
}

function fieldsIn(answer: string): Problem['fields'] {
  return answer.startsWith('{') ? (JSON.parse(answer) as Problem).fields : undefined;
}

/** The search for a school by its postcode is the one place where a kind is taken; it is a question, and not kept. */
function mayAsk(endpoint: AnyEndpoint, { kind }: Spelled): boolean {
  return endpoint.method === 'GET' && kind === 'postcode';
}

function isFree({ text }: TextOfContract): boolean {
  return takes(text.schema, 'In their own words');
}

async function inTurn<Thing, Done>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const thing of things) done.push(await work(thing));
  return done;
}

describe('what identifies a person, sent by every route that takes text', () => {
  test('is refused in each place where somebody writes in their own words, and not repeated', async () => {
    const places = textsOfContracts(app.bound.endpoints).filter(isFree);
    const identifiers = manySpelled(campaign(2800), 13);
    const wrong: string[] = [];
    for (const [turn, one] of identifiers.entries()) {
      const place = places[turn % places.length];
      if (place === undefined) throw new Error('a contract without texts');
      const words = inWords(one.text, Math.floor(turn / places.length), (text) => text.length < 38);
      sent.push(one);
      if (mayAsk(place.endpoint, one)) continue;
      const { status, answer } = await send(place, words);
      const said = fieldsIn(answer)?.find(({ field }) => field === place.text.place.slice(1).join('.'))?.code;
      // The shortest field takes forty characters: what is longer is refused for that first.
      const isSaid = said === 'personal-data' || (said === 'too-long' && words.length > 40);
      const isRight = (status === 400 || status === 422) && isSaid && !repeats(answer, words);
      if (!isRight) wrong.push(`${nameOfText(place.endpoint, place.text)} ${String(status)} ${said ?? ''} ${words}`);
    }
    expect(wrong).toEqual([]);
    expect(places.length).toBeGreaterThan(120);
  });

  test('and harmless words pass there, so that nothing else keeps the identifiers out', async () => {
    const places = textsOfContracts(app.bound.endpoints).filter(isFree);
    const one = places.filter(({ endpoint }, at) => at === places.findIndex((other) => other.endpoint === endpoint));
    const came = await inTurn(one, async (place) => ({ place, ...(await send(place, 'words')) }));
    const field = ({ text }: TextOfContract): string => text.place.slice(1).join('.');
    const refused = came.filter(({ place, answer }) =>
      fieldsIn(answer)?.some((said) => said.field === field(place) && said.code === 'personal-data'),
    );
    expect(refused.map(({ place }) => nameOfText(place.endpoint, place.text))).toEqual([]);
    expect(came.filter(({ status }) => status < 300).length).toBeGreaterThan(0.8 * came.length);
  });

  test('is taken in place of no id, day or code, and not repeated', async () => {
    const places = textsOfContracts(app.bound.endpoints).filter((one) => !isFree(one));
    const identifiers = manySpelled(campaign(900), 17);
    const wrong: string[] = [];
    for (const [turn, one] of identifiers.entries()) {
      const place = places[turn % places.length];
      if (place === undefined) throw new Error('a contract without ids');
      sent.push(one);
      const { status, answer } = await send(place, one.text);
      // The postcode of an organisation has a place; what only another kind of the same thing has is not looked at.
      const isPostcode = one.kind === 'postcode' && place.text.place.at(-1) === 'postcode';
      const isBeside = valueAt(exampleOf(place.endpoint), place.text.place) === undefined;
      if (isPostcode || isBeside || (isReference(place) && place.endpoint.method === 'GET' && status === 200)) continue;
      if (status < 400 || status >= 500 || repeats(answer, one.text))
        wrong.push(`${nameOfText(place.endpoint, place.text)} ${String(status)} ${one.text}`);
    }
    expect(wrong).toEqual([]);
    expect(places.length).toBeGreaterThan(150);
  });
});

describe('what identifies a person, sent where no contract says what is taken', () => {
  test('is taken by no question of any register, nor as the name of one', async () => {
    const questions = everyRegister.flatMap(({ code, fields }) =>
      Object.entries(fields).map(([name, field]) => ({ code, name, isMany: field.kind === 'list' })),
    );
    const identifiers = manySpelled(campaign(1000), 19);
    const wrong: string[] = [];
    for (const [turn, one] of identifiers.entries()) {
      const { code, name, isMany } = questions[turn % questions.length] ?? { code: '', name: '', isMany: false };
      sent.push(one);
      const words = inWords(one.text, Math.floor(turn / questions.length), (text) => text.length < 60);
      const asName = turn % 10 === 9;
      const values = asName ? { [words]: words } : { [name]: isMany ? [words] : words };
      const response = await app.send('POST', `/api/999/registers/${code}`, {
        cookie: office.cookie,
        body: { values, publication: 'officers', since: '2018-01-01' },
      });
      const answer = await response.text();
      const said = fieldsIn(answer)?.find(({ field }) => field === (asName ? 'values' : name))?.code;
      if (response.status !== 422 || said === undefined || repeats(answer, words))
        wrong.push(`${code} ${asName ? 'as a name' : name} ${String(response.status)} ${said ?? ''} ${words}`);
    }
    expect(wrong).toEqual([]);
    expect(questions.length).toBeGreaterThan(100);
  });

  test('is kept of no header that travels with a request', async () => {
    const identifiers = manySpelled(campaign(300), 23);
    for (const [turn, one] of identifiers.entries()) {
      sent.push(one);
      const plain = encodeURIComponent(one.text);
      const name = ['x-request-id', 'user-agent', 'referer', 'accept-language', 'x-forwarded-for'][turn % 5] ?? '';
      const key = `key-${one.core.replaceAll(/[^a-z0-9]/g, '')}`.padEnd(20, '0').slice(0, 100);
      const kept = { kind: 'service', name: `Service of turn ${String(turn)}` };
      const response = await app.send('POST', '/api/999/organisations', {
        cookie: office.cookie,
        body: kept,
        headers: { [name]: plain, 'idempotency-key': key },
      });
      expect(response.status).toBe(200);
    }
  });
});

describe('what identifies a person, after all of it was sent', () => {
  test('is in no table, entry, staged part, file or line of the log afterwards', async () => {
    const { dataDir } = app.deps.config;
    const kept = [...allKept(dataDir), log.join('\n')];
    const found = foundIn(kept, sent);
    const control = foundIn(kept, [{ kind: 'none', text: 'Service of turn 0', core: 'serviceofturn0' }]);
    process.stdout.write(
      `identifiers by every route: ${String(sent.length)} of ${String(spelledKinds.length)} kinds sent, ${String(found.length)} stored, in ${String(kept.length)} values and files\n`,
    );
    expect(found).toEqual([]);
    expect(control).toHaveLength(1);
  });
});
