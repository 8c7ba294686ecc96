import { Worker } from 'node:worker_threads';
import { listChannelHeads } from '@due-regard/db/channel/entries.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import type { Deps } from '../deps.ts';
import { appendAnchors, headsThatMoved, readAnchors } from '../journal/anchors.ts';
import type { AnchorLine } from '../journal/anchors.ts';
import { lastBackupAt } from './list-backups.ts';
import type { BackupDone, BackupTask } from './worker.ts';

const anHour = 3_600_000;
const aMinute = 60_000;

type BackupDeps = Pick<Deps, 'db' | 'clock' | 'log' | 'config'>;

interface Waits {
  readonly everyMs: number;
  /** The least wait before the first one. */
  readonly soonMs: number;
}

/** The backups that a serving process makes, one at a time, each in a worker thread. */
export class BackupSchedule {
  readonly #deps: BackupDeps;
  readonly #waits: Waits;
  #timer: NodeJS.Timeout | undefined;
  #worker: Worker | undefined;
  #isStopped = false;

  constructor(deps: BackupDeps, waits: Waits) {
    this.#deps = deps;
    this.#waits = waits;
  }

  /** When the last backup is less than an hour old its successor waits for the rest of the hour. */
  async start(): Promise<void> {
    const { everyMs, soonMs } = this.#waits;
    const last = await lastBackupAt(this.#deps.config.dataDir);
    const age = last === undefined ? everyMs : Date.parse(this.#deps.clock.now()) - Date.parse(last);
    this.#next(Math.max(soonMs, Math.min(everyMs, everyMs - age)));
  }

  /** No more are begun; one that is being made is given up, and leaves no half file under a backup's name. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
  }

  #next(wait: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#run(), wait).unref();
  }

  async #run(): Promise<void> {
    this.#worker = workerFor(this.#deps);
    await oneBackup(this.#deps, this.#worker);
    this.#worker = undefined;
    this.#next(this.#waits.everyMs);
  }
}

/**
 * Writes down where the records of changes end, then makes a backup each hour, the first one soon when the last is
 * more than an hour old. A backup that fails is logged, and tried again an hour later.
 */
export async function startBackups(
  deps: BackupDeps,
  { everyMs = anHour, soonMs = aMinute }: Partial<Waits> = {},
): Promise<BackupSchedule> {
  await writeAnchors(deps, 'start');
  await writeChannelAnchors(deps, 'start');
  const schedule = new BackupSchedule(deps, { everyMs, soonMs });
  await schedule.start();
  return schedule;
}

function workerFor({ config, clock }: BackupDeps): Worker {
  const task: BackupTask = { config: { dataDir: config.dataDir, databaseUrl: config.databaseUrl }, at: clock.now() };
  return new Worker(new URL('worker.ts', import.meta.url), {
    workerData: task,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
}

async function oneBackup(deps: BackupDeps, worker: Worker): Promise<void> {
  try {
    const { file, manifest, faults, removed } = await answerOf(worker);
    deps.log.info({ file, heads: manifest.heads, removed: removed.length }, 'backup made');
    await writeChannelAnchors(deps, 'backup');
    if (faults.length > 0)
      deps.log.error({ faults: faults.slice(0, 20) }, 'the record of changes does not agree with its rows');
  } catch (error) {
    deps.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'no backup could be made');
    await writeAnchors(deps, 'hourly').catch(() => undefined);
  }
}

/** Writes down the ends of the records, in the file and in the log; at a start all of them, else those that moved. */
async function writeAnchors({ db, clock, log, config }: BackupDeps, why: AnchorLine['why']): Promise<void> {
  const at = clock.now();
  const heads = await listHeads(db.read);
  const told = why === 'start' ? heads : headsThatMoved(heads, await readAnchors(config.dataDir));
  if (told.length === 0) return;
  await appendAnchors(config.dataDir, { at, why, heads: told });
  log.info({ heads: told }, 'ends of the records of changes');
}

/** Of Channel's own records in the file alone: a log and a health answer are read by others. */
async function writeChannelAnchors({ db, clock, config }: BackupDeps, why: AnchorLine['why']): Promise<void> {
  const ends = await listChannelHeads(db.read);
  const heads = ends.map((end) => ({ ...end, journal: 'channel_journal' as const }));
  const told = headsThatMoved(heads, await readAnchors(config.dataDir));
  if (told.length > 0) await appendAnchors(config.dataDir, { at: clock.now(), why, heads: told });
}

function answerOf(worker: Worker): Promise<BackupDone> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker ended without an answer')));
  });
}
