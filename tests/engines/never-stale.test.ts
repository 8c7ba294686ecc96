import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApp } from '@due-regard/server/app.ts';
import type { Application } from '@due-regard/server/app.ts';
import { KeptReplies } from '@due-regard/server/http/kept-replies.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { OtherProcess } from '../support/other-process.ts';
import { makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const paths = [
  '/api/999/requirements',
  '/api/999/scopes',
  '/api/999/scopes?asAt=2018-03-13',
  '/api/999/overview',
  '/api/999/coverage',
  '/api/999/coverage?asAt=2018-03-13',
  '/api/999/totals',
  '/api/999/imports',
  '/api/999/organisations',
  '/api/999/documents',
  '/api/999/bodies',
] as const;

const secret = 'a secret that both applications know of';

/** A reader as the pages are: it keeps the last answer of each address, and asks whether it still holds. */
class Page {
  readonly #app: Application;
  readonly #held = new Map<string, { readonly tag: string; readonly text: string }>();
  unchanged = 0;

  constructor(app: Application) {
    this.#app = app;
  }

  async read(path: string, cookie: string): Promise<string> {
    const held = this.#held.get(path);
    const headers = { cookie, ...(held === undefined ? {} : { 'if-none-match': held.tag }) };
    const answer = await this.#app.app.request(path, { headers });
    if (answer.status === 304 && held !== undefined) {
      this.unchanged += 1;
      return held.text;
    }
    const text = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    this.#held.set(path, { tag: answer.headers.get('etag') ?? '', text });
    return text;
  }
}

const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ writes: fc.constantFrom('here', 'beside', 'elsewhere'), what: fc.nat(2) }) },
  { weight: 9, arbitrary: fc.record({ reads: fc.constantFrom('here', 'beside'), path: fc.constantFrom(...paths) }) },
);

onBothEngineUrls('an answer that is kept', (makeUrl) => {
  let apps: { readonly here: TestApp; readonly beside: TestApp };
  let elsewhere: OtherProcess;
  beforeAll(async () => {
    const options = { databaseUrl: await makeUrl(), environment: { AUTH_SECRET: secret } };
    apps = { here: await makeTestApp(options), beside: await makeTestApp(options) };
    await apps.here.found('999');
    elsewhere = await OtherProcess.start(options.databaseUrl);
  });
  afterAll(async () => {
    await elsewhere.stop();
    await Promise.all([apps.here.close(), apps.beside.close()]);
  });

  test('is never older than the last change, whoever made it and over whatever connection', async () => {
    const cookie = await apps.here.signInAs(['lead', 'administrator']);
    const pages = { here: new Page(apps.here), beside: new Page(apps.beside) };
    const keepsNothing = makeApp(apps.beside.deps, { checksReplies: false, kept: new KeptReplies(0) });
    let [written, read] = [0, 0];
    const write = async (by: 'here' | 'beside' | 'elsewhere', what: number): Promise<void> => {
      written += 1;
      if (by === 'elsewhere') return elsewhere.addCourse(`course-${String(written)}`);
      await writes[what]?.(apps[by], { cookie, number: written });
    };
    const run = fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80 }), async (steps) => {
      for (const one of steps) {
        if ('writes' in one) await write(one.writes, one.what);
        else {
          read += 1;
          const fresh = await keepsNothing.app.request(one.path, { headers: { cookie } });
          expect([one.path, await pages[one.reads].read(one.path, cookie)]).toEqual([one.path, await fresh.text()]);
        }
      }
    });
    await fc.assert(run, { numRuns: 12 });
    const unchanged = pages.here.unchanged + pages.beside.unchanged;
    process.stdout.write(
      `kept answers on ${apps.here.deps.db.engine}: ${String(written)} changes, ${String(read)} reads, ${String(unchanged)} of them 304, 0 stale\n`,
    );
    expect([written > 20, unchanged > 50]).toEqual([true, true]);
  }, 60_000);
});

type Write = (app: TestApp, more: { readonly cookie: string; readonly number: number }) => Promise<unknown>;

const writes: readonly Write[] = [
  (app, { cookie, number }) => {
    const code = `course-${String(number)}`;
    return app.send('POST', '/api/999/courses', { cookie, body: { code, name: code, aliases: [], isActive: true } });
  },
  (app, { cookie }) =>
    app.send('POST', '/api/999/scopes', {
      cookie,
      body: { validFrom: '2018-01-01', typeCodes: ['1'], reason: 'more' },
    }),
  (app, { cookie, number }) =>
    app.send('POST', '/api/999/organisations', {
      cookie,
      body: { kind: 'service', name: `Service ${String(number)}` },
    }),
];
