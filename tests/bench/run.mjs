import '../../server/launch/check-node.mjs';

const { join } = await import('node:path');
const { ensureBuilt, ensureInstalled } = await import('../../server/launch/ensure.mjs');
const { launch } = await import('../../server/launch/fault.mjs');
const { nodeBinary, root } = await import('../../server/launch/paths.mjs');
const { runProgram } = await import('../../server/launch/run.mjs');
const { serverFlags } = await import('../../server/launch/server-flags.mjs');

// `npm run bench` measures everything; `npm run bench importing history` measures two, `--json` prints JSON.
await launch(async () => {
  await ensureInstalled({ isQuiet: true });
  await ensureBuilt();
  // The peers and ours run in one process, and garbage of the one must not be collected in the time of the other.
  const program = join(root, 'tests', 'bench', 'main.ts');
  return runProgram(nodeBinary, [...serverFlags, '--expose-gc', program, ...process.argv.slice(2)]);
});
