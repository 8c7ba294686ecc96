import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { RoleHeld } from '@due-regard/shared/people/api.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { isRole, roleNames } from '@due-regard/shared/people/role.ts';

/** `Officer`, `Regional adviser until 30 September 2027`. */
export function roleWords({ role, expiresOn }: RoleHeld): string {
  return expiresOn === null ? roleNames[role] : `${roleNames[role]} until ${longDate(expiresOn)}`;
}

/** `Jo Bloggs (Officer and Administrator)`: who did something, with the roles they held then. */
export function actorWords(name: string, roles: readonly string[]): string {
  const names = roles.map((role) => (isRole(role) ? roleNames[role] : role));
  return names.length === 0 ? name : `${name} (${inAList(names)})`;
}
