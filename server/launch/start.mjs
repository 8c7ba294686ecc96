import './check-node.mjs';

const { join } = await import('node:path');
const { launch } = await import('./fault.mjs');
const { ensureBuilt, ensureInstalled } = await import('./ensure.mjs');
const { nodeBinary, root } = await import('./paths.mjs');
const { runProgram } = await import('./run.mjs');

await launch(async () => {
  const args = process.argv.slice(2);
  await ensureInstalled({ mayInstall: !args.includes('--no-install') });
  await ensureBuilt();
  const passed = args.filter((argument) => argument !== '--no-install');
  return runProgram(nodeBinary, [join(root, 'server', 'src', 'main.ts'), ...passed]);
});
