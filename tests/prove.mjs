import '../server/launch/check-node.mjs';

const { ensureInstalled } = await import('../server/launch/ensure.mjs');
const { launch } = await import('../server/launch/fault.mjs');
const { closingLine } = await import('./runner/counts.mjs');
const { runTests } = await import('./runner/vitest.mjs');

// The campaigns at their whole length; a tenth of each runs in npm test. `npm run prove coverage` runs one of them, and
// `npm run prove every-other-state` looks at those pages in every way.
process.env.PROVE = 'whole';

await launch(async () => {
  await ensureInstalled();
  const names = process.argv.slice(2);
  const all = ['tests/proofs/', 'tests/browser/every-other-state'];
  const chosen = names.flatMap((name) => [`tests/proofs/${name}`, `tests/browser/${name}`]);
  const total = await runTests(['--project', 'proofs', '--project', 'browser', ...(names.length === 0 ? all : chosen)]);
  console.log(closingLine(total));
  return total.failed > 0 ? 1 : 0;
});
