import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellsMemory } from '../support/process-memory.ts';
import { wholeEngland, writeRegister } from './generate/register-file.ts';
import type { BenchLine } from './line.ts';
import { runCli } from './run-cli.ts';
import { milliseconds } from './timing.ts';

const megabyte = 1024 * 1024;

/** England's register at the command line, for all of its councils at once and for one of them. */
export async function run(): Promise<BenchLine[]> {
  if (!tellsMemory) return [];
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-england-'));
  try {
    const file = join(folder, 'edubasealldata20250710.csv');
    writeRegister(file, wholeEngland);
    const lines: BenchLine[] = [];
    for (const authority of ['201', 'all']) lines.push(await lineFor(authority, { folder, file }));
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lineFor(
  authority: string,
  { folder, file }: { readonly folder: string; readonly file: string },
): Promise<BenchLine> {
  const took = await runCli(join(folder, authority), ['import', 'schools', file, '--authority', authority]);
  const size = `${String(Math.round(statSync(file).size / 1e6))} MB, ${String(wholeEngland.rows)} rows`;
  const councils = authority === 'all' ? `${String(wholeEngland.authorities)} councils` : 'one council';
  const [storing, reading] = [took.storing / megabyte, took.reading / megabyte];
  return {
    id: 'P9',
    what: `England's register for ${councils}: peak memory of a process, MB`,
    value: Math.max(storing, reading),
    limit: 300,
    isAtLeast: false,
    detail: `${size}; ${String(Math.round(storing))} the program, ${String(Math.round(reading))} the reader; ${milliseconds(took.milliseconds)}`,
  };
}
