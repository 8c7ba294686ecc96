import type { Server } from 'node:http';
import { promisify } from 'node:util';
import { Hono } from 'hono';
import { listAuthorities } from '@due-regard/db/people/authorities.ts';
import { isBegunEmpty } from '@due-regard/db/people/queries.ts';
import { makeApp } from './app.ts';
import { startBackups } from './backups/schedule.ts';
import { demonstrate, refuseHalfADemonstration, sayDemoAccounts } from './cli/demonstrate.ts';
import { CommandFault } from './cli/fault.ts';
import { say } from './cli/output.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { startDigests } from './deadlines/digests/schedule.ts';
import { closeGracefully } from './http/close-gracefully.ts';
import { listen, portOf } from './http/listen.ts';
import type { Listening } from './http/listen.ts';
import { faultOfKey } from './imports/learning/learner-key.ts';
import { removeLeftBehind } from './imports/put-before.ts';
import { openDeps } from './open-deps.ts';
import { refuseDemoPassword } from './people/demo-accounts.ts';
import { openSetUp } from './people/set-up.ts';

interface Starting {
  /** Without the demonstration council, for a real start. */
  readonly isEmptyWanted: boolean;
}

/** Opens the records, makes the demonstration when they are new, serves, and prints where and how to sign in. */
export async function startServing(config: Config, { isEmptyWanted }: Starting): Promise<void> {
  const deps = await openDeps(config, { level: 'info', answersWithinMs: 1500 });
  await removeLeftBehind(deps);
  await sayKeyFault(deps);
  await refuseDemoPassword(deps);
  await refuseHalfADemonstration(deps);
  if (!isEmptyWanted && (await isUntouched(deps))) {
    await checkAddress(config);
    await demonstrate(deps);
  } else if (config.demoPassword !== undefined) await sayDemoAccounts(deps);
  const server = await open(deps);
  await sayWhere(deps, server);
  const backups = await startBackups(deps);
  const digests = startDigests(deps);
  closeOnSignal(async () => {
    process.exitCode = await closeGracefully(deps, { server, backups, digests });
  });
}

/** The figures do not need the key of learners, so a wrong one is told and keeps nobody from looking at them. */
async function sayKeyFault({ db, config, log }: Deps): Promise<void> {
  const fault = await faultOfKey(config, db.read);
  if (fault === undefined) return;
  say(fault);
  log.error('the key of learners is missing or another one');
}

/** Nothing was ever begun here: no council is held, and none waits to be set up. */
async function isUntouched({ db }: Deps): Promise<boolean> {
  return (await listAuthorities(db.read)).length === 0 && !(await isBegunEmpty(db.read));
}

/** The first of the two signals closes; a terminal sends them to the launcher and to us. */
function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!isClosing) void close();
      isClosing = true;
    });
  }
}

/** Before anything is made: the demonstration's passwords are printed once, and must not be lost to a port in use. */
async function checkAddress(config: Config): Promise<void> {
  const taken = await atAddress(config, (address) => listen({ app: new Hono() }, address));
  await promisify(taken.close.bind(taken))();
}

function open(deps: Deps): Promise<Server> {
  return atAddress(deps.config, (address) => listen(makeApp(deps, { checksReplies: false }), address));
}

/** @throws CommandFault in one line when the address cannot be had */
async function atAddress({ host, port }: Config, take: (address: Listening) => Promise<Server>): Promise<Server> {
  try {
    return await take({ host, port });
  } catch (error) {
    throw isSystemError(error) ? new CommandFault(faultOf(error, { host, port })) : error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function faultOf(error: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>): string {
  if (error.code === 'EADDRINUSE')
    return `PORT: ${String(port)} is in use already. Is Due Regard running? Set PORT to another.`;
  if (error.code === 'EACCES') return `PORT: ${String(port)} may not be opened by this user. Set PORT to 1024 or more.`;
  return `HOST, PORT: ${host}:${String(port)} cannot be opened (${error.code ?? error.name}).`;
}

async function sayWhere(deps: Deps, server: Server): Promise<void> {
  const port = portOf(server);
  const { publicUrl, host } = deps.config;
  // Port 0 is any that is free, which is known only now.
  const base = publicUrl.port === '0' ? `http://${host}:${String(port)}` : publicUrl.origin;
  say(`Due Regard serves on ${base}`);
  const link = await openSetUp(deps);
  if (link !== undefined) {
    const { pathname, search } = new URL(link.link);
    say(
      `Nobody can sign in yet. Set up your council with this link, once, before ${link.expiresAt.slice(0, 10)}:\n  ${base}${pathname}${search}`,
    );
  }
}
