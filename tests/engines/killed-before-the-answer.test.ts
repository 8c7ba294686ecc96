import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Database } from '@due-regard/db/open.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { bareBody } from '../support/one-of-each-register.ts';
import { startServerProcess } from '../support/server-process.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { makeTestApp } from '../support/test-app.ts';

const settings = { AUTH_SECRET: 'a secret that both of the servers know of' };

/** How often each name is stored. */
async function stored(db: Database): Promise<Readonly<Record<string, number>>> {
  const rows = await db.read
    .selectFrom('body')
    .select(({ fn }) => ['name', fn.countAll<number>().as('total')])
    .groupBy('name')
    .execute();
  return Object.fromEntries(rows.map(({ name, total }) => [name, total]));
}

interface Form {
  readonly cookie: string;
  readonly name: string;
  readonly key: string | undefined;
}

function send(server: ServerProcess, { cookie, name, key }: Form): Promise<Response> {
  return server.send('/api/999/bodies', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
    body: JSON.stringify({ ...bareBody, name }),
  });
}

/** Kills the server as soon as all forms are stored; whatever it has answered by then does not arrive. */
async function loseAnswers(server: ServerProcess, db: Database, forms: readonly Form[]): Promise<void> {
  const lost = forms.map((form) => send(server, form).catch(() => undefined));
  const isRefused = Promise.race(lost).then((answer) => answer !== undefined && !answer.ok);
  // Between two looks the requests have their turn: the look at a file is no wait.
  while (Object.keys(await stored(db)).length < forms.length) {
    if (await Promise.race([isRefused, pause(1, false)])) throw new Error('a form was refused');
  }
  process.kill(server.pid, 'SIGKILL');
  await Promise.all([...lost, server.stop()]);
}

onBothEngineUrls('a server that is killed after a form is stored and before its answer arrives', (makeUrl) => {
  const folder = temporaryFolder();

  test('has its successor answer the same form without storing it again; without a key it is stored twice', async () => {
    const databaseUrl = await makeUrl();
    const app = await makeTestApp({ databaseUrl, environment: settings });
    const cookie = await app.signInAs(['lead']);
    await app.close();
    const start = (): Promise<ServerProcess> => startServerProcess(folder, { DATABASE_URL: databaseUrl, ...settings });
    const forms = [
      { cookie, name: 'Board with a key', key: randomUUID() },
      { cookie, name: 'Board without a key', key: undefined },
    ];
    const db = openDatabase(databaseUrl);
    await loseAnswers(await start(), db, forms);
    const successor = await start();
    const answers = [];
    for (const form of forms) answers.push((await send(successor, form)).status);
    const found = await stored(db);
    await Promise.all([successor.stop(), db.close()]);
    expect(answers).toEqual([200, 200]);
    expect(found).toEqual({ 'Board with a key': 1, 'Board without a key': 2 });
  }, 120_000);
});
