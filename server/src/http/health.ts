import { statfs } from 'node:fs/promises';
import type { Hono } from 'hono';
import { pendingMigrations } from '@due-regard/db/migrate.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from './app-env.ts';

const leastFreeBytes = 100 * 1024 * 1024;

/** `/health/live`: the process answers. `/health/ready`: it can serve, and if not, why not. */
export function serveHealth(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/health/live', (context) => context.json({ live: true }));
  app.get('/health/ready', async (context) => {
    const checks = {
      records: await passes(async () => (await pendingMigrations(deps.db)).length === 0),
      disk: await passes(async () => {
        const { bavail, bsize } = await statfs(deps.config.dataDir);
        return bavail * bsize > leastFreeBytes;
      }),
    };
    const isReady = Object.values(checks).every(Boolean);
    return context.json({ ready: isReady, checks }, isReady ? 200 : 503);
  });
}

async function passes(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
