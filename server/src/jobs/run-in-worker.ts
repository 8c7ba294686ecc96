import { Worker } from 'node:worker_threads';
import { mostFileBytes } from '@due-regard/shared/imports/api.ts';
import { Refusal, refused } from '@due-regard/shared/http/problem.ts';
import type { Deps } from '../deps.ts';
import { wallClock } from '../deps.ts';
import type { Hearing, Runner } from './jobs.ts';
import type { Task } from './verbs.ts';
import type { FromWorker, SentClock, SentConfig, ToWorker } from './messages.ts';

type Needs = Pick<Deps, 'clock' | 'config' | 'log'>;

const ownProgram = new URL('worker.ts', import.meta.url);

/** How long a thread without work is kept, in milliseconds. */
const idleMs = 60_000;

interface Room {
  readonly tasks: number;
  readonly bytes: number;
}

export interface RunnerOptions {
  readonly program?: URL;
  readonly most?: Room;
}

/** So much may wait its turn: the files of what waits are held in memory. */
const mostWaiting: Room = { tasks: 40, bytes: 2 * mostFileBytes };

interface Waiting {
  readonly task: Task;
  readonly hearing: Hearing;
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Runs verbs one after another in a thread of their own, with connections of their own, so that the thread that answers
 * is held by none. A thread that comes to grief is told to whoever waits for it, and the next task gets a new one.
 */
export class WorkerRunner implements Runner {
  readonly #needs: Needs;
  readonly #program: URL;
  readonly #most: Room;
  readonly #queue: Waiting[] = [];
  #worker: Worker | undefined;
  #current: Waiting | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param options `program`: what the thread runs; tests give one that comes to grief, and less room to wait */
  constructor(needs: Needs, { program = ownProgram, most = mostWaiting }: RunnerOptions = {}) {
    this.#needs = needs;
    this.#program = program;
    this.#most = most;
  }

  /** One may always wait: it is no larger than a file that is taken. */
  hasRoomFor(task: Task): boolean {
    const sizes = this.#queue.map((waiting) => sizeOf(waiting.task));
    const bytes = sizes.reduce((sum, size) => sum + size, sizeOf(task));
    return sizes.length === 0 || (sizes.length < this.#most.tasks && bytes <= this.#most.bytes);
  }

  run(task: Task, hearing: Hearing): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const waiting = { task, hearing, resolve, reject };
      this.#queue.push(waiting);
      hearing.signal.addEventListener('abort', () => this.#stop(waiting), { once: true });
      this.#next();
    });
  }

  async close(): Promise<void> {
    for (const { reject } of this.#queue.splice(0)) reject(refused('cancelled'));
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#queue.shift();
    clearTimeout(this.#idle);
    if (this.#current === undefined) {
      this.#idle = setTimeout(() => this.#end(), idleMs).unref();
      return;
    }
    this.#worker ??= this.#start();
    const { task } = this.#current;
    this.#tell({ kind: 'task', task, clock: clockToSend(this.#needs) }, bytesIn(task.input));
  }

  /** What waits is taken out of the queue; what runs is told. */
  #stop(waiting: Waiting): void {
    if (waiting === this.#current) this.#tell({ kind: 'stop' });
    const place = this.#queue.indexOf(waiting);
    if (place < 0) return;
    this.#queue.splice(place, 1);
    waiting.reject(refused('cancelled'));
  }

  /** Nobody has needed the thread for a while: it goes, and with it what it held in memory. */
  #end(): void {
    this.#tell({ kind: 'end' });
    this.#worker = undefined;
  }

  #tell(message: ToWorker, transfer: ArrayBuffer[] = []): void {
    this.#worker?.postMessage(message, transfer);
  }

  #start(): Worker {
    const { config } = this.#needs;
    const sent: SentConfig = { ...config, publicUrl: config.publicUrl.href };
    const worker = new Worker(this.#program, {
      workerData: sent,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    // What keeps the process is its server: without one, nobody waits for this.
    worker.unref();
    worker.on('message', (message) => this.#hear(messageOf(message)));
    worker.on('error', (error) => {
      this.#needs.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'the thread for jobs failed');
    });
    worker.on('exit', () => this.#lost(worker));
    return worker;
  }

  #hear(message: FromWorker): void {
    const current = this.#current;
    if (current === undefined) return;
    if (message.kind === 'progress') {
      current.hearing.onProgress(message.progress);
      return;
    }
    this.#current = undefined;
    if (message.kind === 'done') current.resolve(message.reply);
    else {
      const { problem, fault } = message;
      if (fault !== undefined) this.#needs.log.error({ verb: current.task.verb, fault }, 'unforeseen in a job');
      current.reject(new Refusal(problem.code, problem));
    }
    this.#next();
  }

  /** The thread has ended, of itself or not: whoever waited for it is told, and others go on with a new one. */
  #lost(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const current = this.#current;
    this.#current = undefined;
    current?.reject(refused('broken-off'));
    if (this.#queue.length > 0) this.#next();
  }
}

function clockToSend({ clock }: Needs): SentClock {
  return clock === wallClock ? { kind: 'wall' } : { kind: 'fixed', at: clock.now() };
}

/** A file goes over whole: this thread holds no copy of it. */
function bytesIn(input: unknown): ArrayBuffer[] {
  if (typeof input !== 'object' || input === null || !('bytes' in input)) return [];
  return input.bytes instanceof Uint8Array && input.bytes.buffer instanceof ArrayBuffer ? [input.bytes.buffer] : [];
}

function sizeOf({ input }: Task): number {
  return bytesIn(input).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

// The worker is our own code and sends nothing else.
function messageOf(message: unknown): FromWorker {
  return message as FromWorker;
}
