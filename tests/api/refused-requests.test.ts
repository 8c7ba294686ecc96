import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithShared } from '../support/shared-data.ts';
import { makeTestApp, problemOf, refusalOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

interface Raw {
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A body as it is, to an address that anybody may call. */
async function post({ body = '{}', headers = {} }: Raw): Promise<Response> {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  };
  return app.app.request('/api/session', init);
}

/** So many bytes that come without a length. */
function stream(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull: (controller) => {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, 65_536)).fill(0x20));
      left -= 65_536;
    },
  });
}

describe('a body that cannot be read', () => {
  test.each([
    ['nothing', '', [400, 'malformed-json']],
    ['half a body', '{"email": "a', [400, 'malformed-json']],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), [400, 'malformed-json']],
    ['brackets 100,000 deep', '['.repeat(100_000), [400, 'malformed-json']],
    ['brackets 65 deep that close', `${'['.repeat(65)}${']'.repeat(65)}`, [400, 'malformed-json']],
    ['two megabytes', ' '.repeat(2_097_152), [413, 'too-large']],
  ] as const)('%s: answered with what is wrong', async (_what, body, refusal) => {
    expect(await refusalOf(post({ body }))).toEqual(refusal);
  });

  test('brackets in a text are no depth', async () => {
    const body = JSON.stringify({ email: '['.repeat(100), password: String.raw`\"[`.repeat(50) });
    expect((await post({ body })).status).toBe(401);
  });

  test('two megabytes without a length are stopped on the way', async () => {
    expect(await refusalOf(post({ body: stream(2_097_152) }))).toEqual([413, 'too-large']);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', ''])(
    'a body of another kind is not taken: %s',
    async (type) => {
      expect(await refusalOf(post({ headers: { 'content-type': type } }))).toEqual([415, 'wrong-media-type']);
    },
  );

  test('application/json may name its letters', async () => {
    expect((await post({ headers: { 'content-type': 'Application/JSON; charset=utf-8' } })).status).toBe(422);
  });

  test('answers that need mending name the field, and do not repeat what was typed', async () => {
    const answer = await post({ body: JSON.stringify({ email: 17, password: 'x'.repeat(300) }) });
    const problem = await problemOf(answer.clone());
    expect(problem.fields).toEqual([
      { field: 'email', code: 'invalid-type' },
      { field: 'password', code: 'too-long' },
    ]);
    expect(await answer.text()).not.toContain('xxx');
  });
});

describe('a request from another site', () => {
  test.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['an origin that begins as ours does', { origin: 'http://127.0.0.1:3000.elsewhere.example' }],
    ['our name at another port', { origin: 'http://127.0.0.1:3001' }],
    ['no origin', { origin: 'null' }],
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of our domain', { 'sec-fetch-site': 'same-site' }],
  ])('changes nothing: %s', async (_what, headers) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = app.app.request('http://127.0.0.1:3000/api/session', {
        method,
        headers: { host: '127.0.0.1:3000', ...headers },
      });
      expect(await refusalOf(answer)).toEqual([403, 'cross-site']);
    }
  });

  test('from our own pages, or from a program, it is read', async () => {
    for (const headers of [
      { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ]) {
      expect((await post({ headers: { ...headers } })).status).toBe(422);
    }
  });

  test('may follow a link to us, which changes nothing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect((await app.send('GET', '/api/about', { headers })).status).toBe(200);
  });
});

describeWithShared('the JSON test suite', (pathOf) => {
  const folder = pathOf('data/adversarial/JSONTestSuite');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const named = (start: string): readonly string[] => files.filter((name) => name.startsWith(start));
  const answerTo = async (name: string): Promise<readonly [number, string]> => {
    const answer = await post({ body: readFileSync(`${folder}/${name}`) });
    return [answer.status, (await problemOf(answer)).code];
  };

  test('what is not JSON is malformed, every file', async () => {
    expect(named('n_').length).toBeGreaterThan(180);
    for (const name of named('n_')) expect([name, ...(await answerTo(name))]).toEqual([name, 400, 'malformed-json']);
  });

  test('what is JSON is never malformed', async () => {
    expect(named('y_').length).toBeGreaterThan(90);
    for (const name of named('y_')) expect([name, ...(await answerTo(name))]).toEqual([name, 422, 'not-valid']);
  });

  test('what may be either gets a clear answer', async () => {
    expect(named('i_').length).toBeGreaterThan(30);
    for (const name of named('i_')) expect([400, 422]).toContain((await answerTo(name))[0]);
  });
});

describeWithShared('the list of naughty strings', (pathOf) => {
  test('is never a fault of ours, as an address or a password', async () => {
    const texts = JSON.parse(readFileSync(pathOf('data/adversarial/blns/blns.json'), 'utf8')) as readonly string[];
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) {
      const answers = [
        post({ body: JSON.stringify({ email: text, password: '' }) }),
        post({ body: JSON.stringify({ email: '', password: text }) }),
      ];
      for (const answer of answers) expect([text, (await answer).status]).toEqual([text, 422]);
    }
  });
});
