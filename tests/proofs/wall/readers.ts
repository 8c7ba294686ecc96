import { feedApi } from '@due-regard/shared/deadlines/api.ts';
import { readsSchools, roles } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { cookieOf, replyOf } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';

/** Somebody who asks for everything there is. */
export interface Reader {
  readonly name: string;
  /** The council in which they hold their roles; undefined for nobody. */
  readonly council: string | undefined;
  readonly roles: readonly Role[];
  readonly userId: string | undefined;
  readonly cookie: string | undefined;
  /** The address of their calendar feed, where they have one. */
  readonly feed: string | undefined;
}

export const nobody: Reader = {
  name: 'nobody',
  council: undefined,
  roles: [],
  userId: undefined,
  cookie: undefined,
  feed: undefined,
};

/** Roles that learn nothing of the panel, nor of what it counts. */
export const outside = roles.filter((role) => role !== 'channel' && role !== 'panel-process');

export async function makeReader(app: TestApp, role: Role, council: string): Promise<Reader> {
  const { userId, email } = await app.addPerson([role], council);
  const cookie = cookieOf(await app.signIn(email));
  const hasFeed = readsSchools.some((one) => one === role);
  const made = hasFeed
    ? await replyOf(feedApi.make, app.send('POST', `/api/${council}/calendar-feeds`, { cookie }))
    : undefined;
  const feed = made === undefined ? undefined : new URL(made.link, 'https://duty.example').pathname;
  return { name: `${role} of ${council}`, council, roles: [role], userId, cookie, feed };
}
