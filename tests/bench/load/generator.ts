import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What a load generator is told: to ask a server on this machine, over so many connections, for so long. */
export interface Load {
  readonly port: number;
  /** Asked as it stands; with `dates`, each time at another day and under an address that was never asked for. */
  readonly path: string;
  readonly asks: 'same' | 'dates';
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly milliseconds: number;
  /** Between an answer and the next question of a connection, as a reader pauses. */
  readonly pauseMs?: number;
  /** Whatever the time, no more than this. */
  readonly most: number;
}

/** What it counted. */
export interface Loaded {
  readonly answers: number;
  readonly milliseconds: number;
  /** The time that one answer in a hundred took longer than, in milliseconds. */
  readonly p99: number;
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<string, number>>;
}

const aDay = 86_400_000;
const firstDay = Date.parse('2016-01-01');
let asked = 0;

function requestOf({ path, asks, headers, port }: Load): string {
  asked += 1;
  const day = new Date(firstDay + ((asked * 17) % 3650) * aDay).toISOString().slice(0, 10);
  const address = asks === 'same' ? path : `${path}?asAt=${day}&n=${String(asked)}-${String(process.pid)}`;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${address} HTTP/1.1\r\nhost: 127.0.0.1:${String(port)}\r\n${lines.join('')}\r\n`;
}

/** The status of an answer that has arrived whole; undefined while some of it is missing. */
function statusOf(received: Buffer): string | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  return received.length >= end + 4 + length ? head.slice(9, 12) : undefined;
}

/**
 * A generator that sleeps between answers is woken by the server's own write, and the server pays for it: up to 50 µs on
 * a virtual machine, and the slower a server answers the oftener. Awake, it costs each server the same.
 */
function stayAwake(isAsking: () => boolean): void {
  if (isAsking()) setImmediate(stayAwake, isAsking);
}

/** Asks and asks again, one request under way on each connection. */
async function load(told: Load): Promise<Loaded> {
  const statuses: Record<string, number> = {};
  let [answers, open] = [0, told.connections];
  const begun = performance.now();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const isOver = (): boolean => answers >= told.most || performance.now() - begun > told.milliseconds;
  const same = requestOf(told);
  const times: number[] = [];
  const ask = (socket: Socket): void => void socket.write(told.asks === 'same' ? same : requestOf(told));
  for (let index = 0; index < told.connections; index += 1) {
    let received = Buffer.alloc(0);
    let askedAt = performance.now();
    const askAgain = (): void => {
      askedAt = performance.now();
      ask(socket);
    };
    const socket = connect(told.port, '127.0.0.1', askAgain);
    socket.setNoDelay(true);
    socket.on('data', (piece) => {
      received = received.length === 0 ? piece : Buffer.concat([received, piece]);
      const status = statusOf(received);
      if (status === undefined) return;
      received = Buffer.alloc(0);
      answers += 1;
      times.push(performance.now() - askedAt);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (isOver()) socket.end();
      else if (told.pauseMs === undefined) askAgain();
      else setTimeout(askAgain, told.pauseMs);
    });
    socket.on('close', () => {
      open -= 1;
      if (open === 0) resolve(undefined);
    });
  }
  stayAwake(() => open > 0 && told.pauseMs === undefined);
  await promise;
  const sorted = times.toSorted((one, other) => one - other);
  return {
    answers,
    milliseconds: performance.now() - begun,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    statuses,
  };
}

// Told by generate.ts alone.
process.on('message', (told) => void load(told as Load).then((loaded) => process.send?.(loaded)));
