import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchLine } from './line.ts';

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

/** P6: histories kept in step, worked out anew and asked of SQL, after a tenth of the campaign `npm run prove history`. */
export async function run(): Promise<BenchLine[]> {
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'proofs', 'tests/proofs/history'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const [code] = codeOf(await once(child, 'close'));
  const figures = Array.from(printed.matchAll(/^(?:sqlite|postgres): \{.*\}$/gm), ([figure]) => figure);
  return [
    {
      id: 'P6',
      what: 'differences between histories in step, made anew and SQL',
      value: code === 0 ? 0 : 1,
      limit: 0,
      isAtLeast: false,
      detail: figures.length > 0 ? figures.join('; ') : 'the campaign printed no figure',
    },
  ];
}

/** What `close` tells of a process. */
function codeOf(told: readonly unknown[]): readonly [number | null] {
  return [told[0] as number | null];
}
