import type { Context } from 'hono';
import type { Actor } from '@due-regard/db/change.ts';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { authorityField } from '@due-regard/shared/http/fields.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/app-env.ts';
import { headerOf } from '../http/header-of.ts';
import type { Session } from './sign-in.ts';

/**
 * Who asks, if the contract lets them. An authority for which somebody holds nothing answers as one that is not there.
 * @throws Refusal `sign-in-needed`, `not-found` or `not-allowed`
 */
export async function authorise(deps: Deps, allow: Allow, context: Context<AppEnv>): Promise<Actor> {
  const authority = context.req.param('authority') ?? '';
  const actor = allow === 'anyone' ? nobody(context) : await somebody(deps, { context, authority });
  if (actor.userId !== '' && authority !== '' && actor.roles.length === 0) throw refused('not-found');
  if (!isAllowed({ allow }, actor.roles)) throw refused('not-allowed');
  context.set('actor', actor);
  return actor;
}

/** The session that the request's cookie names. */
export function sessionOf(deps: Deps, context: Context<AppEnv>, authority = ''): Promise<Session | undefined> {
  return deps.signIn.find(headerOf(context, 'cookie'), authority);
}

interface Asked {
  readonly context: Context<AppEnv>;
  readonly authority: string;
}

async function somebody(deps: Deps, { context, authority }: Asked): Promise<Actor> {
  // What is no code is nobody's council; the database is not asked about it.
  const session = await sessionOf(deps, context, authorityField.safeParse(authority).success ? authority : '');
  if (session === undefined) throw refused('sign-in-needed');
  context.set('revision', session.revision);
  return { authority, userId: session.userId, roles: session.roles, requestId: context.get('requestId') };
}

function nobody(context: Context<AppEnv>): Actor {
  return { authority: '', userId: '', roles: [], requestId: context.get('requestId') };
}

/** Whether somebody who is signed in with these roles may ask for something. */
export function isAllowed({ allow }: { readonly allow: Allow }, roles: readonly Role[]): boolean {
  return typeof allow === 'string' || roles.some((role) => allow.includes(role));
}
