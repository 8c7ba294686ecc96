import type { Context } from 'hono';
import { councilApi, linkApi, peopleApi, sessionApi } from '@due-regard/shared/people/api.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/app-env.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { about } from './about.ts';
import { acceptLink } from './accept-link.ts';
import { sessionOf } from './authorise.ts';
import { changePassword } from './change-password.ts';
import { changeRoles } from './change-roles.ts';
import { disablePerson } from './disable-person.ts';
import { invite } from './invite.ts';
import { listPeopleOf } from './list-people.ts';
import { lookAtLink } from './look-at-link.ts';
import { networkOf } from './network.ts';
import { openSession } from './open-session.ts';
import type { SignedIn } from './open-session.ts';
import { renameCouncil } from './rename-council.ts';
import { giveResetLink } from './reset-link.ts';
import { setUp } from './set-up.ts';
import { signOut } from './sign-out.ts';
import { whoIsHere } from './who-is-here.ts';

export function peopleRoutes(router: Router, deps: Deps): void {
  sessionRoutes(router, deps);
  linkRoutes(router, deps);
  managementRoutes(router, deps);
}

function sessionRoutes(router: Router, deps: Deps): void {
  serve(router, sessionApi.about, () => about(deps));
  serve(router, sessionApi.who, async ({ context }) => {
    const session = await sessionOf(deps, context);
    return { person: session === undefined ? null : await whoIsHere(deps, session) };
  });
  serve(router, sessionApi.signIn, async ({ body, context }) => {
    const from = { network: networkOf(deps.config, context), requestId: context.get('requestId') };
    return send(context, await openSession(deps, { ...body, ...from }));
  });
  serve(router, sessionApi.signOut, async ({ context }) => {
    context.header('set-cookie', await signOut(deps, await sessionOf(deps, context), context.get('requestId')));
    return undefined;
  });
  serve(router, sessionApi.changePassword, async ({ body, actor, context }) => {
    const by = { userId: actor.userId, requestId: actor.requestId, network: networkOf(deps.config, context) };
    return send(context, await changePassword(deps, { ...body, ...by }));
  });
}

function linkRoutes(router: Router, deps: Deps): void {
  serve(router, linkApi.look, ({ body }) => lookAtLink(deps, body.link));
  serve(router, linkApi.accept, async ({ body, actor, context }) =>
    send(context, await acceptLink(deps, { ...body, requestId: actor.requestId })),
  );
  serve(router, linkApi.setUp, async ({ body, actor, context }) =>
    send(context, await setUp(deps, { ...body, requestId: actor.requestId })),
  );
}

function managementRoutes(router: Router, deps: Deps): void {
  serve(router, councilApi.rename, ({ actor, body }) => renameCouncil(deps, actor, body));
  serve(router, peopleApi.list, async ({ actor }) => ({ people: await listPeopleOf(deps, actor.authority) }));
  serve(router, peopleApi.invite, ({ actor, body }) => invite(deps, actor, body));
  serve(router, peopleApi.changeRoles, ({ actor, params, body }) =>
    changeRoles(deps, actor, { userId: params.userId, ...body }),
  );
  serve(router, peopleApi.disable, ({ actor, params, body }) =>
    disablePerson(deps, actor, { userId: params.userId, ...body }),
  );
  serve(router, peopleApi.resetLink, ({ actor, params }) => giveResetLink(deps, actor, params.userId));
}

function send(context: Context<AppEnv>, { person, setCookie }: SignedIn): { readonly person: PersonReply } {
  context.header('set-cookie', setCookie);
  return { person };
}
