import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobReply } from '@due-regard/shared/imports/job-api.ts';
import { listen, portOf } from '@due-regard/server/http/listen.ts';
import { writeLearning } from './generate/learning-file.ts';
import type { BenchLine } from './line.ts';
import { Generator } from './load/generate.ts';
import type { Load } from './load/generator.ts';
import { serveCounty, workforce } from './serving-county.ts';
import { median, milliseconds } from './timing.ts';

const rows = 300_000;
const schools = 500;
const query = `fileName=learning.csv&organisationId=${workforce}&audience=council-staff`;

/**
 * P10: reads of coverage, each of another day, while an export of 300,000 rows is staged and taken in by the server's
 * thread for jobs; over the same reads while nothing else is done.
 */
export async function run(): Promise<BenchLine[]> {
  const county = await serveCounty(schools, { answersWithinMs: 100 });
  const server = await listen(county.application, { host: '127.0.0.1', port: 0 });
  const generator = new Generator();
  const load: Load = {
    port: portOf(server),
    path: '/api/801/coverage',
    asks: 'dates',
    headers: { cookie: county.cookie },
    connections: 4,
    milliseconds: 1000,
    pauseMs: 5,
    most: 100_000,
  };
  const bringing = new Import(`http://127.0.0.1:${String(load.port)}`, county.cookie, fileOfRows());
  try {
    await generator.run(load);
    const idle: number[] = [];
    for (let round = 0; round < 5; round += 1) idle.push((await generator.run(load)).p99);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const busy: number[] = [];
    const importing = bringing.run();
    while (!bringing.isOver) busy.push((await generator.run(load)).p99);
    await importing;
    delay.disable();
    return [lineOf({ idle: median(idle), busy: median(busy), stall: delay.max / 1e6, rounds: busy.length })];
  } finally {
    generator.stop();
    server.closeAllConnections();
    server.close();
    await county.close();
  }
}

interface Measured {
  readonly idle: number;
  readonly busy: number;
  readonly stall: number;
  readonly rounds: number;
}

function lineOf({ idle, busy, stall, rounds }: Measured): BenchLine {
  return {
    id: 'P10',
    what: `read p99 during an import of ${String(rows)} rows ÷ idle`,
    value: busy / idle,
    limit: 2.5,
    isAtLeast: false,
    detail: `${milliseconds(busy)} in ${String(rounds)} s of import, ${milliseconds(idle)} idle; longest stall of the event loop ${milliseconds(stall)}`,
  };
}

/** An export of a learning system that is brought and taken in as a page does it. */
class Import {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #file: Uint8Array<ArrayBuffer>;
  isOver = false;

  constructor(base: string, cookie: string, file: Uint8Array<ArrayBuffer>) {
    this.#base = base;
    this.#headers = { cookie };
    this.#file = file;
  }

  async run(): Promise<void> {
    try {
      const staged = await this.#send(`/api/801/imports/learning?${query}`, this.#file);
      await this.#send(`/api/801/imports/${staged}/accept`);
    } finally {
      this.isOver = true;
    }
  }

  /** @returns the id of the file, once the work is done */
  async #send(path: string, body?: Uint8Array<ArrayBuffer>): Promise<string> {
    const headers = { ...this.#headers, ...(body === undefined ? { 'content-type': 'application/json' } : {}) };
    const answer = await fetch(`${this.#base}${path}`, { method: 'POST', headers, body: body ?? '{}' });
    const job = answer.headers.get('location');
    if (answer.status !== 202 || job === null) throw new Error(`${path} answered ${await answer.text()}`);
    for (;;) {
      await pause(200);
      const told = (await (await fetch(`${this.#base}${job}`, { headers: this.#headers })).json()) as JobReply;
      if (told.status === 'done') return told.batch.batchId;
      if (told.status === 'failed') throw new Error(`${path} failed: ${JSON.stringify(told.problem).slice(0, 500)}`);
    }
  }
}

function fileOfRows(): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-stall-'));
  const file = join(folder, 'learning.csv');
  writeLearning(file, rows);
  const bytes = new Uint8Array(readFileSync(file));
  rmSync(folder, { recursive: true });
  return bytes;
}
