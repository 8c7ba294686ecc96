import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedApi } from '@due-regard/shared/deadlines/api.ts';
import { makeTestApp, problemOf, replyOf } from '../support/test-app.ts';
import type { SendMore, TestApp } from '../support/test-app.ts';

let app: TestApp;
let viewer: string;
let tag: string;
let feed: string;
beforeAll(async () => {
  app = await makeTestApp();
  viewer = await app.signInAs(['viewer']);
  const made = app.send('POST', '/api/999/calendar-feeds', { cookie: await app.signInAs(['lead']) });
  feed = new URL((await replyOf(feedApi.make, made)).link).pathname;
  tag = (await app.send('GET', '/api/999/coverage', { cookie: viewer })).headers.get('etag') ?? '';
});
afterAll(() => app.close());

const protective = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

interface Asked extends SendMore {
  readonly method?: string;
  readonly path: string;
  readonly status: number;
}

function kindsOfAnswer(): readonly Asked[] {
  const json = { 'content-type': 'application/json' };
  return [
    { path: '/api/about', status: 200 },
    { path: '/api/openapi.json', status: 200 },
    { path: '/api/999/coverage', cookie: viewer, status: 200 },
    { path: '/api/999/coverage', cookie: viewer, headers: { 'if-none-match': tag }, status: 304 },
    { path: '/health/live', status: 200 },
    { method: 'HEAD', path: '/api/about', status: 200 },
    { method: 'DELETE', path: '/api/session', status: 204 },
    { method: 'POST', path: '/api/session', headers: json, status: 400 },
    { path: '/api/999/people', status: 401 },
    { path: '/api/999/people', cookie: viewer, status: 403 },
    { method: 'DELETE', path: '/api/session', headers: { origin: 'https://elsewhere.example' }, status: 403 },
    { path: '/api/nothing/here', status: 404 },
    { path: '/assets/nothing.js', status: 404 },
    { path: '/nothing.png', status: 404 },
    { path: feed, status: 200 },
    { path: `/calendar/${'x'.repeat(43)}.ics`, status: 404 },
    { path: '/nothing%00.png', status: 404 },
    { path: '/..%2f..%2fpackage.json', status: 404 },
    { path: '/assets/..%2f..%2f..%2fpackage.json', status: 404 },
    { method: 'POST', path: '/api/links/look', body: { link: 'x'.repeat(43) }, status: 410 },
    { method: 'POST', path: '/api/session', body: { email: 'a', password: 'x'.repeat(2_000_000) }, status: 413 },
    { method: 'POST', path: '/api/session', headers: { 'content-type': 'text/plain' }, status: 415 },
    { method: 'POST', path: '/api/session', body: {}, status: 422 },
  ];
}

test('every kind of answer has the protective headers, and data is kept by nobody on the way', async () => {
  for (const { method = 'GET', path, status, ...more } of kindsOfAnswer()) {
    const answer = await app.send(method, path, more);
    const sent = Object.fromEntries(Object.keys(protective).map((name) => [name, answer.headers.get(name)]));
    expect([method, path, answer.status, sent]).toEqual([method, path, status, protective]);
  }
});

test('every answer that is no success says so as problem+json, with the number of the request', async () => {
  for (const { method = 'GET', path, status, ...more } of kindsOfAnswer().filter((kind) => kind.status >= 400)) {
    const answer = await app.send(method, path, more);
    expect([path, answer.headers.get('content-type')]).toEqual([path, 'application/problem+json']);
    const problem = await problemOf(answer);
    expect([problem.status, problem.type]).toEqual([status, `/problems/${problem.code}`]);
    expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('a fault of ours is a problem like the others, and tells nothing of how we are built', async () => {
  const broken = await makeTestApp();
  await broken.deps.db.kysely.schema.dropTable('verification').execute();
  const answer = await broken.send('POST', '/api/links/look', { body: { link: 'x'.repeat(43) } });
  expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([
    500,
    protective['content-security-policy'],
  ]);
  expect(await answer.text()).not.toMatch(/verification|\.ts\b|select|sqlite/i);
  await broken.close();
});

test('the pages themselves have the headers too', async () => {
  const { headers } = await app.send('GET', '/sign-in');
  expect(headers.get('content-security-policy')).toBe(protective['content-security-policy']);
});

test('says where to report a weakness when the council has set its address, and nothing otherwise', async () => {
  const withContact = await makeTestApp({ environment: { CONTACT_EMAIL: 'security@council.example' } });
  const told = await withContact.send('GET', '/.well-known/security.txt');
  expect(told.status).toBe(200);
  expect(await told.text()).toMatch(/^Contact: mailto:security@council\.example\nExpires: \d{4}-/);
  await withContact.close();
  expect((await app.send('GET', '/.well-known/security.txt')).status).toBe(404);
});
