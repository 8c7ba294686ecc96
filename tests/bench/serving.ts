import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { listen, portOf } from '@due-regard/server/http/listen.ts';
import type { BenchLine } from './line.ts';
import { Generator } from './load/generate.ts';
import type { Load } from './load/generator.ts';
import { serveCounty } from './serving-county.ts';
import type { ServedCounty } from './serving-county.ts';

/** One kind of request, and how many of ours there must be for each of the bare server's. */
interface Kind {
  readonly what: string;
  readonly path: string;
  readonly asks: Load['asks'];
  readonly holdsTag: boolean;
  readonly limit: number;
}

const kinds: readonly Kind[] = [
  { what: 'session and validation', path: '/api/801/jobs', asks: 'same', holdsTag: false, limit: 0.3 },
  { what: 'cached reply', path: '/api/801/coverage', asks: 'same', holdsTag: false, limit: 0.3 },
  { what: '304', path: '/api/801/coverage', asks: 'same', holdsTag: true, limit: 0.4 },
  { what: 'coverage at any date', path: '/api/801/coverage', asks: 'dates', holdsTag: false, limit: 0.1 },
];

const schools = 500;
const rounds = 5;
const roundMs = 600;

/** P8: requests in a second, ours over those of a bare Hono server that answers the same bytes over the same socket. */
export async function run(): Promise<BenchLine[]> {
  const county = await serveCounty(schools);
  const server = await listen(county.application, { host: '127.0.0.1', port: 0 });
  const generator = new Generator();
  try {
    const lines: BenchLine[] = [];
    for (const kind of kinds) lines.push(await lineOf(kind, { county, port: portOf(server), generator }));
    return lines;
  } finally {
    generator.stop();
    server.closeAllConnections();
    server.close();
    await county.close();
  }
}

interface Measuring {
  readonly county: ServedCounty;
  readonly port: number;
  readonly generator: Generator;
}

async function lineOf(kind: Kind, { county, port, generator }: Measuring): Promise<BenchLine> {
  const { path, asks, what, limit } = kind;
  const first = await county.application.app.request(path, { headers: { cookie: county.cookie } });
  const tag = kind.holdsTag ? { 'if-none-match': first.headers.get('etag') ?? '' } : {};
  const load: Omit<Load, 'port'> = {
    path,
    asks,
    headers: { cookie: county.cookie, ...tag },
    connections: 16,
    milliseconds: roundMs,
    most: 100_000,
  };
  const bare = await bareServer(kind.holdsTag ? null : await first.text());
  const speeds: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  // One round of each to warm up; then they take turns, since others use this machine too.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, on] of [['bare', bare.port] as const, ['ours', port] as const]) {
      const { answers, milliseconds, statuses } = await generator.run({ ...load, port: on });
      const wanted = kind.holdsTag ? '304' : '200';
      if (statuses[wanted] !== answers) throw new Error(`${what}: ${name} answered ${JSON.stringify(statuses)}`);
      if (round > 0) speeds[name].push((answers / milliseconds) * 1000);
    }
  }
  bare.close();
  const [ours, theirs] = [median(speeds.ours), median(speeds.bare)];
  const detail = `${perSecond(ours)} ours, ${perSecond(theirs)} bare Hono; ${String(schools)} schools, 16 connections`;
  return { id: 'P8', what: `requests ÷ bare Hono: ${what}`, value: ours / theirs, limit, isAtLeast: true, detail };
}

/** @param text the body of every answer; null: none, and 304 */
async function bareServer(text: string | null): Promise<{ readonly port: number; readonly close: () => void }> {
  const app = new Hono();
  app.get('*', (context) =>
    text === null ? context.body(null, 304) : context.body(text, 200, { 'content-type': 'application/json' }),
  );
  const port = await new Promise<number>((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info) => {
      closing = () => server.close();
      resolve(info.port);
    });
  });
  return { port, close: () => closing() };
}

let closing: () => void = () => undefined;

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function perSecond(value: number): string {
  return `${Math.round(value).toLocaleString('en-GB')}/s`;
}
