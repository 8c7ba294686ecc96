import type { Context } from 'hono';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/app-env.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { about } from './about.ts';
import { sessionOf } from './authorise.ts';
import { networkOf } from './network.ts';
import { openSession } from './open-session.ts';
import type { SignedIn } from './open-session.ts';
import { recordForPerson } from './record-for-person.ts';
import { whoIsHere } from './who-is-here.ts';

export function peopleRoutes(router: Router, deps: Deps): void {
  serve(router, sessionApi.about, () => about(deps));
  serve(router, sessionApi.who, async ({ context }) => {
    const session = await sessionOf(deps, context);
    return { person: session === undefined ? null : await whoIsHere(deps, session) };
  });
  serve(router, sessionApi.signIn, async ({ body, actor, context }) =>
    sendSignedIn(context, await openSession(deps, { ...body, network: networkOf(deps.config, context), requestId: actor.requestId })),
  );
  serve(router, sessionApi.signOut, async ({ actor, context }) => {
    const session = await sessionOf(deps, context);
    context.header('set-cookie', await deps.signIn.end(session?.token));
    if (session !== undefined) await recordForPerson(deps, { userId: session.userId, requestId: actor.requestId, what: 'person.signed-out' });
    return undefined;
  });
}

function sendSignedIn(context: Context<AppEnv>, { person, setCookie }: SignedIn): { readonly person: PersonReply } {
  context.header('set-cookie', setCookie);
  return { person };
}
