import '../server/launch/check-node.mjs';

const { ensureInstalled } = await import('../server/launch/ensure.mjs');
const { launch } = await import('../server/launch/fault.mjs');
const { runChecks } = await import('./runner/checks.mjs');
const { closingLine, sumOf } = await import('./runner/counts.mjs');
const { runTests } = await import('./runner/vitest.mjs');

await launch(async () => {
  await ensureInstalled();
  const checks = await runChecks();
  const tests = await runTests(process.argv.slice(2));
  const total = sumOf([checks, tests]);
  const complaints = [...checks.complaints, ...tests.complaints];
  for (const complaint of complaints) console.log(complaint);
  console.log(closingLine(total));
  return total.failed > 0 || complaints.length > 0 ? 1 : 0;
});
