import type * as core from 'zod/v4/core';
import type { Role } from '../people/role.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who may call: roles held for the authority in the address, anybody signed in, or anybody at all. */
export type Allow = readonly [Role, ...Role[]] | 'signed-in' | 'anyone';

/**
 * The contract of one address, bound by the server (`serve`), called by the browser (`call`) and printed as OpenAPI.
 * The body is JSON, or one file sent as it is; the reply is JSON, or a file.
 */
export interface Endpoint<
  Params extends core.$ZodType = never,
  Query extends core.$ZodType = never,
  Body extends core.$ZodType = never,
  Reply extends core.$ZodType = never,
> {
  readonly method: Method;
  /** Starts with `/api/`; `:authority` in it means the roles are those held for that authority. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly allow: Allow;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply?: Reply;
  /** The request's body is a file, read as bytes, of at most this many. */
  readonly takesFile?: { readonly maximumBytes: number };
  /** The reply is a file of one of these media types. */
  readonly givesFile?: readonly string[];
  /** The answer is made by another program, or from memory alone: no connection to the records is held meanwhile. */
  readonly readsElsewhere?: true;
  /**
   * The reply is made of the authority's records, the address and the day alone: not of who asks, of sessions or of the
   * hour. It is then kept until the next change, and answered 304 to whoever has it. `by-publication`: of whoever asks it
   * rests on one thing more, the level of rows that they may read (`reachOf`), and is kept for each level by itself.
   */
  readonly isCached?: true | 'by-publication';
  /** Answered 202 with a job's id (imports/job-api.ts) when it takes longer than a moment; it then goes on by itself. */
  readonly mayTakeLong?: true;
}

/** Keeps the literal types of a contract and checks its form. */
export function endpoint<
  Params extends core.$ZodType = never,
  Query extends core.$ZodType = never,
  Body extends core.$ZodType = never,
  Reply extends core.$ZodType = never,
>(contract: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return contract;
}

export type InputOf<Schema extends core.$ZodType> = [Schema] extends [never] ? undefined : core.input<Schema>;
export type OutputOf<Schema extends core.$ZodType> = [Schema] extends [never] ? undefined : core.output<Schema>;

/** A value that may be sent: what the contract says, of which nothing need be changeable. */
export type Sendable<Value> = Value extends string
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Sendable<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Sendable<Value[Key]> }
      : Value;

/** An endpoint whose parts are of no matter: for tables, tests and the printed contract. */
export type AnyEndpoint = Endpoint<core.$ZodType, core.$ZodType, core.$ZodType, core.$ZodType>;

/**
 * Whether what is asked under a key (`Idempotency-Key`) is done once: all that changes a council's records. Signing in
 * and out, links and the first start are of no council, and have no key.
 */
export function isDoneOnce({ method, path }: { readonly method: Method; readonly path: string }): boolean {
  return method !== 'GET' && path.startsWith('/api/:authority/');
}
