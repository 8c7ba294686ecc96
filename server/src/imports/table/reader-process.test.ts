import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { TableOptions } from './parse-table.ts';
import { compiledCode, readerFlags, runReader } from './reader-process.ts';
import type { TableMessage } from './worker.ts';

const bytes = Buffer.from(`URN,Name\n${'100001,A school\n'.repeat(5000)}`);
const reader = { worker: new URL('worker.ts', import.meta.url), bytes, options: {} };

test('the reader’s clock stands still while its rows are taken', async () => {
  const begun = performance.now();
  let rows = 0;
  const stopped = await runReader<TableOptions, TableMessage>({
    ...reader,
    milliseconds: 2000,
    take: async (told) => {
      if ('rows' in told) rows += told.rows.length;
      await pause(300);
    },
  });
  expect([stopped, rows]).toEqual([null, 5000]);
  expect(performance.now() - begun).toBeGreaterThan(3000);
}, 30_000);

test('a reader that works longer than it may is stopped', async () => {
  const stopped = await runReader<TableOptions, TableMessage>({ ...reader, milliseconds: 1, take: () => undefined });
  expect(stopped).toBe('file-took-too-long');
});

/** What comes of reading a file, or the folder that it lies in, with the rights of a reader. */
function readAsReader(path: string): readonly string[] {
  const program = `for (const of of ['readFileSync', 'readdirSync', 'statSync'])
    try { require('node:fs')[of](process.argv[1]); console.log('read') } catch (error) { console.log(error.code) }`;
  const { stdout } = spawnSync(process.execPath, [...readerFlags, '-e', program, path], { encoding: 'utf8', env: {} });
  return stdout.trim().split('\n');
}

test('a reader that hostile bytes have taken over reads neither the data folder, its keys nor any other file', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'due-regard-data-'));
  const key = join(dataDir, 'learner.key');
  writeFileSync(key, 'the key of learners', { mode: 0o600 });
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  const denied = Array.from({ length: 3 }, () => 'ERR_ACCESS_DENIED');
  for (const path of [key, dataDir, join(root, 'data'), join(root, 'data/learner.key'), '/etc/passwd', root])
    expect(readAsReader(path), path).toEqual(denied);
  rmSync(dataDir, { recursive: true });
  expect(readAsReader(fileURLToPath(import.meta.url))).toContain('read');
});

test('a reader may write its compiled code, and nothing any more once it is given a file', async () => {
  const side = new URL('reader-side.ts', import.meta.url).href;
  const place = JSON.stringify(join(compiledCode, 'written-by-a-reader'));
  const program = `import { writeFileSync } from 'node:fs';
    import { given, tell } from ${JSON.stringify(side)};
    const tries = [];
    function write() { try { writeFileSync(${place}, ''); tries.push('written'); } catch (error) { tries.push(error.code); } }
    write();
    await given(() => ({}));
    write();
    await tell(tries);
    process.disconnect();`;
  const args = [...readerFlags, '--input-type=module', '-e', program];
  const child = spawn(process.execPath, args, { env: {}, stdio: ['pipe', 'ignore', 'ignore', 'ipc'] });
  child.send({ byteLength: 0, options: {} });
  child.stdin?.end();
  const told: readonly unknown[] = await once(child, 'message');
  rmSync(join(compiledCode, 'written-by-a-reader'), { force: true });
  expect(told[0]).toEqual(['written', 'ERR_ACCESS_DENIED']);
});
