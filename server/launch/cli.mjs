import './check-node.mjs';

const { join } = await import('node:path');
const { launch } = await import('./fault.mjs');
const { ensureBuilt, ensureInstalled } = await import('./ensure.mjs');
const { nodeBinary, root } = await import('./paths.mjs');
const { runProgram } = await import('./run.mjs');
const { serverFlags } = await import('./server-flags.mjs');

await launch(async () => {
  const args = process.argv.slice(2);
  // The output may be JSON for another program: what is said here goes to the error stream.
  await ensureInstalled({ isQuiet: true });
  const isServing = args[0] === 'serve';
  if (isServing) await ensureBuilt();
  // Young memory grows to 130 MB while a large file passes, and old memory to four times what it holds before it is
  // looked through; so little is hardly slower, and nothing is refused for it.
  const flags = ['--max-semi-space-size=8', '--heap-growing-percent=30', ...(isServing ? serverFlags : [])];
  return runProgram(nodeBinary, [...flags, join(root, 'server', 'src', 'cli', 'main.ts'), ...args]);
});
