import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { JobReply, JobStarted } from '@due-regard/shared/imports/job-api.ts';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import { noteWords } from '@due-regard/shared/imports/notes.ts';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import { bringRegister } from '../../../support/bring-register.ts';
import { MemoryWatch, tellsMemory } from '../../../support/process-memory.ts';
import { startServerProcess } from '../../../support/server-process.ts';
import type { ServerProcess } from '../../../support/server-process.ts';
import { cookieOf, makeTestApp, testPassword } from '../../../support/test-app.ts';
import type { NastyAnswer } from './nasty-file.ts';

/** What came back for a file. */
export interface Answered {
  readonly status: number;
  /** What is wrong with the answer itself: it is none of ours, gives no reason, or a reason without words. */
  readonly unclear: readonly string[];
  readonly reasons: readonly string[];
  readonly accepted: number | null;
  readonly notes: readonly string[];
}

export interface BroughtFigure {
  readonly name: string;
  readonly kind: BatchKind;
  readonly milliseconds: number;
  /** What the server grew by at its peak and the whole of the reader's peak, in bytes; 0 where no system tells. */
  readonly bytes: number;
}

/** Brings files to a real server, as an officer of a council of four schools, and takes the time and the memory. */
export class NastyBringer {
  readonly #server: ServerProcess;
  readonly #cookie: string;
  readonly #folder: string;
  readonly figures: BroughtFigure[] = [];

  private constructor(server: ServerProcess, { cookie, folder }: { readonly cookie: string; readonly folder: string }) {
    this.#server = server;
    this.#cookie = cookie;
    this.#folder = folder;
  }

  static async start(): Promise<NastyBringer> {
    const folder = mkdtempSync(join(tmpdir(), 'due-regard-nasty-'));
    const app = await makeTestApp({ environment: { DATA_DIR: folder } });
    const { email } = await app.addPerson(['officer']);
    await bringRegister(app, { cookie: cookieOf(await app.signIn(email)), count: 4 });
    await app.close();
    const server = await startServerProcess(folder);
    const signedIn = await server.send('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: testPassword }),
    });
    return new NastyBringer(server, { cookie: cookieOf(signedIn), folder });
  }

  async bring(bytes: Uint8Array<ArrayBuffer>, kind: BatchKind, name: string): Promise<Answered> {
    const watch = tellsMemory ? new MemoryWatch(this.#server.pid) : undefined;
    const begun = performance.now();
    const which = kind === 'register' ? '&register=events' : '';
    const response = await this.#server.send(`/api/999/imports/${kind}?fileName=nasty.csv${which}`, {
      method: 'POST',
      headers: { cookie: this.#cookie },
      body: bytes,
    });
    const answered = await this.#settled(response);
    const milliseconds = performance.now() - begun;
    const memory = watch?.stop();
    this.figures.push({
      name,
      kind,
      milliseconds,
      bytes: memory === undefined ? 0 : memory.growth + memory.largestChild,
    });
    return answered;
  }

  /** The answer, or what becomes of a job that goes on after it. */
  async #settled(response: Response): Promise<Answered> {
    if (response.status === 202) {
      const { jobId } = (await response.json()) as JobStarted;
      return this.#endOf(`/api/999/jobs/${jobId}`);
    }
    const type = response.headers.get('content-type') ?? '';
    if (response.status === 200) return taken((await response.json()) as BatchReply);
    if (type.startsWith('application/problem+json')) return refusedAs((await response.json()) as Problem);
    await response.body?.cancel();
    return { ...nothing, status: response.status, unclear: [`answered as ${type}`] };
  }

  async #endOf(job: string): Promise<Answered> {
    for (;;) {
      const response = await this.#server.send(job, { headers: { cookie: this.#cookie } });
      const reply = (await response.json()) as JobReply;
      if (reply.status === 'done') return taken(reply.batch);
      if (reply.status === 'failed') return refusedAs(problemOfJob(reply.problem));
      await pause(20);
    }
  }

  /** Whether the server answers the question that every page asks. */
  async isAlive(): Promise<boolean> {
    const { status } = await this.#server.send('/api/999/coverage?asAt=2019-03-01', {
      headers: { cookie: this.#cookie },
    });
    return status === 200;
  }

  async stop(): Promise<number | null> {
    const { code } = await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
    return code;
  }
}

const nothing: Answered = { status: 0, unclear: [], reasons: [], accepted: null, notes: [] };

function taken({ register, rows }: BatchReply): Answered {
  const reading = register ?? rows;
  if (reading === null) return { ...nothing, status: 200, unclear: ['no reading'] };
  return { ...nothing, status: 200, accepted: reading.accepted, notes: reading.notes };
}

function refusedAs(problem: Problem): Answered {
  const reasons = problem.code === 'too-large' ? ['file-too-large'] : (problem.rows ?? []).map(({ reason }) => reason);
  return { ...nothing, status: problem.status, reasons, unclear: unclearOf(problem, reasons) };
}

// A job tells its problem as the first answer would have told it.
function problemOfJob(problem: Extract<JobReply, { status: 'failed' }>['problem']): Problem {
  return problem as Problem;
}

function unclearOf({ status, detail = '', title }: Problem, reasons: readonly string[]): readonly string[] {
  return [
    ...(status >= 400 && status < 500 ? [] : [`status ${String(status)}`]),
    ...(reasons.length > 0 || detail.length > 0 ? [] : [`only ${title}`]),
    ...reasons.filter((reason) => !(reason in reasonWords)),
  ];
}

/** Whether an answer is the one that was written beforehand; if not, both. */
export function differenceOf(answered: Answered, expected: NastyAnswer): string | undefined {
  const said = JSON.stringify(answered).slice(0, 300);
  if ('refused' in expected) {
    const isOther = answered.reasons.some((reason) => !expected.refused.some((one) => one === reason));
    const isSaid = answered.reasons.length > 0 || expected.refused.length === 0;
    return answered.status >= 400 && isSaid && !isOther
      ? undefined
      : `refused for ${expected.refused.join(', ')}, but ${said}`;
  }
  const lacks = (expected.notes ?? []).filter((note) => !answered.notes.some((one) => one.startsWith(noteWords[note])));
  const isRight = answered.status === 200 && answered.accepted === expected.accepted && lacks.length === 0;
  return isRight ? undefined : `accepted ${String(expected.accepted)} ${lacks.join(', ')}, but ${said}`;
}
