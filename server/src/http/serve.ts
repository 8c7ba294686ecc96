import type { Context, Hono } from 'hono';
import * as core from 'zod/v4/core';
import type { Actor } from '@due-regard/db/change.ts';
import type { AnyEndpoint, Endpoint, InputOf, OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import { issueCode } from '@due-regard/shared/http/issue-code.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { JobStarted } from '@due-regard/shared/imports/job-api.ts';
import type { FieldProblem, ProblemCode } from '@due-regard/shared/http/problem.ts';
import { StillRunning } from '../jobs/still-running.ts';
import { authorise } from '../people/authorise.ts';
import type { AppEnv, Serving } from './app-env.ts';
import { readBytes, readJson } from './body.ts';
import { cachedAnswers } from './cached-answer.ts';
import { protectiveHeaders } from './security.ts';
import { sendJson } from './send-json.ts';
import { sendingOf } from './sending-of.ts';

/** A file to send, made by a handler. */
export interface FileReply {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly fileName: string;
  /** It is shown and not saved, under a content policy of its own: a whole page with a style of its own. */
  readonly shownUnder?: string;
}

/** What a handler is given: the parts of the request, checked against its contract. */
export interface Request<P extends core.$ZodType, Q extends core.$ZodType, B extends core.$ZodType> {
  readonly params: OutputOf<P>;
  readonly query: OutputOf<Q>;
  readonly body: OutputOf<B>;
  /** The bytes sent, where the contract takes a file. */
  readonly file: Uint8Array<ArrayBuffer>;
  /** Who asks; where the address names an authority, their roles there. */
  readonly actor: Actor;
  readonly context: Context<AppEnv>;
}

/** What a handler answers: what its contract says, a file, or that its work goes on. */
type Answered<R extends core.$ZodType> = Sendable<InputOf<R>> | FileReply | StillRunning;

/** Every contract that has been bound, for the printed contract and the access matrix. */
export class Bound {
  readonly endpoints: AnyEndpoint[] = [];
}

export interface Router {
  readonly app: Hono<AppEnv>;
  readonly bound: Bound;
  readonly serving: Serving;
}

/**
 * Binds a contract to what answers it: authorise, read, check, answer, check the answer. Every read of one answer sees
 * the records at one moment. Throws become problems in the application's error handler.
 */
export function serve<
  P extends core.$ZodType = never,
  Q extends core.$ZodType = never,
  B extends core.$ZodType = never,
  R extends core.$ZodType = never,
>(
  router: Router,
  contract: Endpoint<P, Q, B, R>,
  handle: (request: Request<P, Q, B>) => Promise<Answered<R>> | Answered<R>,
): void {
  const { app, bound, serving } = router;
  bound.endpoints.push(anyOf(contract));
  const answerCached = cachedAnswers(serving);
  app.on(contract.method, contract.path, async (context) => {
    const actor = await authorise(serving.deps, contract.allow, context);
    const given = {
      params: parse<P>(contract.params, context.req.param(), 'not-found'),
      query: parse<Q>(contract.query, flatQuery(context.req.queries()), 'bad-request'),
      body: parse<B>(contract.body, contract.body === undefined ? undefined : await readJson(context), 'not-valid'),
      file:
        contract.takesFile === undefined ? new Uint8Array() : await readBytes(context, contract.takesFile.maximumBytes),
    };
    const sending = await sendingOf(context, anyOf(contract), given);
    const asking = `${contract.method} ${contract.path}`;
    const request = { ...given, actor: { ...actor, asking, sending }, context };
    if (contract.isCached !== undefined) {
      const reach = contract.isCached === 'by-publication' ? reachOf(actor.roles) : undefined;
      return answerCached(context, {
        reach,
        make: async () => checkedJson(await handle(request), anyOf(contract), serving),
      });
    }
    const isOneMoment = contract.method === 'GET' && contract.readsElsewhere !== true;
    const reply = isOneMoment ? await serving.deps.db.atOneMoment(async () => handle(request)) : await handle(request);
    return answer(context, { contract: anyOf(contract), reply, isChecked: serving.checksReplies });
  });
}

function checkedJson(reply: unknown, { reply: schema }: AnyEndpoint, { checksReplies }: Serving): string {
  if (checksReplies && schema !== undefined) core.parse(schema, reply);
  return JSON.stringify(reply);
}

interface Answer {
  readonly contract: AnyEndpoint;
  readonly reply: unknown;
  readonly isChecked: boolean;
}

function answer(context: Context<AppEnv>, { contract, reply, isChecked }: Answer): Response {
  if (isFileReply(reply)) return sendFile(context, reply);
  if (reply instanceof StillRunning) return started(context, reply);
  if (contract.reply === undefined) return context.body(null, 204);
  if (isChecked) core.parse(contract.reply, reply);
  // Whoever answers something else than a GET may have set a cookie, which is in the context alone.
  return contract.method === 'GET' ? sendJson(context, JSON.stringify(reply)) : context.json(reply);
}

function started(context: Context<AppEnv>, { jobId }: StillRunning): Response {
  const told: JobStarted = { jobId };
  return context.json(told, 202, { location: `/api/${context.req.param('authority') ?? ''}/jobs/${jobId}` });
}

function isFileReply(reply: unknown): reply is FileReply {
  return typeof reply === 'object' && reply !== null && 'bytes' in reply && 'mediaType' in reply;
}

export function sendFile(context: Context<AppEnv>, reply: FileReply): Response {
  if (reply.shownUnder !== undefined) return showPage(context, reply, reply.shownUnder);
  return context.body(reply.bytes, 200, {
    'content-type': reply.mediaType,
    'content-disposition': `attachment; filename="${reply.fileName.replaceAll(/[^\w.-]/g, '-')}"`,
  });
}

function showPage(context: Context<AppEnv>, { bytes, mediaType }: FileReply, policy: string): Response {
  context.set('isProtected', true);
  return context.body(bytes, 200, {
    ...protectiveHeaders,
    'cache-control': 'no-store',
    'content-type': mediaType,
    'content-security-policy': policy,
  });
}

/** One value of a name stays a text, several become a list. */
function flatQuery(queries: Readonly<Record<string, readonly string[]>>): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

function parse<Schema extends core.$ZodType>(
  schema: Schema | undefined,
  value: unknown,
  code: ProblemCode,
): OutputOf<Schema> {
  if (schema === undefined) return nothing<Schema>();
  const result = core.safeParse<core.$ZodType<OutputOf<Schema>>>(anySchema<Schema>(schema), value, {
    reportInput: true,
  });
  if (result.success) return result.data;
  throw new Refusal(code, { fields: fieldsOf(result.error.issues) });
}

/** Which fields are at fault, by code; what was typed is not repeated. */
function fieldsOf(issues: readonly core.$ZodIssue[]): readonly FieldProblem[] {
  return issues.map((issue) => ({ field: issue.path.map(String).join('.'), code: issueCode(issue) }));
}

// Three places where a conditional type cannot follow the value it was computed from.
function nothing<Schema extends core.$ZodType>(): OutputOf<Schema> {
  return undefined as OutputOf<Schema>;
}
function anySchema<Schema extends core.$ZodType>(schema: Schema): core.$ZodType<OutputOf<Schema>> {
  return schema as unknown as core.$ZodType<OutputOf<Schema>>;
}
function anyOf(contract: unknown): AnyEndpoint {
  return contract as AnyEndpoint;
}
