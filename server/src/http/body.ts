import type { Context } from 'hono';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { AppEnv } from './app-env.ts';

const deepest = 64;
const mostJsonBytes = 1_048_576;

/** @throws Refusal `too-large` as soon as more than the limit has arrived, whatever the header said */
export async function readBytes(context: Context<AppEnv>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(context.req.header('content-length') ?? 0);
  if (declared > limit) throw refused('too-large', tooLarge(limit));
  const body: AsyncIterable<Uint8Array> =
    context.req.raw.body ?? new ReadableStream<Uint8Array>({ start: (empty) => empty.close() });
  const gathered = new Gathered(declared);
  for await (const part of body) {
    if (gathered.size + part.byteLength > limit) throw refused('too-large', tooLarge(limit));
    gathered.add(part);
  }
  return gathered.bytes;
}

/** Bytes as they arrive, held once: room is made for as many as were declared, and more only where that was untrue. */
class Gathered {
  #room: Uint8Array<ArrayBuffer>;
  size = 0;

  constructor(declared: number) {
    this.#room = new Uint8Array(Number.isSafeInteger(declared) && declared > 0 ? declared : 64 * 1024);
  }

  add(part: Uint8Array): void {
    const needed = this.size + part.byteLength;
    if (needed > this.#room.length) {
      const larger = new Uint8Array(Math.max(needed, this.#room.length * 2));
      larger.set(this.#room.subarray(0, this.size));
      this.#room = larger;
    }
    this.#room.set(part, this.size);
    this.size = needed;
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.size === this.#room.length ? this.#room : this.#room.slice(0, this.size);
  }
}

function tooLarge(limit: number): string {
  return `At most ${String(Math.floor(limit / 1024))} kB are taken here.`;
}

/** @throws Refusal `wrong-media-type`, `too-large` or `malformed-json` */
export async function readJson(context: Context<AppEnv>): Promise<unknown> {
  const mediaType = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw refused('wrong-media-type', 'Send application/json.');
  const text = decodeUtf8(await readBytes(context, mostJsonBytes));
  if (isDeeperThan(text, deepest))
    throw refused('malformed-json', `The body is nested more than ${String(deepest)} deep.`);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words repeat the text, which may hold what must not be logged.
    throw refused('malformed-json');
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused('malformed-json', 'The body is not UTF-8.');
  }
}

/** Whether brackets outside strings nest deeper than a limit; found before parsing, which recurses. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
    if (token[0] === '[' || token[0] === '{') depth += 1;
    else if (token[0] === ']' || token[0] === '}') depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
