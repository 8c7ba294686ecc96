import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Role } from '@due-regard/shared/people/role.ts';

/** A row of a register with its level. */
interface Levelled {
  readonly publication: Publication;
}

/**
 * Which rows somebody may read: at the level a row has and at the level its thing has now, whichever is the narrower, so
 * that what was closed since is closed in the past as well.
 * @param now every row that stands, the earliest first
 */
export function readableBy<Row extends Levelled>(
  now: readonly Row[],
  idOf: (row: Row) => string,
  roles: readonly Role[],
): (row: Row) => boolean {
  const levels = new Map(now.map((row) => [idOf(row), row.publication]));
  return (row) => mayRead(row.publication, roles) && mayRead(levels.get(idOf(row)) ?? 'officers', roles);
}
