import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StandInCheckout, whenEnded, whenPrinted } from './stand-in-checkout.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let checkouts = 0;

function checkout(): StandInCheckout {
  checkouts += 1;
  return new StandInCheckout(join(folder, `a checkout ${String(checkouts)}`));
}

test('the first start installs and builds, and the next does neither', async () => {
  const place = checkout();
  expect(await place.run('start.mjs', ['--empty'])).toMatchObject({ code: 0 });
  expect(place.notes).toEqual(['install', 'build']);
  place.write('no-network', '');
  expect(await place.run('start.mjs', ['--empty'])).toEqual({ code: 0, out: '["--empty"]\n', said: '' });
  expect(place.notes).toEqual(['install', 'build']);
});

test('a new version installs again, and changed pages are built again', async () => {
  const place = checkout();
  await place.run('start.mjs');
  place.write('web/src/main.tsx', 'second');
  await place.run('start.mjs');
  expect(place.notes).toEqual(['install', 'build', 'build']);
  place.write('pnpm-lock.yaml', 'second');
  await place.run('start.mjs');
  expect(place.notes).toEqual(['install', 'build', 'build', 'install', 'build']);
});

test('two first starts at once install and build once', async () => {
  const place = checkout();
  const ends = await Promise.all([place.run('start.mjs'), place.run('start.mjs'), place.run('cli.mjs', ['verify'])]);
  expect(ends.map((end) => end.code)).toEqual([0, 0, 0]);
  expect(place.notes).toEqual(['install', 'build']);
});

test('a lock left by a start that died holds nobody up', async () => {
  const place = checkout();
  place.write('.cache/install.lock', '999999999');
  expect(await place.run('start.mjs')).toMatchObject({ code: 0 });
  expect(existsSync(join(place.folder, '.cache', 'install.lock'))).toBe(false);
});

test('a first start without a network says so in one line and can be tried again', async () => {
  const place = checkout();
  place.write('no-network', '');
  const end = await place.run('start.mjs');
  expect(end.code).toBe(1);
  expect(end.said.trimEnd().split('\n').at(-1)).toMatch(/^Due Regard: the first start needs the network/);
  expect(existsSync(join(place.folder, '.cache', 'install.lock'))).toBe(false);
});

test('a start that may not install says what to do first', async () => {
  const place = checkout();
  const end = await place.run('start.mjs', ['--no-install']);
  expect(end).toMatchObject({ code: 1, out: '' });
  expect(end.said).toMatch(/run npm start once with a network/);
});

test('the command line prints what its command prints and nothing else, even while it installs', async () => {
  const place = checkout();
  const end = await place.run('cli.mjs', ['coverage', '--json']);
  expect(end).toMatchObject({ code: 0, out: '["coverage","--json"]\n' });
  expect(end.said).toMatch(/installing/);
  expect(place.notes).toEqual(['install']);
});

test('a signal to stop reaches the server, and its exit code comes back', async () => {
  const place = checkout();
  const child = place.begin('start.mjs', ['--stay']);
  const ended = whenEnded(child);
  await whenPrinted(child, '--stay');
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 7 });
});
