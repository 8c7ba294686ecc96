import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { jobApi } from '@due-regard/shared/imports/job-api.ts';
import type { JobReply } from '@due-regard/shared/imports/job-api.ts';
import { JobBook } from '@due-regard/server/jobs/jobs.ts';
import type { Hearing, Runner } from '@due-regard/server/jobs/jobs.ts';
import type { Task } from '@due-regard/server/jobs/verbs.ts';
import { runHere } from '@due-regard/server/jobs/run-here.ts';
import { StillRunning } from '@due-regard/server/jobs/still-running.ts';
import { cookieOf, freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const sheet = 'School,Postcode,WRAP date,Staff trained,Staff in post,Told on\nAsh,,13/03/2018,1,2,14/03/2018\n';

/** Begins to stage a file as somebody of the council who may. @returns the id of the work, whether or not it is done */
async function begin({ deps }: TestApp, runner: Runner, userId: string): Promise<{ book: JobBook; jobId: string }> {
  const book = new JobBook(runner, { patienceMs: 0 });
  Object.assign(deps, { jobs: book });
  const actor = { authority: '999', userId, roles: ['officer' as const], requestId: null };
  const answer = await book.run('file.stage', actor, {
    kind: 'statements',
    bytes: new TextEncoder().encode(sheet),
    fileName: 'list.csv',
    fileDate: undefined,
    leavesOutBadRows: false,
  });
  if (!(answer instanceof StillRunning)) throw new Error('it was to go on');
  return { book, jobId: answer.jobId };
}

/** A runner that a test holds in its hand. */
class HeldRunner implements Runner {
  hearing: Hearing | undefined;
  readonly #end = Promise.withResolvers<unknown>();
  hasRoomFor(): boolean {
    return true;
  }
  run(_task: Task, hearing: Hearing): Promise<unknown> {
    this.hearing = hearing;
    hearing.signal.addEventListener('abort', () => this.#end.reject(hearing.signal.reason as Error));
    return this.#end.promise;
  }
  fail(error: Error): void {
    this.#end.reject(error);
  }
  async close(): Promise<void> {
    this.#end.resolve(undefined);
  }
}

async function ask(app: TestApp, cookie: string, jobId: string): Promise<JobReply> {
  return replyOf(jobApi.find, app.send('GET', `/api/999/jobs/${jobId}`, { cookie }));
}

describe('work that goes on after it was answered', () => {
  const world = freshApp();

  test('a file that is read in a moment is answered as ever', async () => {
    const cookie = await world.app.signInAs(['officer']);
    const path = '/api/999/imports/statements?fileName=list.csv';
    const answer = await world.app.app.request(path, { method: 'POST', headers: { cookie }, body: sheet });
    expect((await replyOf(importApi.stage, answer)).status).toBe('staged');
  });

  test('that takes longer is answered with where to ask about it', async () => {
    const cookie = await world.app.signInAs(['officer']);
    Object.assign(world.app.deps, { jobs: new JobBook(new HeldRunner(), { patienceMs: 0 }) });
    const path = '/api/999/imports/statements?fileName=list.csv';
    const answer = await world.app.app.request(path, { method: 'POST', headers: { cookie }, body: sheet });
    expect(answer.status).toBe(202);
    const at = answer.headers.get('location') ?? '';
    expect(await answer.json()).toEqual({ jobId: at.split('/').at(-1) });
    expect((await world.app.send('GET', at, { cookie })).status).toBe(200);
  });

  test('tells its step while it runs, and then what came of it', async () => {
    const { userId, email } = await world.app.addPerson(['officer']);
    const cookie = cookieOf(await world.app.signIn(email));
    const { jobId } = await begin(world.app, runHere(world.app.deps), userId);
    let told = await ask(world.app, cookie, jobId);
    expect(told).toMatchObject({ status: 'running' });
    while (told.status === 'running') {
      await pause(20);
      told = await ask(world.app, cookie, jobId);
    }
    expect(told).toMatchObject({ status: 'done', batch: { fileName: 'list.csv', status: 'staged' } });
  });

  test('shows its progress in words', async () => {
    const cookie = await world.app.signInAs(['lead']);
    const runner = new HeldRunner();
    const { jobId } = await begin(world.app, runner, 'somebody');
    runner.hearing?.onProgress({ step: 'Comparing with the records', done: 500, of: 2000 });
    expect(await ask(world.app, cookie, jobId)).toEqual({
      status: 'running',
      step: 'Comparing with the records',
      done: 500,
      of: 2000,
    });
    const { jobs } = await replyOf(jobApi.list, world.app.send('GET', '/api/999/jobs', { cookie }));
    expect(jobs).toMatchObject([{ jobId, kind: 'file.stage', done: 500 }]);
    const another = await world.app.signInAs(['officer']);
    expect((await replyOf(jobApi.list, world.app.send('GET', '/api/999/jobs', { cookie: another }))).jobs).toEqual([]);
    await runner.close();
  });
});

describe('whose work it is', () => {
  const world = freshApp();

  test('is seen by who began it, by leads and administrators of the council, and is nowhere for others', async () => {
    const { app } = world;
    const { userId, email } = await app.addPerson(['officer']);
    const runner = new HeldRunner();
    const { jobId } = await begin(app, runner, userId);
    const statusFor = async (cookie: string, authority = '999'): Promise<number> =>
      (await app.send('GET', `/api/${authority}/jobs/${jobId}`, { cookie })).status;
    expect(await statusFor(cookieOf(await app.signIn(email)))).toBe(200);
    expect(await statusFor(await app.signInAs(['lead']))).toBe(200);
    expect(await statusFor(await app.signInAs(['administrator']))).toBe(200);
    expect(await statusFor(await app.signInAs(['officer']))).toBe(404);
    expect(await statusFor(await app.signInAs(['auditor']))).toBe(403);
    expect(await statusFor(await app.signInAs(['lead'], '998'), '998')).toBe(404);
    await runner.close();
  });
});

describe('work that comes to nothing', () => {
  const world = freshApp();

  test('that is stopped is told as stopped', async () => {
    const cookie = await world.app.signInAs(['lead']);
    const { jobId } = await begin(world.app, new HeldRunner(), 'somebody');
    const stopped = await world.app.send('POST', `/api/999/jobs/${jobId}/cancel`, { cookie });
    expect(stopped.status).toBe(204);
    await pause(1);
    expect(await ask(world.app, cookie, jobId)).toMatchObject({
      status: 'failed',
      problem: { status: 409, code: 'cancelled' },
    });
  });

  test('that is refused keeps its reasons', async () => {
    const cookie = await world.app.signInAs(['lead']);
    const runner = new HeldRunner();
    const { jobId } = await begin(world.app, runner, 'somebody');
    const rows = [{ row: 3, column: 'WRAP date', value: '31/02/2018', reason: 'date-not-read' as const }];
    runner.fail(new Refusal('bad-file', { detail: '1 row cannot be taken.', rows }));
    await pause(1);
    expect(await ask(world.app, cookie, jobId)).toMatchObject({
      status: 'failed',
      problem: { code: 'bad-file', rows },
    });
  });

  test('that nobody began is nowhere', async () => {
    const cookie = await world.app.signInAs(['lead']);
    expect(await refusalOf(world.app.send('GET', '/api/999/jobs/none', { cookie }))).toEqual([404, 'not-found']);
  });
});
