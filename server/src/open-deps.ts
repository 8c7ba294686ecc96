import { mkdirSync } from 'node:fs';
import type { Clock } from '@due-regard/db/change.ts';
import { ensureHistories } from '@due-regard/db/measure/history.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { migrateSafely } from './backups/migrate-safely.ts';
import { ChannelKeys } from './channel/keys.ts';
import { destroyKeysOfOff } from './channel/switch.ts';
import type { Config } from './config.ts';
import { wallClock } from './deps.ts';
import type { Deps } from './deps.ts';
import { JobBook } from './jobs/jobs.ts';
import { runHere } from './jobs/run-here.ts';
import { WorkerRunner } from './jobs/run-in-worker.ts';
import { makeLog } from './log.ts';
import { smtpMailer } from './mail/smtp.ts';
import { makeSignIn } from './people/sign-in.ts';

interface Opening {
  readonly level: 'info' | 'silent';
  readonly clock?: Clock;
  /** A server's long work runs in a thread of its own, and is answered before it is done when it takes this long. */
  readonly answersWithinMs?: number;
}

/** Opens the records, brings the tables up to date, and gathers what verbs need. */
export async function openDeps(config: Config, { level, clock = wallClock, answersWithinMs }: Opening): Promise<Deps> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const db = openDatabase(config.databaseUrl);
  await migrateSafely(config, { db, clock });
  await ensureHistories(db);
  const log = makeLog(level);
  const signIn = await makeSignIn({ db, clock, config });
  const jobs = jobsOf({ db, clock, config, log }, answersWithinMs);
  const mail = config.smtp === undefined ? undefined : smtpMailer(config.smtp);
  const channelKeys = new ChannelKeys(config.channelKeyFile);
  await destroyKeysOfOff({ db, channelKeys });
  return { db, clock, config, log, signIn, jobs, mail, channelKeys };
}

type Running = Pick<Deps, 'db' | 'clock' | 'config' | 'log'>;

function jobsOf(deps: Running, answersWithinMs: number | undefined): JobBook {
  if (answersWithinMs === undefined) return new JobBook(runHere(deps), { patienceMs: Infinity });
  return new JobBook(new WorkerRunner(deps), { patienceMs: answersWithinMs, reports: new WorkerRunner(deps) });
}

export async function closeDeps(deps: Deps): Promise<void> {
  await deps.jobs.close();
  await deps.signIn.settled();
  await deps.db.close();
}
