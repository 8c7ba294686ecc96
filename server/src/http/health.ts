import type { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import type { AppEnv } from './app-env.ts';
import { readinessOf } from './readiness.ts';

/** `/health/live`: the process answers. `/health/ready`: it can serve, and if not, why not. */
export function serveHealth(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/health/live', (context) => context.json({ live: true }));
  app.get('/health/ready', async (context) => {
    const readiness = await readinessOf(deps);
    return context.json(readiness, readiness.ready ? 200 : 503);
  });
}
