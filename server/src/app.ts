import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { refused } from '@due-regard/shared/http/problem.ts';
import { serveFeed } from './deadlines/serve-feed.ts';
import type { Deps } from './deps.ts';
import type { AppEnv, Serving } from './http/app-env.ts';
import { answerProblem } from './http/errors.ts';
import { KeptReplies } from './http/kept-replies.ts';
import { openApiOf } from './http/openapi.ts';
import { sameSiteOnly, securityHeaders } from './http/security.ts';
import { Bound } from './http/serve.ts';
import type { Router } from './http/serve.ts';
import { serveHealth } from './http/health.ts';
import { serveSecurityText } from './http/security-text.ts';
import { serveWeb } from './http/static-files.ts';
import { servePublished } from './reports/serve-published.ts';
import { rooms } from './rooms.ts';

/** The whole application, without a socket. */
export interface Application {
  readonly app: Hono<AppEnv>;
  readonly bound: Bound;
}

/**
 * @param checksReplies holds every reply against its contract: in tests and development
 * @param kept where replies are kept until the next change
 */
export function makeApp(
  deps: Deps,
  { checksReplies, kept = new KeptReplies() }: Pick<Serving, 'checksReplies'> & Partial<Pick<Serving, 'kept'>>,
): Application {
  const app = new Hono<AppEnv>();
  const router: Router = { app, bound: new Bound(), serving: { deps, checksReplies, kept } };
  app.use(securityHeaders);
  app.use(async (context, next) => {
    context.set('requestId', randomUUID());
    await next();
  });
  app.use(sameSiteOnly(deps.config));
  app.onError((error, context) => answerProblem(deps, error, context));
  app.notFound((context) => answerProblem(deps, refused('not-found'), context));
  for (const room of rooms) room(router, deps);
  // Made for the first who asks: it takes longer than all else here together.
  let printed: object | undefined;
  app.get('/api/openapi.json', (context) => context.json((printed ??= openApiOf(router.bound.endpoints))));
  serveHealth(app, deps);
  serveSecurityText(app, deps);
  serveFeed(app, deps);
  servePublished(app, deps);
  app.use('/assets/*', compress());
  serveWeb(app);
  return { app, bound: router.bound };
}
