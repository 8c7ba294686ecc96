import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteFile } from '@due-regard/db/sqlite.ts';
import { tellsMemory } from '../support/process-memory.ts';
import { authority, makeCouncil } from './generate/database.ts';
import { writeLearning, writeStaff } from './generate/learning-file.ts';
import type { BenchLine } from './line.ts';
import { RawTable } from './raw-table.ts';
import { runCli } from './run-cli.ts';
import type { Ran } from './run-cli.ts';
import { milliseconds } from './timing.ts';

const million = 1_000_000;
const quarter = 250_000;
const services = 500;
const megabyte = 1024 * 1024;
const of = ['--authority', authority];

/**
 * P9: an export of a million rows at the command line, in a council whose list of staff holds all its learners; over the
 * rows that came of it, put bare into the same table and indexes in one transaction as the file has them. That the import
 * puts them in another order is work of its own; what the bare rows take in that order is told beside it.
 */
export async function run(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-importing-'));
  try {
    const before = await councilIn(folder);
    const small = await importInto(folder, before, quarter);
    const large = await importInto(folder, before, million);
    const peers = rawUpserts(before, large.folder);
    return [
      {
        id: 'P9',
        what: 'import of a million rows ÷ bare upsert of the same rows',
        value: large.milliseconds / peers.inFileOrder,
        limit: 2.2,
        isAtLeast: false,
        detail: `${milliseconds(large.milliseconds)}; ${milliseconds(peers.inFileOrder)} for ${String(peers.rows)} rows in the order of the file, ${milliseconds(peers.inOurs)} in the order of learners that the import puts them in`,
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
  await runCli(made.folder, ['import', 'organisations', organisations, '--file-date', '2026-01-01', ...of]);
  await runCli(made.folder, ['import', 'staff', staff, '--file-date', '2026-01-01', ...of]);
  const council = join(folder, 'before');
  cpSync(made.folder, council, { recursive: true });
  await made.close();
  return council;
}

interface Imported extends Ran {
  readonly folder: string;
}

async function importInto(folder: string, before: string, rows: number): Promise<Imported> {
  const file = join(folder, `learning-${String(rows)}.csv`);
  const council = join(folder, `council-${String(rows)}`);
  cpSync(before, council, { recursive: true });
  writeLearning(file, rows);
  const ran = await runCli(council, ['import', 'learning', file, '--file-date', '2026-01-02', ...of]);
  return { folder: council, ...ran };
}

type Row = Readonly<Record<string, string | number | null>>;

interface Peers {
  /** In milliseconds. */
  readonly inFileOrder: number;
  readonly inOurs: number;
  readonly rows: number;
}

/** The rows that the import made, into a council as it was before. */
function rawUpserts(before: string, after: string): Peers {
  const source = openSqliteFile(join(after, 'due-regard.db'));
  const ours = source.prepare<[], Row>('select * from completion order by authority_id, fact_id').all();
  source.close();
  const keys = ours.map((row) => row['fact_id'] ?? '');
  const asInFile = ours
    .toSorted((one, other) => Number(one['row_number']) - Number(other['row_number']))
    .map((row, index) => ({ ...row, fact_id: keys[index] ?? '' }));
  return {
    inFileOrder: rawUpsert(before, asInFile),
    inOurs: rawUpsert(before, ours),
    rows: ours.length,
  };
}

function rawUpsert(before: string, rows: readonly Row[]): number {
  const council = mkdtempSync(join(tmpdir(), 'due-regard-raw-'));
  try {
    cpSync(before, council, { recursive: true });
    const raw = new RawTable(openSqliteFile(join(council, 'due-regard.db')), 'completion');
    const begun = performance.now();
    raw.insert(rows);
    const took = performance.now() - begun;
    raw.close();
    return took;
  } finally {
    rmSync(council, { recursive: true, force: true });
  }
}
