import '../../server/launch/check-node.mjs';

const { join } = await import('node:path');
const { ensureBuilt, ensureInstalled } = await import('../../server/launch/ensure.mjs');
const { launch } = await import('../../server/launch/fault.mjs');
const { nodeBinary, root } = await import('../../server/launch/paths.mjs');
const { runProgram } = await import('../../server/launch/run.mjs');

// `npm run bench` measures everything; `npm run bench importing history` measures two, `--json` prints JSON.
await launch(async () => {
  await ensureInstalled({ isQuiet: true });
  await ensureBuilt();
  // The peers and ours run in one process, and garbage of the one must not be collected in the time of the other.
  return runProgram(nodeBinary, ['--expose-gc', join(root, 'tests', 'bench', 'main.ts'), ...process.argv.slice(2)]);
});
