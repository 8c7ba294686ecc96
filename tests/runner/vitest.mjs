import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeBinary, root } from '../../server/launch/paths.mjs';
import { runProgram } from '../../server/launch/run.mjs';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const hasShared = existsSync(join(root, '..', 'shared', 'data'));

/** Runs the tests of every project, or of those that the arguments choose. */
export async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-run-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runProgram(nodeBinary, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return countsOf(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function countsOf(report, code) {
  if (report === undefined) {
    return { passed: 0, failed: 1, skipped: 0, complaints: [`The tests ended without a report (exit code ${code}).`] };
  }
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  const failed = tests.length - passed - skipped.length + brokenFiles(report);
  // Faults outside any test, such as one in a global setup, show in the exit code alone.
  const isOtherFault = code !== 0 && failed === 0;
  const complaints = [...complaintsAbout(skipped), ...(passed === 0 ? ['No test was run.'] : [])];
  return { passed, failed: failed + (isOtherFault ? 1 : 0), skipped: skipped.length, complaints };
}

/** Files that failed as a whole, by an import for instance, and so have no failing test to count. */
function brokenFiles(report) {
  return report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
}

/** In CI nothing may be left out, but for what needs files that are not there. */
function complaintsAbout(skipped) {
  if (process.env.CI !== 'true') return [];
  return skipped
    .filter((test) => hasShared || !test.fullName.includes('needs ../shared'))
    .map((test) => `Skipped, which CI does not allow: ${test.fullName}`);
}
