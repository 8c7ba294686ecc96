import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteFile } from '@due-regard/db/sqlite.ts';
import { MemoryWatch, tellsMemory } from '../support/process-memory.ts';
import { authority, makeCouncil } from './generate/database.ts';
import { writeLearning, writeStaff } from './generate/learning-file.ts';
import type { BenchLine } from './line.ts';
import { RawTable } from './raw-table.ts';
import { milliseconds } from './timing.ts';

const program = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));
const million = 1_000_000;
const quarter = 250_000;
const services = 500;
const megabyte = 1024 * 1024;

/**
 * P9: an export of a million rows at the command line, in a council whose list of staff holds all its learners; over the
 * rows that came of it, put bare into the same table and indexes in one transaction in the order of their key.
 */
export async function run(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-importing-'));
  try {
    const before = await councilIn(folder);
    const small = await importInto(folder, before, quarter);
    const large = await importInto(folder, before, million);
    const raw = rawUpsert(before, large.folder);
    return [
      {
        id: 'P9',
        what: 'import of a million rows ÷ bare upsert of the same rows',
        value: large.milliseconds / raw.milliseconds,
        limit: 2.2,
        isAtLeast: false,
        detail: `${milliseconds(large.milliseconds)}; ${milliseconds(raw.milliseconds)} for ${String(raw.rows)} rows`,
      },
      ...memoryLines(small, large),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each process's own peak: the one that stores, and the one that reads. */
function memoryLines(small: Imported, large: Imported): readonly BenchLine[] {
  if (!tellsMemory) return [];
  const peak = Math.max(large.storing, large.reading);
  const detail = `${mb(large.storing)} the program, ${mb(large.reading)} the reader; ${mb(small.storing)} and ${mb(small.reading)} with ${String(quarter)} rows`;
  return [
    {
      id: 'P9',
      what: 'peak memory of a process, MB',
      value: peak / megabyte,
      limit: 300,
      isAtLeast: false,
      detail,
    },
    {
      id: 'P9',
      what: 'peak with a million rows ÷ with a quarter of them',
      value: peak / Math.max(small.storing, small.reading),
      limit: 1.2,
      isAtLeast: false,
      detail,
    },
  ];
}

function mb(bytes: number): string {
  return `${String(Math.round(bytes / megabyte))} MB`;
}

/** A council with services and a list of staff, closed. @returns its folder */
async function councilIn(folder: string): Promise<string> {
  const made = await makeCouncil();
  const names = Array.from({ length: services }, (_, index) => `Service ${String(index)}`);
  const organisations = join(folder, 'services.csv');
  writeFileSync(organisations, ['Kind,Name', ...names.map((name) => `service,${name}`)].join('\n'));
  const staff = join(folder, 'staff.csv');
  writeStaff(staff, { learners: quarter, organisations: names });
  await runCli(made.folder, ['import', 'organisations', organisations, '--file-date', '2026-01-01']);
  await runCli(made.folder, ['import', 'staff', staff, '--file-date', '2026-01-01']);
  const council = join(folder, 'before');
  cpSync(made.folder, council, { recursive: true });
  await made.close();
  return council;
}

interface Imported {
  readonly folder: string;
  readonly milliseconds: number;
  /** Peaks in bytes; 0 where no system tells. */
  readonly storing: number;
  readonly reading: number;
}

async function importInto(folder: string, before: string, rows: number): Promise<Imported> {
  const file = join(folder, `learning-${String(rows)}.csv`);
  const council = join(folder, `council-${String(rows)}`);
  cpSync(before, council, { recursive: true });
  writeLearning(file, rows);
  const ran = await runCli(council, ['import', 'learning', file, '--file-date', '2026-01-02']);
  return { folder: council, ...ran };
}

async function runCli(dataDir: string, args: readonly string[]): Promise<Omit<Imported, 'folder'>> {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...args, '--authority', authority], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${String(piece)}`.slice(-2000);
  });
  const watch = tellsMemory && child.pid !== undefined ? new MemoryWatch(child.pid) : undefined;
  const code = codeOf(await once(child, 'close'));
  const memory = watch?.stop();
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${said}`);
  return {
    milliseconds: performance.now() - begun,
    storing: memory?.peak ?? 0,
    reading: memory?.largestChild ?? 0,
  };
}

/** What `close` tells of a process. */
function codeOf(told: readonly unknown[]): number | null {
  return told[0] as number | null;
}

/** The rows that the import made, into a council as it was before. */
function rawUpsert(before: string, after: string): { readonly milliseconds: number; readonly rows: number } {
  const source = openSqliteFile(join(after, 'due-regard.db'));
  const rows = source
    .prepare<[], Record<string, string | number | null>>('select * from completion order by authority_id, fact_id')
    .all();
  source.close();
  const raw = new RawTable(openSqliteFile(join(before, 'due-regard.db')), 'completion');
  const begun = performance.now();
  raw.insert(rows);
  const took = performance.now() - begun;
  raw.close();
  return { milliseconds: took, rows: rows.length };
}
