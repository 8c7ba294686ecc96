import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobReply } from '@due-regard/shared/imports/job-api.ts';
import { reportForms } from '@due-regard/shared/reports/issue.ts';
import { reportKinds } from '@due-regard/shared/reports/kinds.ts';
import type { ReportKind } from '@due-regard/shared/reports/kinds.ts';
import { listen, portOf } from '@due-regard/server/http/listen.ts';
import { bareReport } from '@due-regard/shared/reports/draft.ts';
import { planSize, recordPlan } from './generate/plans.ts';
import type { BenchLine } from './line.ts';
import { Generator } from './load/generate.ts';
import type { Load } from './load/generator.ts';
import { serveCounty } from './serving-county.ts';
import { median, milliseconds } from './timing.ts';

const schools = 500;
const packs = 3;

/**
 * P10: reads of coverage, each of another day, while a county's four reports of a year are begun, written, reviewed,
 * approved by another and issued in every form, as pages do it; over the same reads while nothing else is done.
 */
export async function run(): Promise<BenchLine[]> {
  const county = await serveCounty(schools, { answersWithinMs: 100 });
  await recordPlan(county.deps);
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
  const making = new Pack(`http://127.0.0.1:${String(load.port)}`, {
    writer: county.cookie,
    reviewer: await county.another('reviewer'),
    approver: await county.another('approver'),
  });
  try {
    await generator.run(load);
    const idle: number[] = [];
    const rest = async (): Promise<void> => {
      for (let round = 0; round < 5; round += 1) idle.push((await generator.run(load)).p99);
    };
    // Before and after: others use this machine too.
    await rest();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const busy: number[] = [];
    const made = making.make(packs);
    while (!making.isOver) busy.push((await generator.run(load)).p99);
    const times = await made;
    delay.disable();
    await rest();
    return [lineOf({ idle: median(idle), busy: median(busy), stall: delay.max / 1e6, pack: median(times) })];
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
  /** How long one pack takes. */
  readonly pack: number;
}

function lineOf({ idle, busy, stall, pack }: Measured): BenchLine {
  const made = `${String(reportKinds.length)} reports in ${String(reportForms.length)} forms`;
  return {
    id: 'P10',
    what: `a county year's full pack made without blocking: read p99 during it ÷ idle`,
    value: busy / idle,
    limit: 2.5,
    isAtLeast: false,
    detail: `${milliseconds(busy)} while ${made} are made in ${milliseconds(pack)}, ${milliseconds(idle)} idle; ${String(schools)} schools, ${String(planSize.actions)} actions; longest stall of the event loop ${milliseconds(stall)}`,
  };
}

interface People {
  readonly writer: string;
  readonly reviewer: string;
  readonly approver: string;
}

/** All reports of a year, made as pages make them. */
class Pack {
  readonly #base: string;
  readonly #people: People;
  isOver = false;

  constructor(base: string, people: People) {
    this.#base = base;
    this.#people = people;
  }

  /** @returns how long each pack took, in milliseconds */
  async make(times: number): Promise<readonly number[]> {
    const took: number[] = [];
    try {
      for (let time = 0; time < times; time += 1) {
        const begun = performance.now();
        for (const kind of reportKinds) await this.#issue(kind);
        took.push(performance.now() - begun);
      }
      return took;
    } finally {
      this.isOver = true;
    }
  }

  async #issue(kind: ReportKind): Promise<void> {
    const { writer, reviewer, approver } = this.#people;
    const begun = await this.#send(writer, '/reports', draftOf(kind));
    const { reportId } = (await begun.json()) as { readonly reportId: string };
    const path = `/reports/${reportId}`;
    await this.#send(writer, `${path}/words`, { part: 'ask', words: 'That the committee notes the figures.', was: '' });
    for (const [cookie, step] of [[reviewer, 'reviewed'] as const, [approver, 'approved'] as const]) {
      const { contentSha256 } = await this.#get<{ readonly contentSha256: string }>(cookie, `/api/801${path}/content`);
      await this.#send(cookie, `${path}/found-fit`, { step, contentSha256 });
    }
    const issued = await this.#send(approver, `${path}/issue`);
    const job = issued.headers.get('location');
    if (issued.status === 202 && job !== null) await this.#waitFor(approver, job);
  }

  async #waitFor(cookie: string, job: string): Promise<void> {
    for (;;) {
      const told = await this.#get<JobReply>(cookie, job);
      if (told.status === 'issued') return;
      if (told.status !== 'running') throw new Error(`a report was not issued: ${JSON.stringify(told).slice(0, 500)}`);
      await pause(200);
    }
  }

  // Replies are those of the contracts.
  async #get<Reply>(cookie: string, path: string): Promise<Reply> {
    return (await (await fetch(`${this.#base}${path}`, { headers: { cookie } })).json()) as Reply;
  }

  async #send(cookie: string, path: string, body: object = {}): Promise<Response> {
    const headers = { cookie, 'content-type': 'application/json' };
    const address = `${this.#base}/api/801${path}`;
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${await answer.text()}`);
    return answer;
  }
}

function draftOf(kind: ReportKind) {
  return {
    ...bareReport,
    kind,
    title: `Prevent duty: ${kind}`,
    from: '2025-10-01',
    to: '2026-09-30',
    asAt: '2026-09-30',
    meeting: 'Select Committee',
    meetsOn: '2026-10-14',
  };
}
