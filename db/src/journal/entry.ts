import type { ChangeKind } from '@due-regard/shared/journal/change-names.ts';
import type { Program } from '@due-regard/shared/journal/program.ts';
import type { Role } from '@due-regard/shared/people/role.ts';

/** A request that its sender may repeat when no answer came: it is done once, however often it arrives. */
export interface Sending {
  /** Made by the sender, anew for each thing they mean to do. Its hash alone is kept. */
  readonly key: string;
  /** SHA-256 of what is asked: the contract, and all that the request gives it. */
  readonly content: string;
}

/** Who does something, for which authority. */
export interface Actor {
  readonly authority: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly requestId: string | null;
  /** The contract of what is asked, such as `GET /api/:authority/channel/record`; left out by programs. */
  readonly asking?: string | undefined;
  /** Of a request with a key, which is done once (once.ts). */
  readonly sending?: Sending | undefined;
}

/** What acts without a person's being signed in; the list of programs says how the record names it. */
export interface ProgramActor extends Omit<Actor, 'authority'> {
  readonly userId: Program;
}

/** What the record of changes says of a change. Ids, never names of people. */
export interface Entry {
  readonly what: ChangeKind;
  readonly subject?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}
