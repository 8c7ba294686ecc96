import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from './bare-environment.ts';
import { whenEnded, whenPrinted } from './stand-in-checkout.ts';
import type { Ended } from './stand-in-checkout.ts';

const program = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

/** A server as it really runs: a process of its own that listens on a port that is free. */
export interface ServerProcess {
  readonly base: string;
  readonly pid: number;
  /** Sends a request with whatever cookie it is given; nothing of a browser is pretended. */
  readonly send: (path: string, init?: RequestInit) => Promise<Response>;
  /** Tells it to stop, as an operator does. */
  readonly stop: () => Promise<Ended>;
}

/** Starts a server on a folder that holds its records already, and waits until it serves. */
export async function startServerProcess(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, '--empty'], {
    env: bareEnvironment({ DATA_DIR: dataDir, PORT: '0', ...environment }),
  });
  const ended = whenEnded(child);
  const base = await Promise.race([addressOf(child), failed(ended)]);
  return {
    base,
    pid: child.pid ?? 0,
    send: (path, init) => fetch(`${base}${path}`, init),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  child.stdout?.on('data', (text: string) => {
    printed += text;
  });
  await whenPrinted(child, 'serves on http');
  const address = /serves on (http\S+)/.exec(printed)?.[1];
  if (address === undefined) throw new Error(`the server did not say where it serves: ${printed}`);
  return address;
}

async function failed(ended: Promise<Ended>): Promise<never> {
  const { said } = await ended;
  throw new Error(`the server did not start: ${said}`);
}
