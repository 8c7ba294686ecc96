import { peopleApi } from '@due-regard/shared/people/api.ts';
import type { ListedPerson, RoleHeld } from '@due-regard/shared/people/api.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { replyOf } from './test-app.ts';
import type { TestApp } from './test-app.ts';

export const reason = 'Moved to another post';

/** Roles until they are taken back. */
export function held(...roles: readonly Role[]): RoleHeld[] {
  return roles.map((role) => ({ role, expiresOn: null }));
}

/** A role until a day. */
export function heldUntil(day: string, role: Role): RoleHeld[] {
  return [{ role, expiresOn: isoDate(day) }];
}

/** What an administrator does on the page of people. */
export interface Managing {
  readonly people: () => Promise<readonly ListedPerson[]>;
  readonly find: (email: string) => Promise<ListedPerson | undefined>;
  readonly invite: (email: string, roles: readonly RoleHeld[]) => Promise<Response>;
  readonly changeRoles: (userId: string, was: readonly RoleHeld[], roles: readonly RoleHeld[]) => Promise<Response>;
  readonly disable: (userId: string) => Promise<Response>;
  readonly resetLink: (userId: string) => Promise<Response>;
}

/** A new administrator of a council, at work. */
export async function administrator(app: TestApp, authority = '999'): Promise<Managing> {
  const cookie = await app.signInAs(['administrator'], authority);
  const place = `/api/${authority}/people`;
  const people = async (): Promise<readonly ListedPerson[]> =>
    (await replyOf(peopleApi.list, app.send('GET', place, { cookie }))).people;
  return {
    people,
    find: async (email) => (await people()).find((person) => person.email === email),
    invite: (email, roles) => app.send('POST', place, { cookie, body: { name: 'Sam Roe', email, roles } }),
    changeRoles: (userId, was, roles) =>
      app.send('PUT', `${place}/${userId}/roles`, { cookie, body: { was, roles, reason } }),
    disable: (userId) => app.send('POST', `${place}/${userId}/disable`, { cookie, body: { reason } }),
    resetLink: (userId) => app.send('POST', `${place}/${userId}/reset-link`, { cookie }),
  };
}
