import { setTimeout as pause } from 'node:timers/promises';
import { jobApi } from '@due-regard/shared/imports/job-api.ts';
import type { JobReply } from '@due-regard/shared/imports/job-api.ts';
import { JobBook } from '@due-regard/server/jobs/jobs.ts';
import type { RunnerOptions } from '@due-regard/server/jobs/run-in-worker.ts';
import { WorkerRunner } from '@due-regard/server/jobs/run-in-worker.ts';
import { replyOf } from './test-app.ts';
import type { TestApp } from './test-app.ts';

/** Lets an application do its long work in a thread of its own, and answer before it is done. */
export function workInThread({ deps }: TestApp, options: RunnerOptions = {}): JobBook {
  const jobs = new JobBook(new WorkerRunner(deps, options), { patienceMs: 0 });
  Object.assign(deps, { jobs });
  return jobs;
}

/** Begins work. @returns where to ask about it */
export async function begin(answer: Response | Promise<Response>): Promise<string> {
  const { status, headers } = await answer;
  if (status !== 202) throw new Error(`it was to go on, and was answered ${String(status)}`);
  return headers.get('location') ?? '';
}

/** How far work is. */
export function ask(app: TestApp, cookie: string, address: string): Promise<JobReply> {
  return replyOf(jobApi.find, app.send('GET', address, { cookie }));
}

/** Waits for the end of work. @param meanwhile what is done again and again until then */
export async function ended(
  how: () => Promise<JobReply>,
  meanwhile: () => Promise<unknown> = () => pause(20),
): Promise<Exclude<JobReply, { status: 'running' }>> {
  const told = await how();
  if (told.status !== 'running') return told;
  await meanwhile();
  return ended(how, meanwhile);
}

/** What schools told, so many rows of it, each of another day. */
export function manyStatements(schools: readonly string[], rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const school = schools[index % schools.length] ?? '';
    const day = new Date(Date.parse('2015-01-01') + Math.floor(index / schools.length) * 86_400_000);
    const words = day.toISOString().slice(0, 10);
    return `${school},${words},1,2,${words}`;
  });
  return ['URN,WRAP date,Staff trained,Staff in post,Told on', ...lines].join('\n');
}
