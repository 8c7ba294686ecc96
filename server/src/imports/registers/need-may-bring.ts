import { refused } from '@due-regard/shared/http/problem.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { isOfOwnRoom } from './keeping-of.ts';

/** The lead, whose they are by their forms as well, and whoever keeps the records, at a terminal too. */
const bringers: ReadonlySet<Role> = new Set(['lead', 'administrator']);

/**
 * Documents, boards and meetings are not an officer's to change, by a file as little as by a form.
 * @param register the code of the register of which a file is; undefined for other files
 * @throws Refusal `not-allowed`
 */
export function needMayBring({ roles }: Pick<Actor, 'roles'>, register: string | undefined): void {
  if (register === undefined || !isOfOwnRoom(register) || roles.some((role) => bringers.has(role))) return;
  throw refused('not-allowed', 'Documents, boards and meetings are brought and taken back by a Prevent lead.');
}
