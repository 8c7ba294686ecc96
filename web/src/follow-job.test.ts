import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { Progress } from '@due-regard/shared/imports/job-api.ts';
import { call } from './api.ts';
import type { JobUnderWay } from './follow-job.ts';

const address = '/api/999/jobs/j1';
const batch = {
  batchId: 'b1',
  kind: 'statements',
  status: 'accepted',
  fileName: 'list.csv',
  sha256: '',
  fileDate: null,
  dayOrder: null,
  createdAt: '',
  settledAt: null,
  undoneAt: null,
  canBeUndone: true,
  counts: [],
  answers: [],
  heldBy: null,
  sameAs: null,
  register: null,
  rows: null,
} as const satisfies BatchReply;
const running: Progress & { readonly status: 'running' } = { status: 'running', step: 'Storing', done: 1, of: 3 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The network is not ours: the first answer is 202, the others are given one after another. */
function answersOf(...answers: readonly (object | number)[]): string[] {
  const asked: string[] = [];
  const left = [...answers];
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method ?? 'GET'} ${path}`);
    if (asked.length === 1) return Response.json({ jobId: 'j1' }, { status: 202, headers: { location: address } });
    if (method === 'POST') return new Response(null, { status: 204 });
    const next = left.shift();
    if (next === undefined) throw new TypeError('failed');
    return typeof next === 'number' ? Response.json({}, { status: next }) : Response.json(next);
  });
  return asked;
}

async function accept(onJob?: (job: JobUnderWay) => void): Promise<unknown> {
  const input = { params: { authority: '999', id: 'b1' }, body: {} };
  const answer = call(importApi.accept, input, { onJob }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(20_000);
  return answer;
}

it('long work is followed to its end, and its answer is the answer', async () => {
  const asked = answersOf(running, { ...running, done: 2 }, { status: 'done', batch });
  const seen: number[] = [];
  expect(await accept(({ done }) => seen.push(done ?? 0))).toEqual(batch);
  expect(seen).toEqual([1, 2]);
  expect(asked).toEqual(['POST /api/999/imports/b1/accept', ...Array.from({ length: 3 }, () => `GET ${address}`)]);
});

it('long work that is refused is told as if it had been refused at once', async () => {
  answersOf({
    status: 'failed',
    problem: { type: '', status: 409, title: '', code: 'conflict', detail: 'Nothing new.' },
  });
  expect(await accept()).toMatchObject({ kind: 'conflict', message: 'Nothing new.' });
});

it('whoever stops it sends one word, and hears the end', async () => {
  const stopped = { type: '', status: 409, title: '', code: 'cancelled' };
  const asked = answersOf(running, { status: 'failed', problem: stopped });
  expect(await accept(({ cancel }) => cancel())).toMatchObject({ kind: 'cancelled' });
  expect(asked).toContain(`POST ${address}/cancel`);
});

it('a server that is busy for a moment is asked again', async () => {
  answersOf(503, { status: 'done', batch });
  expect(await accept()).toEqual(batch);
});

it('a server that was started anew cannot say what came of the work', async () => {
  answersOf(404);
  expect(await accept()).toMatchObject({ kind: 'broken-off' });
});
