import { benches } from './benches.ts';
import { isMet } from './line.ts';
import type { BenchLine } from './line.ts';

/** Measures what was chosen, or everything, one after another; each line is printed as soon as it is known. */
const args = process.argv.slice(2);
const isJson = args.includes('--json');
const chosen = args.filter((argument) => argument !== '--json');
const unknown = chosen.filter((name) => !(name in benches));

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function textOf(line: BenchLine): string {
  const limit = `${line.isAtLeast ? '≥' : '≤'} ${shown(line.limit)}`;
  return [
    line.id.padEnd(4),
    (isMet(line) ? 'pass' : 'FALLS SHORT').padEnd(12),
    shown(line.value).padStart(8),
    limit.padEnd(9),
    `${line.what} (${line.detail})`,
  ].join(' ');
}

function shown(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-GB');
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
}

async function measure(): Promise<readonly BenchLine[]> {
  const all: BenchLine[] = [];
  for (const [name, load] of Object.entries(benches)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const lines = await (await load()).run();
    if (!isJson) for (const line of lines) print(textOf(line));
    all.push(...lines);
  }
  return all;
}

function close(lines: readonly BenchLine[]): void {
  const short = lines.filter((line) => !isMet(line)).length;
  const words = short === 0 ? 'All are met.' : `${String(short)} of ${String(lines.length)} figures fall short.`;
  print(
    isJson
      ? JSON.stringify(
          lines.map((line) => ({ ...line, isMet: isMet(line) })),
          null,
          2,
        )
      : words,
  );
  process.exitCode = short === 0 ? 0 : 1;
}

if (unknown.length === 0) close(await measure());
else {
  print(`There is no bench called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
}
