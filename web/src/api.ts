import { queryOptions } from '@tanstack/react-query';
import * as core from 'zod/v4/core';
import { isDoneOnce } from '@due-regard/shared/http/endpoint.ts';
import type { Endpoint, InputOf, OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import { problems } from '@due-regard/shared/http/problem.ts';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import type { ProblemKind } from './design-system/problem-words.ts';
import { HeldReplies } from './held-replies.ts';
import { followJob } from './follow-job.ts';
import type { AskJob, JobUnderWay } from './follow-job.ts';
import { marksOf, SendingKeys } from './sending-keys.ts';
import type { JobReply } from '@due-regard/shared/imports/job-api.ts';

/** Why a question or a save got no good answer. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  /** The server's own account; absent where none came back. */
  readonly problem: Problem | undefined;

  constructor(kind: ProblemKind, problem?: Problem) {
    super(problem?.detail ?? problem?.title ?? kind);
    this.name = 'ApiProblem';
    this.kind = kind;
    this.problem = problem;
  }
}

/** A part of a request: not there, to be left out where nothing of it is required, or required. */
type Part<Name extends string, Schema extends core.$ZodType> = [Schema] extends [never]
  ? unknown
  : Partial<InputOf<Schema>> extends InputOf<Schema>
    ? { readonly [Key in Name]?: Sendable<InputOf<Schema>> | undefined }
    : { readonly [Key in Name]: Sendable<InputOf<Schema>> };

/** What a contract asks for. `file` only where it takes one. */
export type Input<P extends core.$ZodType, Q extends core.$ZodType, B extends core.$ZodType> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> & { readonly file?: Blob | undefined };

/** What a contract answers, and what it takes. */
export type ReplyOf<Contract extends { readonly reply?: core.$ZodType }> = core.output<NonNullable<Contract['reply']>>;
export type QueryOf<Contract extends { readonly query?: core.$ZodType }> = core.input<NonNullable<Contract['query']>>;
export type BodyOf<Contract extends { readonly body?: core.$ZodType }> = core.input<NonNullable<Contract['body']>>;

/** The same without its types, once they have been checked. */
interface Parts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly file?: Blob | undefined;
}

interface Route {
  readonly method: string;
  readonly path: string;
}

/** What else a question may want. */
export interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is while the server goes on with long work; the answer comes when that is done. */
  readonly onJob?: ((job: JobUnderWay) => void) | undefined;
}

/** The only place that asks the server anything. @throws ApiProblem for every answer that is not a success */
export async function call<
  P extends core.$ZodType = never,
  Q extends core.$ZodType = never,
  B extends core.$ZodType = never,
  R extends core.$ZodType = never,
>(contract: Endpoint<P, Q, B, R>, input: Input<P, Q, B>, { signal, onJob }: Asking = {}): Promise<OutputOf<R>> {
  const address = addressOf(contract, input);
  const before = contract.method === 'GET' ? held.find(address) : undefined;
  const what = isDoneOnce(contract) ? contentOf(contract.method, address, input) : undefined;
  const key = what === undefined ? undefined : keys.keyFor(what);
  const response = await send(address, { ...input, method: contract.method, signal, tag: before?.tag, key });
  if (response.status === 304) return asReply<R>(before?.reply);
  held.drop(address);
  if (!response.ok) {
    const problem = await problemOf(response);
    // A file had the marks of another: from now on it has a key of its own.
    if (what !== undefined && problem.kind === 'key-used') keys.settle(what);
    throw problem;
  }
  const reply = await replyIn(response, onJob);
  // Only now: a refusal does not tell whether it had been done before, by a request whose answer was lost.
  if (what !== undefined) keys.settle(what);
  // A reply that breaks its contract is a fault to find while working, not a page to take away from a reader.
  if (import.meta.env.DEV && contract.reply !== undefined) core.parse(contract.reply, reply);
  held.hold(address, contract.method === 'GET' ? response.headers.get('etag') : null, reply);
  return asReply<R>(reply);
}

const held = new HeldReplies();
const keys = new SendingKeys();

// What may be over in a moment; a refusal would only be refused again.
const passing: ReadonlySet<ProblemKind> = new Set(['offline', 'busy']);

/** A question as TanStack Query wants it: the key is its address; other filters or dates keep the old rows in view meanwhile. */
export function queryOf<
  P extends core.$ZodType = never,
  Q extends core.$ZodType = never,
  B extends core.$ZodType = never,
  R extends core.$ZodType = never,
>(contract: Endpoint<P, Q, B, R>, input: Input<P, Q, B>) {
  const address = addressOf(contract, input);
  return queryOptions<OutputOf<R>, ApiProblem, OutputOf<R>, readonly [string]>({
    queryKey: [address],
    queryFn: ({ signal }) => call(contract, input, { signal }),
    placeholderData: (before, query) => (pathOf(query?.queryKey[0]) === pathOf(address) ? before : undefined),
    retry: (tries, { kind }) => tries < 1 && passing.has(kind),
  });
}

/** Where a contract's file can be downloaded by an ordinary link. */
export function fileAddress<P extends core.$ZodType = never, Q extends core.$ZodType = never>(
  contract: Endpoint<P, Q>,
  input: Input<P, Q, never>,
): string {
  return addressOf(contract, input);
}

function contentOf(method: string, address: string, { body, file }: Pick<Parts, 'body' | 'file'>): string {
  return JSON.stringify([method, address, body, marksOf(file)]);
}

interface Sending extends Pick<Parts, 'body' | 'file'>, Pick<Asking, 'signal'> {
  readonly method: string;
  readonly tag?: string | undefined;
  readonly key?: string | undefined;
}

async function send(address: string, { method, body, file, signal, tag, key }: Sending): Promise<Response> {
  const hasJson = body !== undefined;
  try {
    return await fetch(address, {
      method,
      headers: {
        accept: 'application/json',
        ...(hasJson ? { 'content-type': 'application/json' } : {}),
        ...(tag === undefined ? {} : { 'if-none-match': tag }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: hasJson ? JSON.stringify(body) : (file ?? null),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiProblem('offline');
  }
}

async function replyIn(response: Response, onJob: Asking['onJob']): Promise<unknown> {
  if (response.status === 204) return undefined;
  if (response.status !== 202) return response.json();
  const ended = await followJob(response.headers.get('location') ?? '', { ask: askJob, onJob });
  if (ended.status === 'done') return ended.batch;
  if (ended.status === 'issued') return ended.issued;
  const problem: unknown = ended.problem;
  throw isProblem(problem) ? new ApiProblem(problem.code, problem) : new ApiProblem('server-fault');
}

/** A server that is away for a moment is asked again; one that knows nothing of the job has been started anew. */
const askJob: AskJob = async (method, address) => {
  const response = await send(address, { method }).catch(() => undefined);
  if (response === undefined || response.status === 503 || response.status === 204) return undefined;
  if (response.status === 404) throw new ApiProblem('broken-off');
  if (!response.ok) throw await problemOf(response);
  return asJob(await response.json());
};

function addressOf({ path }: Route, { params, query }: Parts): string {
  const names = new Map(textsOf(params));
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(names.get(name) ?? ''));
  const search = new URLSearchParams(textsOf(query).map(([name, text]) => [name, text])).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** The council and the thing asked about: what is known of another is never shown in its place. */
function pathOf(address: string | undefined): string | undefined {
  return address?.split('?', 1)[0];
}

/** What is undefined is not sent; a list is sent value by value. */
function textsOf(values: unknown): readonly (readonly [string, string])[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(values ?? {});
  return entries.flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  );
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return new ApiProblem(body.code, body);
  return new ApiProblem(response.status < 500 ? 'bad-request' : 'server-fault');
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    body.code in problems
  );
}

// The contract of jobs says so; its schemas are not loaded with the first page.
function asJob(reply: unknown): JobReply {
  return reply as JobReply;
}

// The one cast: the contract says what the server answers, and the server holds its replies against it.
function asReply<R extends core.$ZodType>(reply: unknown): OutputOf<R> {
  return reply as OutputOf<R>;
}
