import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import { isHeld } from './held.ts';

/** Who holds roles of a council at an instant, and which. */
export async function rolesHeld(
  db: Reader,
  authority: string,
  at: Instant,
): Promise<ReadonlyMap<string, readonly Role[]>> {
  const held = (await listMemberships(db, { authority })).filter((membership) => isHeld(membership, at));
  const byPerson = Map.groupBy(held, ({ userId }) => userId);
  return new Map([...byPerson].map(([userId, own]) => [userId, own.map(({ role }) => role)]));
}
