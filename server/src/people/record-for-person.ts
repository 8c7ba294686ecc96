import { change } from '@due-regard/db/change.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import type { Membership } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { isHeld } from './held.ts';

/** Something a person did about themselves, which belongs to no single council. */
export interface OwnDoing {
  readonly userId: string;
  readonly requestId: string | null;
  readonly what:
    | 'person.signed-in'
    | 'person.signed-out'
    | 'person.password-changed'
    | 'person.joined'
    | 'person.password-reset';
  /** What is to be written with the first entry. */
  readonly write?: (one: Change) => Promise<void>;
}

/**
 * Enters it in the record of changes of each council of the person, the write itself with the first.
 * @returns whether it was done: nothing is, for somebody who holds no role any more
 */
export async function recordForPerson(deps: Deps, doing: OwnDoing): Promise<boolean> {
  const { userId, requestId, what } = doing;
  const held = (await listMemberships(deps.db.read, { userId })).filter((membership) =>
    isHeld(membership, deps.clock.now()),
  );
  for (const [index, authority] of authoritiesOf(held).entries()) {
    const roles = held.filter((membership) => membership.authority === authority).map(({ role }) => role);
    await change(deps, { authority, userId, roles, requestId }, async (one) => {
      if (index === 0) await doing.write?.(one);
      return one.done({ what, subject: userId }, undefined);
    });
  }
  return held.length > 0;
}

function authoritiesOf(memberships: readonly Membership[]): readonly string[] {
  return [...new Set(memberships.map(({ authority }) => authority))];
}
