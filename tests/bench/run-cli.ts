import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MemoryWatch, tellsMemory } from '../support/process-memory.ts';

const program = fileURLToPath(new URL('../../server/launch/cli.mjs', import.meta.url));

/** What a command took. */
export interface Ran {
  readonly milliseconds: number;
  /** Peaks of the program that stores and of the process that reads, in bytes; 0 where no system tells. */
  readonly storing: number;
  readonly reading: number;
}

/** Runs a command as somebody at a terminal does. @throws when it fails, with its last words */
export async function runCli(dataDir: string, args: readonly string[]): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${String(piece)}`.slice(-2000);
  });
  const watch = tellsMemory && child.pid !== undefined ? new MemoryWatch(child.pid) : undefined;
  const code = codeOf(await once(child, 'close'));
  const memory = watch?.stop();
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${said}`);
  return {
    milliseconds: performance.now() - begun,
    storing: memory?.largestChild ?? 0,
    reading: memory?.largestGrandchild ?? 0,
  };
}

/** What `close` tells of a process. */
function codeOf(told: readonly unknown[]): number | null {
  return told[0] as number | null;
}
