import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { RunnerOptions } from '@due-regard/server/jobs/run-in-worker.ts';
import { jobApi } from '@due-regard/shared/imports/job-api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { ask, begin, ended, manyStatements, workInThread } from '../support/long-work.ts';
import { addSchools } from '../support/many-schools.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import type { FreshApp, TestApp } from '../support/test-app.ts';

const rows = 20_000;

function bring(app: TestApp, cookie: string, text: string): Promise<Response> | Response {
  const path = '/api/999/imports/statements?fileName=survey.csv';
  return app.app.request(path, { method: 'POST', headers: { cookie }, body: text });
}

async function count(app: TestApp, table: 'statement' | 'staged_part' | 'journal'): Promise<number> {
  const { total } = await app.deps.db.read
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Among what stands behind the name of a thread. @source proc_pid_stat(5): the nineteenth field, the name is the second */
const nicePlace = 16;

/** How far each thread of this process goes behind others. */
function niceOfThreads(): readonly number[] {
  return readdirSync('/proc/self/task').map((thread) => {
    const said = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(said.slice(said.lastIndexOf(')') + 2).split(' ')[nicePlace]);
  });
}

interface Opened {
  readonly app: TestApp;
  readonly cookie: string;
  readonly schools: readonly string[];
}

/** A council of 200 schools whose long work is done in a thread of its own, until the test is over. */
async function open({ app }: FreshApp, options: RunnerOptions = {}): Promise<Opened> {
  const cookie = await app.signInAs(['lead', 'administrator']);
  const schools = await addSchools(app.deps, '999', 200);
  const jobs = workInThread(app, options);
  onTestFinished(() => jobs.close());
  return { app, cookie, schools };
}

onBothEngineUrls('work in a thread of its own', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('keeps no reader waiting while 20,000 answers of schools are read and stored', async () => {
    const { app, cookie, schools } = await open(world);
    const reads = { ofStaging: 0, ofStoring: 0 };
    const read = async (name: keyof typeof reads): Promise<void> => {
      const answer = await app.send('GET', `/api/999/coverage?asAt=2018-03-${String(10 + (reads[name] % 20))}`, {
        cookie,
      });
      expect(answer.status).toBe(200);
      reads[name] += 1;
      // Requests that come over a socket let others have their turn between them.
      await nextTurn();
    };
    const staging = await begin(bring(app, cookie, manyStatements(schools, rows)));
    const staged = await ended(
      () => ask(app, cookie, staging),
      () => read('ofStaging'),
    );
    if (staged.status !== 'done') throw new Error(`staging failed: ${JSON.stringify(staged)}`);
    const accept = `/api/999/imports/${staged.batch.batchId}/accept`;
    const storing = await begin(app.send('POST', accept, { cookie, body: {} }));
    const stored = await ended(
      () => ask(app, cookie, storing),
      () => read('ofStoring'),
    );
    expect(stored).toMatchObject({ status: 'done', batch: { status: 'accepted' } });
    expect(await count(app, 'statement')).toBe(rows);
    if (process.platform === 'linux') expect(Math.max(...niceOfThreads())).toBeGreaterThan(getPriority());
    process.stdout.write(
      `reads answered on ${app.deps.db.engine} while ${String(rows)} rows were staged: ${String(reads.ofStaging)}, stored: ${String(reads.ofStoring)}\n`,
    );
    expect([reads.ofStaging > 3, reads.ofStoring > 3]).toEqual([true, true]);
  }, 180_000);

  test('that is stopped leaves nothing, and can be begun again', async () => {
    const { app, cookie, schools } = await open(world);
    const staging = await begin(bring(app, cookie, manyStatements(schools, 8000)));
    const staged = await ended(() => ask(app, cookie, staging));
    if (staged.status !== 'done') throw new Error('it was to be staged');
    const before = await count(app, 'journal');
    const accept = `/api/999/imports/${staged.batch.batchId}/accept`;
    const storing = await begin(app.send('POST', accept, { cookie, body: {} }));
    await app.send('POST', `${storing}/cancel`, { cookie });
    expect(await ended(() => ask(app, cookie, storing))).toMatchObject({
      status: 'failed',
      problem: { code: 'cancelled' },
    });
    expect([await count(app, 'statement'), await count(app, 'journal')]).toEqual([0, before]);
    const again = await begin(app.send('POST', accept, { cookie, body: {} }));
    expect(await ended(() => ask(app, cookie, again))).toMatchObject({ status: 'done' });
    const other = await begin(bring(app, cookie, manyStatements(schools, 9000)));
    await app.send('POST', `${other}/cancel`, { cookie });
    expect(await ended(() => ask(app, cookie, other))).toMatchObject({ problem: { code: 'cancelled' } });
    expect(await count(app, 'staged_part')).toBe(0);
  }, 120_000);
});

onBothEngineUrls('work in a thread that comes to nothing', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is refused for the same reasons as ever, row by row', async () => {
    const { app, cookie } = await open(world);
    const staging = await begin(bring(app, cookie, manyStatements(['100000'], 3).replace('2015-01-02', 'spring')));
    expect(await ended(() => ask(app, cookie, staging))).toMatchObject({
      status: 'failed',
      problem: { status: 422, code: 'bad-file', rows: [{ row: 3, column: 'WRAP date' }] },
    });
  });

  test('whose thread comes to grief is told as broken off, and what comes next has a new one', async () => {
    const { app, cookie, schools } = await open(world);
    const falling = workInThread(app, { program: new URL('../support/falling-worker.ts', import.meta.url) });
    for (const _ of [1, 2]) {
      const broken = await begin(bring(app, cookie, manyStatements(schools, 3)));
      const told = await ended(() => ask(app, cookie, broken));
      expect(told).toMatchObject({ status: 'failed', problem: { status: 500, code: 'broken-off' } });
    }
    await falling.close();
  });

  test('that waits for its turn can be stopped before it comes', async () => {
    const { app, cookie, schools } = await open(world);
    const first = await begin(bring(app, cookie, manyStatements(schools, 2000)));
    const second = await begin(bring(app, cookie, manyStatements(schools, 10)));
    expect(await ask(app, cookie, second)).toMatchObject({ status: 'running', step: 'Waiting for its turn' });
    await app.send('POST', `${second}/cancel`, { cookie });
    expect(await ended(() => ask(app, cookie, second))).toMatchObject({ problem: { code: 'cancelled' } });
    expect(await ended(() => ask(app, cookie, first))).toMatchObject({ status: 'done' });
    expect(await refusalOf(app.send('GET', '/api/999/jobs/none', { cookie }))).toEqual([404, 'not-found']);
  });
});

onBothEngineUrls('work for which there is no room to wait', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is refused with when to try again, loses nothing of what waits, and is taken when there is room', async () => {
    const { app, cookie, schools } = await open(world, { most: { tasks: 2, bytes: 200_000 } });
    const first = await begin(bring(app, cookie, manyStatements(schools, 2000)));
    const second = await begin(bring(app, cookie, manyStatements(schools, 10)));
    const large = await bring(app, cookie, manyStatements(schools, 8000));
    const third = await begin(bring(app, cookie, manyStatements(schools, 20)));
    const fourth = await bring(app, cookie, manyStatements(schools, 30));
    for (const refused of [large, fourth]) {
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
      expect(await refused.json()).toMatchObject({ code: 'many-waiting' });
    }
    const { jobs } = await replyOf(jobApi.list, app.send('GET', '/api/999/jobs', { cookie }));
    expect(jobs).toHaveLength(3);
    for (const waiting of [first, second, third])
      expect(await ended(() => ask(app, cookie, waiting))).toMatchObject({ status: 'done' });
    const again = await begin(bring(app, cookie, manyStatements(schools, 8000)));
    expect(await ended(() => ask(app, cookie, again))).toMatchObject({ status: 'done' });
  }, 60_000);
});
