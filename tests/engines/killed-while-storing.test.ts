import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { manyStatements } from '../support/long-work.ts';
import { addSchools } from '../support/many-schools.ts';
import { startServerProcess } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { makeTestApp, replyOf } from '../support/test-app.ts';

const rows = 8000;
const settings = { AUTH_SECRET: 'a secret that both of the servers know of' };

interface Waiting {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly cookie: string;
  readonly batchId: string;
}

/** A council with a file that waits to be taken in. */
async function aFileThatWaits(databaseUrl: string): Promise<Omit<Waiting, 'folder'>> {
  const app = await makeTestApp({ databaseUrl, environment: settings });
  const cookie = await app.signInAs(['lead', 'administrator']);
  const schools = await addSchools(app.deps, '999', 200);
  const path = '/api/999/imports/statements?fileName=survey.csv';
  const body = manyStatements(schools, rows);
  const staged = app.app.request(path, { method: 'POST', headers: { cookie }, body });
  const { batchId } = await replyOf(importApi.stage, staged);
  await app.close();
  return { databaseUrl, cookie, batchId };
}

/** Starts a server, has it take the file in, and kills it after a while. @returns what is stored then */
async function takeInAndKill({ folder, databaseUrl, cookie, batchId }: Waiting, milliseconds: number): Promise<string> {
  const server = await startServerProcess(folder, { DATABASE_URL: databaseUrl, ...settings });
  const sent = server.send(`/api/999/imports/${batchId}/accept`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  const answered = sent.catch(() => undefined);
  await pause(milliseconds);
  process.kill(server.pid, 'SIGKILL');
  await Promise.all([answered, server.stop()]);
  return stored(databaseUrl);
}

async function stored(databaseUrl: string): Promise<string> {
  const db = openDatabase(databaseUrl);
  const { status } = await db.read.selectFrom('import_batch').select('status').executeTakeFirstOrThrow();
  const { total } = await db.read
    .selectFrom('statement')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const last = await db.read.selectFrom('journal').select('what').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  await db.close();
  return `${status}, ${String(total)} answers, the last entry ${last?.what ?? ''}`;
}

const nothing = 'staged, 0 answers, the last entry file.staged';
const everything = `accepted, ${String(rows)} answers, the last entry file.accepted`;

onBothEngineUrls('a server that is killed while it stores a file', (makeUrl) => {
  const folder = temporaryFolder();

  test('has stored all of it or nothing, and its successor goes on from there', async () => {
    const waiting = { folder, ...(await aFileThatWaits(await makeUrl())) };
    const found: string[] = [];
    // Longer each time, until one lives long enough.
    for (let wait = 200; found.at(-1) !== everything && wait < 60_000; wait *= 1.5) {
      found.push(await takeInAndKill(waiting, wait));
      expect([nothing, everything]).toContain(found.at(-1));
    }
    process.stdout.write(
      `killed while storing: ${String(found.length - 1)} times nothing was stored, then everything\n`,
    );
    expect([found[0], found.at(-1)]).toEqual([nothing, everything]);
  }, 240_000);
});
