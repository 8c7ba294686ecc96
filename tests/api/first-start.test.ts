import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { makeDemonstration } from '@due-regard/server/demo/make-demonstration.ts';
import { bareEnvironment } from '../support/bare-environment.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { whenEnded, whenPrinted } from '../support/stand-in-checkout.ts';
import type { Ended } from '../support/stand-in-checkout.ts';

const program = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const terminal = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));
const folder = temporaryFolder();

function begin(file: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [file, ...args], {
    env: bareEnvironment({ DATA_DIR: `${folder}/data`, PORT: '0', ...more }),
  });
}

/** Starts, waits until it has printed a link or begun a demonstration, and closes. */
async function start(args: readonly string[]): Promise<Ended> {
  const child = begin(program, args);
  const ended = whenEnded(child);
  await Promise.race([whenPrinted(child, '/set-up?link='), whenPrinted(child, 'demonstration'), ended]);
  child.kill('SIGTERM');
  return ended;
}

function linkIn({ out }: Ended): string | undefined {
  return /https?:\S+\/set-up\?link=\S+/.exec(out)?.[0];
}

test('a folder begun empty stays so: a later start makes no demonstration and prints a fresh set-up link', async () => {
  const first = linkIn(await start(['--empty']));
  const again = await start([]);
  expect(again.out).not.toContain('demonstration');
  expect(linkIn(again)).toMatch(/^http/);
  expect(linkIn(again)).not.toBe(first);
  const demo = await whenEnded(begin(terminal, ['demo']));
  expect([demo.code, demo.said]).toEqual([1, expect.stringContaining('begun for a real council')]);
});

test('a demonstration whose making was cut off is not shown, and the terminal says what to do', async () => {
  const half = temporaryFolder();
  const db = openDatabase(`file:${half}/due-regard.db`);
  await migrate(db);
  const cutOff = makeDemonstration({ db, config: { learnerKeyFile: `${half}/learner.key` } }, ({ done }) => {
    if (done === 3) throw new Error('the power went');
  });
  await expect(cutOff).rejects.toThrow('the power went');
  await db.close();
  const again = await whenEnded(begin(program, [], { DATA_DIR: half }));
  expect([again.code, again.said]).toEqual([1, expect.stringContaining('The making of the demonstration was cut off')]);
});

test('a first start on a port in use makes nothing, so no password is printed that nobody can use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const ended = await whenEnded(begin(program, [], { DATA_DIR: temporaryFolder(), PORT: port }));
  other.close();
  expect(ended).toMatchObject({ code: 1, out: '' });
  expect(ended.said).toContain(`PORT: ${port} is in use already`);
});
