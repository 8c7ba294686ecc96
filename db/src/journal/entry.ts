import type { ChangeKind } from '@due-regard/shared/journal/change-names.ts';
import type { Program } from '@due-regard/shared/journal/program.ts';
import type { Role } from '@due-regard/shared/people/role.ts';

/** Who does something, for which authority. */
export interface Actor {
  readonly authority: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly requestId: string | null;
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
