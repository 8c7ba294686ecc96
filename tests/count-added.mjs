// How many lines a change adds to each package, tests and the demonstration left out: what a new register costs.
// npm run count-added -- FROM TO
import { execFileSync } from 'node:child_process';

const [from = 'main', to = 'HEAD'] = process.argv.slice(2);
const packages = ['shared', 'db', 'server', 'web'];

const counted = execFileSync('git', ['diff', '--numstat', `${from}...${to}`, '--', ...packages], { encoding: 'utf8' })
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([added, , path]) => path !== undefined && added !== '-' && !/\.test\.|\/testing\/|^db\/demo\//.test(path));

let total = 0;
for (const name of packages) {
  const own = counted.filter(([, , path]) => path.startsWith(`${name}/`));
  const lines = own.reduce((sum, [added]) => sum + Number(added), 0);
  process.stdout.write(`${name.padEnd(7)} ${String(lines).padStart(4)} lines in ${String(own.length)} files\n`);
  total += lines;
}
process.stdout.write(`${'all'.padEnd(7)} ${String(total).padStart(4)} lines\n`);
