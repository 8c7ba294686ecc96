import { constants, getPriority, setPriority } from 'node:os';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { problemOf, refused } from '@due-regard/shared/http/problem.ts';
import type { Clock } from '@due-regard/db/change.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Config } from '../config.ts';
import { wallClock } from '../deps.ts';
import { faultOf, refusalOf } from '../http/refusal-of.ts';
import type { Task } from './verbs.ts';
import type { FromWorker, SentClock, SentConfig, ToWorker } from './messages.ts';
import type { JobDeps } from './progress.ts';
import { doTask } from './verbs.ts';

/** Between two words of progress. */
const quietMs = 100;

const port = portOf(parentPort);
const config = configOf(workerData);
const db = openDatabase(config.databaseUrl);
let stop = new AbortController();

// Whoever waits for an answer goes first. On Linux a thread has a priority of its own; elsewhere it would be everybody's.
const behind = constants.priority.PRIORITY_BELOW_NORMAL;
if (process.platform === 'linux' && getPriority() < behind) setPriority(behind);

port.on('message', hear);

function hear(message: unknown): void {
  const told = toldIn(message);
  if (told.kind === 'task') void work(told.task, clockOf(told.clock));
  else if (told.kind === 'stop') stop.abort(refused('cancelled'));
  else void end();
}

async function work(task: Task, clock: Clock): Promise<void> {
  stop = new AbortController();
  try {
    const deps: JobDeps = { db, clock, config, signal: stop.signal, onProgress: teller() };
    say({ kind: 'done', reply: await doTask(deps, task) });
  } catch (error) {
    const refusal = refusalOf(error);
    const fault = refusal.code === 'server-fault' ? { fault: faultOf(error) } : {};
    say({ kind: 'failed', problem: problemOf(refusal), ...fault });
  }
}

/** While rows are written the thread takes no messages by itself: whoever tells progress looks for them. */
function teller(): NonNullable<JobDeps['onProgress']> {
  let [toldAt, step] = [0, ''];
  return (progress) => {
    const now = performance.now();
    if (progress.step === step && now - toldAt < quietMs) return;
    [toldAt, step] = [now, progress.step];
    say({ kind: 'progress', progress });
    const waiting = receiveMessageOnPort(port);
    if (waiting !== undefined) hear(waiting.message);
  };
}

async function end(): Promise<void> {
  port.close();
  await db.close();
}

function say(message: FromWorker): void {
  port.postMessage(message);
}

function clockOf(sent: SentClock): Clock {
  return sent.kind === 'wall' ? wallClock : { now: () => sent.at };
}

// All three are given by run-in-worker.ts alone.
function portOf(held: MessagePort | null): MessagePort {
  return held as MessagePort;
}
function toldIn(message: unknown): ToWorker {
  return message as ToWorker;
}
function configOf(data: unknown): Config {
  const sent = data as SentConfig;
  return { ...sent, publicUrl: new URL(sent.publicUrl) };
}
