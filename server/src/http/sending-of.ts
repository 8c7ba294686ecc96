import { webcrypto } from 'node:crypto';
import type { Context } from 'hono';
import { isDoneOnce } from '@due-regard/shared/http/endpoint.ts';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Sending } from '@due-regard/db/journal/entry.ts';
import type { AppEnv } from './app-env.ts';

const keyForm = /^[\w-]{16,100}$/;

interface Given {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly file: Uint8Array<ArrayBuffer>;
}

/**
 * The key under which a request was sent, and what it asks.
 * @returns undefined without a key, and where a key means nothing: sign-in and what else is of no council
 * @throws Refusal `bad-request` for a key that could be guessed or is none
 */
export async function sendingOf(
  context: Context<AppEnv>,
  contract: AnyEndpoint,
  { params, query, body, file }: Given,
): Promise<Sending | undefined> {
  const key = context.req.header('idempotency-key');
  if (key === undefined || !isDoneOnce(contract)) return undefined;
  if (!keyForm.test(key)) throw refused('bad-request', 'Idempotency-Key takes 16 to 100 letters, digits, - and _.');
  const asked = JSON.stringify([contract.method, contract.path, params, query, body, await hashOf(file)]);
  return { key, content: await hashOf(Buffer.from(asked)) };
}

/** In a thread of its own: a file may be large, and nobody is held up by it. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
