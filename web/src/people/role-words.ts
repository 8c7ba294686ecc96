import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { RoleHeld } from '@due-regard/shared/people/api.ts';
import { roleNames } from '@due-regard/shared/people/role.ts';

/** `Officer`, `Regional adviser until 30 September 2027`. */
export function roleWords({ role, expiresOn }: RoleHeld): string {
  return expiresOn === null ? roleNames[role] : `${roleNames[role]} until ${longDate(expiresOn)}`;
}
