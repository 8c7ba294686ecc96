import './check-node.mjs';

const { ensureBuilt, ensureInstalled } = await import('./ensure.mjs');
const { launch } = await import('./fault.mjs');

await launch(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return 0;
});
