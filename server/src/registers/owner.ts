import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Values } from '@due-regard/shared/registers/field.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import { rolesHeld } from '../people/roles-held.ts';

/** Whom something falls to, where it is a person here: one who holds a role of the council. */
export async function ownerProblems(one: Change, ownerUser: string | null): Promise<readonly FieldProblem[]> {
  if (ownerUser === null) return [];
  const held = await listMemberships(one.read, { authority: one.authority, userId: ownerUser });
  return held.length > 0 ? [] : [{ field: 'ownerUser', code: 'unknown' }];
}

/** Whom an entry falls to and who may not read it: reminders of it would never come. */
export async function readerProblems(
  one: Change,
  { fields }: Register,
  { values, publication }: { readonly values: Values; readonly publication: Publication },
): Promise<readonly FieldProblem[]> {
  const named = Object.entries(fields).flatMap(([field, { kind }]) => {
    const userId = values[field];
    return kind === 'person' && typeof userId === 'string' ? [{ field, userId }] : [];
  });
  if (named.length === 0) return [];
  const roles = await rolesHeld(one.read, one.authority, one.at);
  return named.flatMap(({ field, userId }) => {
    const held = roles.get(userId);
    return held === undefined || mayRead(publication, held) ? [] : [{ field, code: 'may-not-read' }];
  });
}
