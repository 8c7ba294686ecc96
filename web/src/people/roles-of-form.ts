import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { peopleApi } from '@due-regard/shared/people/api.ts';
import { roleNames, roles } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { BodyOf } from '../api.ts';
import { dateOf, textsOf } from '../design-system/form-data.ts';
import type { FieldError } from '../design-system/form-errors.ts';
import { fromForm } from '../design-system/from-form.ts';
import type { FieldWords } from '../words.ts';

type RoleAsked = BodyOf<typeof peopleApi.invite>['roles'][number];

/** The name of the field with the last day of a role. */
export function lastDayField(role: Role): string {
  return `expiresOn-${role}`;
}

/** The roles ticked, each with its last day where one was typed. */
export function rolesOf(form: FormData): RoleAsked[] {
  const ticked = textsOf(form, 'roles');
  return roles
    .filter((role) => ticked.includes(role))
    .map((role) => fromForm<RoleAsked>({ role, expiresOn: dateOf(form, lastDayField(role)) }));
}

/** Last days that are not in the calendar: the server names a role by its place in the list, which no reader sees. */
export function lastDayErrors(form: FormData): readonly FieldError[] {
  return rolesOf(form)
    .filter(({ expiresOn }) => expiresOn !== null && parseIsoDate(expiresOn) === undefined)
    .map(({ role }) => ({
      field: lastDayField(role),
      message: `The last day of “${roleNames[role]}” must be a day of the calendar, like 13 3 2028`,
    }));
}

export const rolesWords: FieldWords = {
  noun: 'roles',
  codes: {
    empty: 'Choose at least one role',
    repeated: 'Give each role once',
    past: 'The last day of a role lies in the past',
    'needs-end': 'Enter the last day of the regional adviser: their access always ends by itself',
    apart: 'Whoever manages people holds no role of Channel: give it to somebody else',
    'too-far': 'The last day of the regional adviser must be within a year',
    unchanged: 'Nothing is different from the roles they hold now',
  },
};
