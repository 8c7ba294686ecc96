import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPrograms } from './postgres-programs.ts';
import type { PostgresPrograms } from './postgres-programs.ts';

/** A PostgreSQL of this run alone: on the loopback, in a temporary folder, gone when it stops. */
export interface PostgresServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const readyWords = 'database system is ready to accept connections';
const longestStart = 60_000;

/** @returns undefined when this machine has no PostgreSQL to run */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-postgres-'));
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? unprivilegedOwner() : undefined;
  const programs = findPrograms(folder, owner !== undefined);
  if (programs === undefined) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const server = new Server(folder, owner);
  await server.start(programs);
  return server;
}

class Server implements PostgresServer {
  readonly #folder: string;
  readonly #owner: Owner | undefined;
  #child: ChildProcess | undefined;
  url = '';

  constructor(folder: string, owner: Owner | undefined) {
    this.#folder = folder;
    this.#owner = owner;
    process.once('exit', this.#endNow);
  }

  async start(programs: PostgresPrograms): Promise<void> {
    const password = randomBytes(16).toString('hex');
    const data = join(this.#folder, 'data');
    this.#initialise(programs.initdb, data, password);
    const port = await freePort();
    const child = spawn(programs.postgres, serverArguments(data, port), {
      ...this.#owner,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    await isReady(child);
    this.url = `postgres://tester:${password}@127.0.0.1:${String(port)}/postgres`;
  }

  readonly stop = async (): Promise<void> => {
    const child = this.#child;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGQUIT');
      await ended;
    }
    process.off('exit', this.#endNow);
    rmSync(this.#folder, { recursive: true, force: true });
  };

  // The process is exiting (Ctrl-C): nothing asynchronous happens any more.
  readonly #endNow = (): void => {
    this.#child?.kill('SIGQUIT');
    for (let tries = 0; tries < 100 && existsSync(join(this.#folder, 'data', 'postmaster.pid')); tries += 1)
      pauseNow(20);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  };

  #initialise(initdb: string, data: string, password: string): void {
    const passwordFile = join(this.#folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (this.#owner !== undefined) chownSync(passwordFile, this.#owner.uid, this.#owner.gid);
    const plain = [
      '-D',
      data,
      '-U',
      'tester',
      '--pwfile',
      passwordFile,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--no-sync',
    ];
    // A council's server sorts words as people do, not by their bytes; where it can, so does this one.
    const asPeopleSort = ['--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'en-GB'];
    if (this.#runs(initdb, [...plain, ...asPeopleSort])) return;
    rmSync(data, { recursive: true, force: true });
    if (!this.#runs(initdb, [...plain, '--locale', 'C']))
      throw new Error(`${initdb} could not make a database cluster`);
  }

  #runs(program: string, args: readonly string[]): boolean {
    return spawnSync(program, args, { ...this.#owner, cwd: this.#folder, stdio: 'ignore' }).status === 0;
  }
}

function pauseNow(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    // Nothing here outlives the run, so nothing needs to reach the disk.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const tooLate = setTimeout(() => reject(new Error(`PostgreSQL did not start in time: ${said}`)), longestStart);
    child.once('exit', () => reject(new Error(`PostgreSQL ended at once: ${said}`)));
    child.once('error', reject);
    // Read to the end of its life, or its log would block it.
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      said = (said + words).slice(-5000);
      if (!said.includes(readyWords)) return;
      clearTimeout(tooLate);
      resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Debian's user for PostgreSQL where there is one, else nobody. */
function unprivilegedOwner(): Owner {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (user === undefined)
    throw new Error('PostgreSQL needs a user other than root: there is neither postgres nor nobody');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
