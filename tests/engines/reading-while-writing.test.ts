import { describe, expect, test } from 'vitest';
import { lockAuthority } from '@due-regard/db/dialect.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const requirements = '/api/999/requirements';

/** Another process that writes: the records are locked until the function that comes back is called. */
async function lockedElsewhere({ deps }: TestApp): Promise<() => Promise<void>> {
  const other = openDatabase(deps.config.databaseUrl);
  const locked = Promise.withResolvers<undefined>();
  const freed = Promise.withResolvers<undefined>();
  const holding = other.kysely.transaction().execute(async (tx) => {
    await lockAuthority(other.engine, tx, '999');
    locked.resolve(undefined);
    await freed.promise;
  });
  await locked.promise;
  return async () => {
    freed.resolve(undefined);
    await holding;
    await other.close();
  };
}

function addCourse(app: TestApp, cookie: string, code: string): Promise<Response> {
  return app.send('POST', '/api/999/courses', { cookie, body: { code, name: code, aliases: [], isActive: true } });
}

onBothEngineUrls('while the records are locked', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('twelve saves wait and no reader does, whose use of a session is to be noted besides', async () => {
    const { app, clock } = world;
    const cookies = await Promise.all(Array.from({ length: 6 }, () => app.signInAs(['lead'])));
    clock.moveMinutes(2);
    const free = await lockedElsewhere(app);
    const saves = Array.from({ length: 12 }, (_, index) =>
      addCourse(app, cookies[index % 6] ?? '', `course-${String(index)}`),
    );
    const times: number[] = [];
    for (let count = 0; count < 60; count += 1) {
      const begun = performance.now();
      const answer = await app.send('GET', requirements, { cookie: cookies[count % 6] ?? '' });
      times.push(performance.now() - begun);
      expect(answer.status).toBe(200);
    }
    await free();
    const sorted = times.toSorted((one, other) => one - other);
    process.stdout.write(
      `reads while 12 saves wait on ${app.deps.db.engine}: median ${(sorted[30] ?? 0).toFixed(1)} ms, slowest ${(sorted[59] ?? 0).toFixed(1)} ms\n`,
    );
    // The lock is held all the while: a reader that waited for it would wait until the test gives up.
    expect(sorted[59]).toBeLessThan(2000);
    expect((await Promise.all(saves)).map(({ status }) => status)).toEqual(saves.map(() => 200));
  });
});

onBothEngineUrls('a save that finds the records locked for too long', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is told to come again', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['lead']);
    const free = await lockedElsewhere(app);
    const { status, headers } = await addCourse(app, cookie, 'first');
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    await free();
    expect((await addCourse(app, cookie, 'first')).status).toBe(200);
  });
});

describe('on SQLite, where writers queue', () => {
  const world = freshApp();

  test('saves that wait for too long are told so, and readers wait for each other as long as it takes', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['lead']);
    const free = await lockedElsewhere(app);
    const saves = Promise.all(['first', 'second'].map((code) => addCourse(app, cookie, code)));
    // More readers than there are connections for them, each of which takes longer than a writer would wait.
    const readers = Array.from({ length: 5 }, () => app.deps.db.atOneMoment(() => saves));
    const [first, second] = await saves;
    expect([first?.status, second?.status]).toEqual([503, 503]);
    expect(first?.headers.get('retry-after')).toBe('1');
    await expect(Promise.all(readers)).resolves.toHaveLength(5);
    await free();
    expect((await addCourse(app, cookie, 'third')).status).toBe(200);
  });
});

onBothEngineUrls('one answer', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is of one moment, however many questions it takes and whatever is written between them', async () => {
    const { app, clock } = world;
    const cookie = await app.signInAs(['lead']);
    const founded = Date.parse(clock.now());
    let isOver = false;
    // Each minute one scope more: whoever knows the scopes of a moment knows when the last change was.
    const writeOn = async (): Promise<void> => {
      if (isOver) return;
      clock.moveMinutes(1);
      const body = { validFrom: '2018-01-01', typeCodes: ['1'], reason: 'one more' };
      expect((await app.send('POST', '/api/999/scopes', { cookie, body })).status).toBe(200);
      await writeOn();
    };
    const writing = writeOn();
    const mixed: object[] = [];
    for (let count = 0; count < 150; count += 1) {
      const { scopes, provenance } = await replyOf(scopeApi.list, app.send('GET', '/api/999/scopes', { cookie }));
      const minutes = (Date.parse(provenance.changedAt ?? '') - founded) / 60_000;
      if (minutes !== scopes.length - 1) mixed.push({ minutes, added: scopes.length - 1 });
    }
    isOver = true;
    await writing;
    expect(mixed).toEqual([]);
  });
});
