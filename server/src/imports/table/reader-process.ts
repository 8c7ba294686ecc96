import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { inTurn } from './in-turn.ts';
import { workerMegabytes } from './limits.ts';

const root = new URL('../../../../', import.meta.url);

/** Where the reader's own code lies: not where the data folder, its database and the keys in it are. */
const ownCode = [
  'server/src/',
  'server/package.json',
  'server/node_modules/',
  'shared/src/',
  'shared/package.json',
  'shared/node_modules/',
  'node_modules/',
];

/** Where readers keep their code compiled, which is most of what a start costs. */
export const compiledCode = fileURLToPath(new URL('node_modules/.cache/compiled/', root));

/**
 * The reader may read its own code and nothing else of the machine: no other file, no other programs. It may write its
 * compiled code, and gives that up before it is given the first byte of a file.
 */
export const readerFlags: readonly string[] = [
  `--max-old-space-size=${workerMegabytes.old}`,
  `--max-semi-space-size=${workerMegabytes.young}`,
  '--permission',
  ...ownCode.map((place) => `--allow-fs-read=${fileURLToPath(new URL(place, root))}`),
  `--allow-fs-write=${compiledCode}`,
];

/** What the server tells a reader; the bytes themselves come through its standard input. */
export interface ReaderTask<Options> {
  readonly byteLength: number;
  readonly options: Options;
}

interface Reading<Options, Message> {
  /** The program, beside the one that asks. */
  readonly worker: URL;
  readonly bytes: Uint8Array;
  readonly options: Options;
  /** How long the reader itself may work; while its messages are taken the clock stands still. */
  readonly milliseconds: number;
  /** One message after the other. What it throws ends the reader. */
  readonly take: (message: Message) => Promise<void> | void;
}

/**
 * Reads bytes in a process of its own with a bounded heap and a time limit, so that no file stops the server. (A worker
 * thread is not enough: a file of 6 MB brought its heap down and the server with it.)
 * @returns why the reader was stopped; null when it came to its end
 * @throws when the process cannot be started or fails in a way that no file explains, and what `take` throws
 */
export async function runReader<Options, Message>(reading: Reading<Options, Message>): Promise<ReasonCode | null> {
  return inTurn(() => inProcess(reading));
}

async function inProcess<Options, Message>(reading: Reading<Options, Message>): Promise<ReasonCode | null> {
  makePlaceForCode();
  const child = fork(fileURLToPath(reading.worker), {
    serialization: 'advanced',
    execArgv: [...readerFlags],
    env: { NODE_COMPILE_CACHE: compiledCode },
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  const clock = new Clock(reading.milliseconds, () => child.kill('SIGKILL'));
  let fault: { readonly error: unknown } | undefined;
  async function takeAfter(before: Promise<void>, message: unknown): Promise<void> {
    await before;
    if (fault !== undefined) return;
    clock.stop();
    try {
      await reading.take(messageOf(message));
      // A reader that has told its last no longer listens.
      child.send('taken', () => undefined);
    } catch (error) {
      fault = { error };
      child.kill('SIGKILL');
    }
    clock.start();
  }
  let taken = Promise.resolve();
  child.on('message', (message: unknown) => {
    taken = takeAfter(taken, message);
  });
  give(child, reading);
  const [code, signal] = endOf(await once(child, 'close'));
  await taken;
  clock.stop();
  if (fault !== undefined) throw fault.error;
  if (code === 0) return null;
  if (clock.hasRunOut) return 'file-took-too-long';
  if (isOutOfMemory(code, signal)) return 'file-took-too-much-memory';
  throw new Error(`the reader stopped with ${signal ?? `code ${String(code)}`}`);
}

function makePlaceForCode(): void {
  try {
    mkdirSync(compiledCode, { recursive: true });
  } catch {
    // Where the installation may not be written to, each reader compiles its code anew.
  }
}

function give<Options>(
  child: ChildProcess,
  { bytes, options }: Pick<Reading<Options, never>, 'bytes' | 'options'>,
): void {
  child.send({ byteLength: bytes.length, options } satisfies ReaderTask<Options>);
  // A reader that has stopped no longer takes bytes; its end is told by `close`.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(bytes);
}

/** V8 aborts the process when its heap is full; the system kills it when the machine's memory is. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 134;
}

/** Counts the time that a reader works. */
class Clock {
  #left: number;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #onEnd: () => void;

  constructor(milliseconds: number, onEnd: () => void) {
    this.#left = milliseconds;
    this.#onEnd = onEnd;
    this.start();
  }

  get hasRunOut(): boolean {
    return this.#left <= 0;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => {
      this.#left = 0;
      this.#onEnd();
    }, this.#left);
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = Math.max(0, this.#left - (performance.now() - this.#since));
  }
}

/** The reader is our own code and sends nothing else. */
function messageOf(message: unknown): never {
  return message as never;
}

/** What `close` tells of a process. */
function endOf(told: readonly unknown[]): readonly [number | null, NodeJS.Signals | null] {
  return told as unknown as readonly [number | null, NodeJS.Signals | null];
}
