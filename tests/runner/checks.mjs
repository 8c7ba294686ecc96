import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { nodeBinary, root } from '../../server/launch/paths.mjs';

const modules = join(root, 'node_modules');

const checks = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', program: 'oxlint/bin/oxlint', args: ['--deny-warnings'] },
  { name: 'format', program: 'oxfmt/bin/oxfmt', args: ['--check'] },
  { name: 'dead code', program: 'knip/bin/knip.js', args: [] },
];

/** Runs every check, each counted as one; what a failing one says is printed. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0, complaints: [] };
  for (const check of checks) {
    const startedAt = Date.now();
    const { isPassed, words } = await runCheck(check);
    counts[isPassed ? 'passed' : 'failed'] += 1;
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`${isPassed ? 'passed' : 'FAILED'}  ${check.name} (${seconds} s)`);
    if (isPassed) continue;
    console.log(words.trimEnd());
    counts.complaints.push(`Failed, its words are at the top: ${check.name}`);
  }
  return counts;
}

function runCheck({ program, args }) {
  return new Promise((resolve) => {
    const child = spawn(nodeBinary, [join(modules, program), ...args], {
      cwd: root,
      env: { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        words += text;
      });
    }
    child.on('error', (error) => resolve({ isPassed: false, words: error.message }));
    child.on('close', (code) => resolve({ isPassed: code === 0, words }));
  });
}
