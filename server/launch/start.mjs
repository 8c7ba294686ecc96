import './check-node.mjs';

const { join } = await import('node:path');
const { launch } = await import('./fault.mjs');
const { ensureBuilt, ensureInstalled } = await import('./ensure.mjs');
const { nodeBinary, root } = await import('./paths.mjs');
const { runProgram } = await import('./run.mjs');
const { serverFlags } = await import('./server-flags.mjs');

await launch(async () => {
  const args = process.argv.slice(2);
  await ensureInstalled({ mayInstall: !args.includes('--no-install') });
  await ensureBuilt();
  const passed = args.filter((argument) => argument !== '--no-install');
  return runProgram(nodeBinary, [...serverFlags, join(root, 'server', 'src', 'main.ts'), ...passed]);
});
