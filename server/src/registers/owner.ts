import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';

/** Whom something falls to, where it is a person here: one who holds a role of the council. */
export async function ownerProblems(one: Change, ownerUser: string | null): Promise<readonly FieldProblem[]> {
  if (ownerUser === null) return [];
  const held = await listMemberships(one.read, { authority: one.authority, userId: ownerUser });
  return held.length > 0 ? [] : [{ field: 'ownerUser', code: 'unknown' }];
}
