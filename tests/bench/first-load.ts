import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BenchLine } from './line.ts';

const dist = new URL('../../web/dist/', import.meta.url);
const kilobyte = 1000;

/** P13: what a browser loads before anything is opened, measured from the files that the first page names. */
export async function run(): Promise<BenchLine[]> {
  const page = readFileSync(fileURLToPath(new URL('index.html', dist)), 'utf8');
  const named = Array.from(page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g), ([, file = '']) => file);
  const files = [...withImports(named)];
  const texts = files.map((file) => readFileSync(fileURLToPath(new URL(file, dist))));
  const size = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / kilobyte;
  const charts = texts.filter((text) => text.includes('recharts')).reduce((sum, text) => sum + text.length, 0);
  const detail = `${String(files.length)} files: ${files.map((file) => file.replace('assets/', '')).join(', ')}`;
  return [
    { id: 'P13', what: 'JavaScript of the first load, kB gzipped', value: size, limit: 130, isAtLeast: false, detail },
    {
      id: 'P13',
      what: 'bytes of recharts before a chart is opened',
      value: charts,
      limit: 0,
      isAtLeast: false,
      detail: 'files of the first load that hold it',
    },
  ];
}

/** The files, and what they import before they run. */
function withImports(files: readonly string[]): ReadonlySet<string> {
  const all = new Set(files);
  for (const file of all) {
    const text = readFileSync(fileURLToPath(new URL(file, dist)), 'utf8');
    for (const [, other = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) all.add(`assets/${other}`);
  }
  return all;
}
