import { addMonths } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { FieldProblem } from '../http/problem.ts';
import { keepsPanel } from './role.ts';
import type { Role } from './role.ts';

/** A role and its last day; null is until it is taken back. */
export interface RoleUntil {
  readonly role: Role;
  readonly expiresOn: IsoDate | null;
}

/** The longest that an adviser of the region may be let in for at once. */
const longestAdviserMonths = 12;

/**
 * What is wrong with roles about to be given: one given twice, a last day in the past, or an adviser without a near
 * last day, since an adviser's access ends by itself.
 * @returns problems of the field `roles`; none when they can be given
 */
export function roleProblems(given: readonly RoleUntil[], today: IsoDate): readonly FieldProblem[] {
  const codes = given.flatMap((one, index) => [
    ...(given.findIndex(({ role }) => role === one.role) === index ? [] : ['repeated']),
    ...(one.expiresOn !== null && one.expiresOn < today ? ['past'] : []),
    ...(one.role === 'adviser' ? adviserProblems(one.expiresOn, today) : []),
  ]);
  return [...new Set(codes)].map((code) => ({ field: 'roles', code }));
}

function adviserProblems(expiresOn: IsoDate | null, today: IsoDate): readonly string[] {
  if (expiresOn === null) return ['needs-end'];
  return expiresOn > addMonths(today, longestAdviserMonths) ? ['too-far'] : [];
}

/**
 * Whoever gives out roles and keeps the backups holds no role behind the Channel wall: nobody lets themselves in alone.
 * @param held all roles that somebody is to have
 * @returns a problem of the field `roles`; none where the two are apart
 */
export function apartProblems(held: readonly Pick<RoleUntil, 'role'>[]): readonly FieldProblem[] {
  const isManager = held.some(({ role }) => role === 'administrator');
  const isBehindTheWall = held.some(({ role }) => keepsPanel.some((one) => one === role));
  return isManager && isBehindTheWall ? [{ field: 'roles', code: 'apart' }] : [];
}

/** Which roles a change takes away and which it gives; a role with another last day is both. */
export function roleDifference<Held extends RoleUntil>(
  was: readonly Held[],
  will: readonly RoleUntil[],
): { readonly taken: readonly Held[]; readonly given: readonly RoleUntil[] } {
  return {
    taken: was.filter((held) => !will.some((one) => isSame(one, held))),
    given: will.filter((one) => !was.some((held) => isSame(one, held))),
  };
}

function isSame(left: RoleUntil, right: RoleUntil): boolean {
  return left.role === right.role && left.expiresOn === right.expiresOn;
}
