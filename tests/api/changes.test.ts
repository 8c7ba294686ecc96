import { describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { journalApi, journalPageSize } from '@due-regard/shared/journal/api.ts';
import { change } from '@due-regard/db/change.ts';
import { appendAnchors } from '@due-regard/server/journal/anchors.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

/** Counts another type of school from a day on, as one change of somebody. */
function changeScope({ deps }: TestApp, userId: string, reason: string): Promise<void> {
  const actor = { authority: '999', userId, roles: ['lead'], requestId: null } as const;
  return change(deps, actor, async (one) => {
    const [id = ''] = await one.record('scope', [{ valid_from: isoDate('2018-01-01'), type_codes: '["1"]', reason }]);
    return one.done(
      { what: 'scope.added', subject: id, before: { types: [] }, after: { types: ['1'] }, reason },
      undefined,
    );
  });
}

onBothEngineUrls('the record of changes over HTTP', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('shows who did what, when and why, the newest first, with the names people have today', async () => {
    const { app } = world;
    const { userId, name } = await app.addPerson(['lead']);
    const cookie = await app.signInAs(['auditor']);
    await changeScope(app, userId, 'Nurseries are counted');
    const { entries, total, kinds } = await replyOf(journalApi.list, app.send('GET', '/api/999/changes', { cookie }));
    expect(total).toBe(entries.length);
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => total - index));
    const [latest] = entries;
    expect(latest).toMatchObject({
      actorName: name,
      what: 'scope.added',
      reason: 'Nurseries are counted',
      roles: ['lead'],
    });
    expect(latest).toMatchObject({ before: { types: [] }, after: { types: ['1'] } });
    expect(entries.at(-1)).toMatchObject({
      seq: 1,
      what: 'council.founded',
      actorName: 'Somebody at the server’s terminal',
    });
    expect(kinds).toEqual([...new Set(entries.map((entry) => entry.what))].toSorted());
  });

  test.each([
    ['somebody-erased', 'Somebody who is no longer here'],
    ['command-line', 'Somebody at the server’s terminal'],
    ['terminal', 'Somebody at the server’s terminal'],
    ['set-up', 'Whoever held the set-up link'],
    ['demonstration', 'The demonstration'],
  ])('names %s as “%s”', async (actor, name) => {
    const { app } = world;
    const cookie = await app.signInAs(['auditor']);
    await changeScope(app, actor, 'One');
    const { entries } = await replyOf(journalApi.list, app.send('GET', '/api/999/changes', { cookie }));
    const latest = entries.find(({ what }) => what === 'scope.added');
    expect(latest).toMatchObject({ actorName: name });
  });

  test('comes in pages, and by kind and by what it is about', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['auditor']);
    for (let count = 0; count < journalPageSize + 5; count += 1)
      await changeScope(app, 'terminal', `Reason ${String(count)}`);
    const ask = (query: string) => replyOf(journalApi.list, app.send('GET', `/api/999/changes?${query}`, { cookie }));
    const second = await ask('what=scope.added&page=2');
    expect(second.entries.map((entry) => entry.reason)).toEqual(
      [4, 3, 2, 1, 0].map((count) => `Reason ${String(count)}`),
    );
    expect(second).toMatchObject({ total: journalPageSize + 5, page: 2, pageSize: journalPageSize });
    expect((await ask(`subject=${String(second.entries[0]?.subject)}`)).entries).toEqual([second.entries[0]]);
    expect((await ask('what=nothing.like.it')).entries).toEqual([]);
    // An id that could be taken for a telephone number.
    expect((await ask('subject=ce40d87b-0679-4003-93ed-6c3678fa8a01')).entries).toEqual([]);
  });
});

onBothEngineUrls('the check of the record of changes over HTTP', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is checked while it is served, and held against the ends that were written down', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['auditor']);
    const check = () => replyOf(journalApi.verify, app.send('GET', '/api/999/changes/verify', { cookie }));
    const [sound, again] = await Promise.all([check(), check()]);
    expect(sound).toMatchObject({ isSound: true, faults: [] });
    expect(again).toEqual(sound);
    expect(sound.histories).toEqual(expect.any(Number));
    const { config, clock } = app.deps;
    const heads = [{ authority: '999', seq: sound.entries + 7, hash: 'ab'.repeat(32) }];
    await appendAnchors(config.dataDir, { at: clock.now(), why: 'backup', heads });
    expect(await check()).toMatchObject({ isSound: false, faults: [expect.stringContaining('was cut off')] });
  });

  test('tells that no histories were compared where none are in use', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['auditor']);
    await app.deps.db.kysely.deleteFrom('history_state').execute();
    const checked = await replyOf(journalApi.verify, app.send('GET', '/api/999/changes/verify', { cookie }));
    expect(checked.histories).toBeNull();
  });
});

describe('the record of changes', () => {
  const world = freshApp();

  test('is for those whose work it is, and for each council its own', async () => {
    const { app } = world;
    const officer = await app.signInAs(['officer']);
    expect(await problemOf(app.send('GET', '/api/999/changes', { cookie: officer }))).toMatchObject({ status: 403 });
    await app.found('825');
    const auditor = await app.signInAs(['auditor']);
    expect(await problemOf(app.send('GET', '/api/825/changes', { cookie: auditor }))).toMatchObject({ status: 404 });
    expect(await problemOf(app.send('GET', '/api/825/changes/verify', { cookie: auditor }))).toMatchObject({
      status: 404,
    });
  });
});
