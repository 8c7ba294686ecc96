import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { problemOf, refused } from '@due-regard/shared/http/problem.ts';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import type { Progress } from '@due-regard/shared/imports/job-api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { refusalOf } from '../http/refusal-of.ts';
import { StillRunning } from './still-running.ts';
import { aboutIdOf, laneOf } from './verbs.ts';
import type { AskedVerb, InputOf, JobVerb, Lane, ReplyOf, Task } from './verbs.ts';

/** How somebody hears of work under way, and stops it. */
export interface Hearing {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Where verbs run: in this thread, or in another. */
export interface Runner {
  /** Whether it can wait its turn: what waits is held in memory. */
  hasRoomFor(task: Task): boolean;
  /** @throws Refusal as the verb does; `cancelled` when it was stopped, `broken-off` when nobody knows what came of it */
  run(task: Task, hearing: Hearing): Promise<unknown>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

export type JobState =
  | ({ readonly status: 'running' } & Progress)
  | { readonly status: 'done'; readonly aboutId: string }
  | { readonly status: 'failed'; readonly problem: Problem };

/** Work that somebody began, and what came of it. */
export interface Job {
  readonly jobId: string;
  readonly authority: string;
  readonly userId: string;
  readonly kind: JobVerb;
  readonly state: JobState;
}

/** What may take long, done without anybody waiting for it. */
export interface Jobs {
  /**
   * Runs a verb. @returns its reply when it comes in a moment; else it goes on, and can be asked about
   * @throws Refusal `many-waiting`, and nothing was begun
   */
  run<Name extends JobVerb>(verb: Name, actor: Actor, input: InputOf<Name>): Promise<ReplyOf<Name> | StillRunning>;
  /** Runs what changes nothing and is waited for. @throws Refusal `many-waiting` */
  ask<Name extends AskedVerb>(verb: Name, actor: Actor, input: InputOf<Name>): Promise<ReplyOf<Name>>;
  find(jobId: string): Job | undefined;
  /** Under way or ended lately, the newest first. */
  list(authority: string): readonly Job[];
  /** Asks it to stop; what is stored already stays. */
  cancel(jobId: string): void;
  close(): Promise<void>;
}

/** Ended work that is remembered: enough for everybody who asks a minute later. */
const mostEnded = 200;
const waiting: JobState = { status: 'running', step: 'Waiting for its turn', done: null, of: null };

interface Kept {
  readonly job: Omit<Job, 'state'>;
  state: JobState;
  readonly stop: AbortController;
}

interface JobOptions {
  /** How long an answer waits for its work; Infinity: until it is done. */
  readonly patienceMs: number;
  /** Where reports are made, so that they wait for no file; absent, where everything is. */
  readonly reports?: Runner;
}

/** The work of one server, by id. */
export class JobBook implements Jobs {
  readonly #runners: Readonly<Record<Lane, Runner>>;
  readonly #patienceMs: number;
  readonly #jobs = new Map<string, Kept>();

  constructor(runner: Runner, { patienceMs, reports = runner }: JobOptions) {
    this.#runners = { files: runner, reports };
    this.#patienceMs = patienceMs;
  }

  async run<Name extends JobVerb>(
    verb: Name,
    actor: Actor,
    input: InputOf<Name>,
  ): Promise<ReplyOf<Name> | StillRunning> {
    const task: Task = { verb, actor, input };
    const runner = this.#runners[laneOf(verb)];
    if (!runner.hasRoomFor(task)) throw refused('many-waiting');
    const kept = this.#begin(verb, actor);
    const hearing: Hearing = {
      onProgress: (progress) => {
        kept.state = { status: 'running', ...progress };
      },
      signal: kept.stop.signal,
    };
    const work = runner.run(task, hearing);
    const ended = work.then(
      (reply) => this.#end(kept, { status: 'done', aboutId: aboutIdOf(verb, reply) }),
      (error: unknown) => this.#end(kept, { status: 'failed', problem: problemOf(refusalOf(error)) }),
    );
    if (await this.#isEndedSoon(ended)) return replyOf<Name>(await work);
    return new StillRunning(kept.job.jobId);
  }

  async ask<Name extends AskedVerb>(verb: Name, actor: Actor, input: InputOf<Name>): Promise<ReplyOf<Name>> {
    const task: Task = { verb, actor, input };
    const runner = this.#runners[laneOf(verb)];
    if (!runner.hasRoomFor(task)) throw refused('many-waiting');
    const hearing: Hearing = { onProgress: () => undefined, signal: new AbortController().signal };
    return replyOf<Name>(await runner.run(task, hearing));
  }

  find(jobId: string): Job | undefined {
    const kept = this.#jobs.get(jobId);
    return kept === undefined ? undefined : { ...kept.job, state: kept.state };
  }

  list(authority: string): readonly Job[] {
    const own = [...this.#jobs.values()].filter(({ job }) => job.authority === authority);
    return own.map(({ job, state }) => ({ ...job, state })).toReversed();
  }

  cancel(jobId: string): void {
    this.#jobs.get(jobId)?.stop.abort(refused('cancelled'));
  }

  async close(): Promise<void> {
    await Promise.all([...new Set(Object.values(this.#runners))].map((runner) => runner.close()));
  }

  #begin(kind: JobVerb, { authority, userId }: Actor): Kept {
    const job = { jobId: randomUUID(), authority, userId, kind };
    const kept = { job, state: waiting, stop: new AbortController() };
    this.#jobs.set(job.jobId, kept);
    return kept;
  }

  #end(kept: Kept, state: JobState): true {
    kept.state = state;
    const ended = [...this.#jobs.values()].filter((one) => one.state.status !== 'running');
    for (const { job } of ended.slice(0, -mostEnded)) this.#jobs.delete(job.jobId);
    return true;
  }

  async #isEndedSoon(ended: Promise<true>): Promise<boolean> {
    if (this.#patienceMs === Infinity) return ended;
    const waited = new AbortController();
    try {
      return await Promise.race([ended, pause(this.#patienceMs, false, { signal: waited.signal })]);
    } finally {
      waited.abort();
    }
  }
}

// The runner gives back what the verb of that name answered.
function replyOf<Name extends JobVerb | AskedVerb>(reply: unknown): ReplyOf<Name> {
  return reply as ReplyOf<Name>;
}
