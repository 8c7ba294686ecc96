import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import { existsSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { makeBackup } from '@due-regard/server/backups/make-backup.ts';
import { closeGracefully } from '@due-regard/server/http/close-gracefully.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

async function readiness({ send }: TestApp): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await send('GET', '/health/ready');
  return { status: answer.status, body: await answer.json() };
}

onBothEngineUrls('readiness', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('tells that all is well, where the records of changes end, and when the last backup was made', async () => {
    const { app, clock } = world;
    await app.found('999');
    const heads = await listHeads(app.deps.db.read);
    expect(await readiness(app)).toEqual({
      status: 200,
      body: { ready: true, checks: { open: true, records: true, writable: true, disk: true }, lastBackup: null, heads },
    });
    const at = clock.now();
    await makeBackup(app.deps.config, { why: 'by-hand', at });
    clock.moveMinutes(90);
    expect(await readiness(app)).toMatchObject({ body: { lastBackup: { at, ageSeconds: 5400 }, heads } });
  });
});

/** A server that answers after a while, as a request under way does. */
async function slowServer(milliseconds: number): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((_request, response) => void pause(milliseconds).then(() => response.end('answered')));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, url: `http://127.0.0.1:${String(address.port)}/` };
}

describe('a server that is told to end', () => {
  test('is not ready any more, gives the answer that is under way, and leaves the database file whole', async () => {
    const app = await makeTestApp();
    await app.found('999');
    const { server, url } = await slowServer(300);
    const asked = fetch(url);
    await pause(100);
    const closing = closeGracefully(app.deps, { server });
    expect(await readiness(app)).toMatchObject({ status: 503, body: { ready: false, checks: { open: false } } });
    expect(await (await asked).text()).toBe('answered');
    expect(await closing).toBe(0);
    const file = app.deps.config.databaseUrl.slice('file:'.length);
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    rmSync(app.deps.config.dataDir, { recursive: true });
  });

  test('waits for a request no longer than it may', async () => {
    const app = await makeTestApp();
    const { server, url } = await slowServer(60_000);
    const asked = expect(fetch(url)).rejects.toThrow('fetch failed');
    await pause(100);
    expect(await closeGracefully(app.deps, { server, finishMs: 200 })).toBe(0);
    await asked;
    rmSync(app.deps.config.dataDir, { recursive: true });
  });
});
