import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import type { TableRow } from '@due-regard/shared/imports/table.ts';
import { inTurn } from './in-turn.ts';
import { defaultLimits, workerMegabytes } from './limits.ts';
import type { TableOptions, TableResult } from './parse-table.ts';
import type { TableMessage, TableTask } from './worker.ts';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
// The reader may read its own code and nothing else of the machine: no writing, no other programs.
const workerFlags = [
  `--max-old-space-size=${workerMegabytes.old}`,
  `--max-semi-space-size=${workerMegabytes.young}`,
  '--permission',
  '--allow-fs-read=*',
];

/**
 * Bytes to a table: CSV, XLSX or ODS, told by content. Reads in a process of its own with a bounded heap and a time
 * limit, so that no file stops the server: what cannot be read is answered with the problem. (A worker thread is not
 * enough: a file of 6 MB brought its heap down and the server with it.)
 * @throws only when the process cannot be started or fails in a way that no file explains
 */
export async function readTable(bytes: Uint8Array, options: TableOptions = {}): Promise<TableResult> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.textBytes) return unread('file-too-large');
  return inTurn(() => inProcess(bytes, options, limits.milliseconds));
}

function inProcess(bytes: Uint8Array, options: TableOptions, milliseconds: number): Promise<TableResult> {
  const child = fork(worker, {
    serialization: 'advanced',
    execArgv: workerFlags,
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<TableResult>((resolve, reject) => {
    const rows: TableRow[] = [];
    let result: TableResult | undefined;
    const clock = setTimeout(() => {
      result = unread('file-took-too-long');
      child.kill('SIGKILL');
    }, milliseconds);
    child.on('message', (message: unknown) => {
      const told = messageOf(message);
      if ('rows' in told) for (const row of told.rows) rows.push(row);
      else result = told.result.ok ? { ok: true, table: { ...told.result.outline, rows } } : told.result;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(clock);
      if (result !== undefined) resolve(result);
      else if (isOutOfMemory(code, signal)) resolve(unread('file-took-too-much-memory'));
      else reject(new Error(`the reader stopped with ${signal ?? `code ${code}`}`));
    });
    give(child, bytes, options);
  });
}

function give(child: ChildProcess, bytes: Uint8Array, options: TableOptions): void {
  child.send({ byteLength: bytes.length, options } satisfies TableTask);
  // A reader that has stopped no longer takes bytes; its end is told by `close`.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(bytes);
}

/** V8 aborts the process when its heap is full; the system kills it when the machine's memory is. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 134;
}

function unread(reason: ReasonCode): TableResult {
  return { ok: false, problems: [rowProblem(reason)] };
}

/** The reader is our own code and sends nothing else. */
function messageOf(message: unknown): TableMessage {
  return message as TableMessage;
}
