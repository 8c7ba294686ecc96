import { refused } from '@due-regard/shared/http/problem.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { jobApi } from '@due-regard/shared/imports/job-api.ts';
import type { JobReply } from '@due-regard/shared/imports/job-api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { findBatch } from '../imports/batch-replies.ts';
import { findIssued } from '../reports/kept.ts';
import type { Job } from './jobs.ts';

export function jobRoutes(router: Router, deps: Deps): void {
  serve(router, jobApi.find, ({ params, actor }) => replyFor(deps, jobFor(deps, actor, params.id)));
  serve(router, jobApi.list, ({ params, actor }) => ({
    jobs: deps.jobs.list(params.authority).flatMap((job) => {
      if (job.state.status !== 'running' || !isTheirs(job, actor)) return [];
      const { step, done, of } = job.state;
      return [{ jobId: job.jobId, kind: job.kind, step, done, of }];
    }),
  }));
  serve(router, jobApi.cancel, ({ params, actor }) => {
    deps.jobs.cancel(jobFor(deps, actor, params.id).jobId);
    return undefined;
  });
}

async function replyFor({ db }: Deps, { authority, kind, state }: Job): Promise<Sendable<JobReply>> {
  if (state.status !== 'done') return state;
  const { aboutId } = state;
  if (kind === 'report.issue')
    return { status: 'issued', issued: await findIssued(db.read, { authority, reportId: aboutId }) };
  return { status: 'done', batch: await findBatch(db.read, authority, aboutId) };
}

/** @throws Refusal `not-found` to whoever neither began it nor answers for the council's files */
function jobFor({ jobs }: Deps, actor: Actor, jobId: string): Job {
  const job = jobs.find(jobId);
  if (job === undefined || !isTheirs(job, actor)) throw refused('not-found');
  return job;
}

function isTheirs(job: Job, { authority, userId, roles }: Actor): boolean {
  if (job.authority !== authority) return false;
  return job.userId === userId || roles.includes('lead') || roles.includes('administrator');
}
