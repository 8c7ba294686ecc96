import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFault } from './fault.mjs';
import { install } from './install.mjs';
import { withLock } from './lock.mjs';
import { nodeBinary, root } from './paths.mjs';
import { runProgram } from './run.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const installStamp = join(root, 'node_modules', '.due-regard-installed');
const built = join(root, 'web', 'dist');
const buildStamp = join(built, '.built-from');
const cache = join(root, '.cache');

/** Installs when the lockfile is not the one that was installed; otherwise touches nothing, the network least of all. */
export async function ensureInstalled({ isQuiet = false, mayInstall = true } = {}) {
  const wanted = `${process.platform}-${process.arch} ${hashOf(root, ['pnpm-lock.yaml', 'pnpm-workspace.yaml'])}`;
  const isDone = () => existsSync(nodeBinary) && isStamped(installStamp, wanted);
  if (isDone()) return;
  if (!mayInstall) throw new LaunchFault('not installed yet, or not this version: run npm start once with a network.');
  await once('install', isDone, async () => {
    console.error('Due Regard: installing its parts (once for each version)…');
    await install({ isQuiet });
    writeStamp(installStamp, wanted);
  });
}

/** Builds the pages when their sources are not those that the last build was made from. */
export async function ensureBuilt() {
  const wanted = hashOf(root, ['web', 'shared', 'pnpm-lock.yaml', 'tsconfig.base.json']);
  const isDone = () => isStamped(buildStamp, wanted);
  if (isDone()) return;
  await once('build', isDone, async () => {
    console.error('Due Regard: building its pages…');
    await build(wanted);
  });
}

/** Builds beside the folder being served and puts it in its place whole, so that a running server never sees half. */
async function build(stamp) {
  const next = join(cache, 'web-next');
  const vite = join(root, 'web', 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', next];
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await runProgram(nodeBinary, args, { cwd: join(root, 'web'), env, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new LaunchFault('the pages could not be built; the reason is printed above.');
  writeStamp(join(next, '.built-from'), stamp);
  const last = join(cache, 'web-last');
  rmSync(last, { recursive: true, force: true });
  if (existsSync(built)) renameSync(built, last);
  renameSync(next, built);
  rmSync(last, { recursive: true, force: true });
}

function once(name, isDone, work) {
  return withLock(join(cache, `${name}.lock`), {
    onWait: () => console.error(`Due Regard: waiting for another start to ${name}…`),
    work: async () => {
      if (!isDone()) await work();
    },
  });
}
