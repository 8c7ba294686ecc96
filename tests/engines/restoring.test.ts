import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change } from '@due-regard/db/change.ts';
import { later, makeInstallation } from '../proofs/records/backups.ts';
import type { Installation } from '../proofs/records/backups.ts';
import { figuresOf, restoreOnto } from '../proofs/records/figures.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

onBothEngineUrls('a backup that is restored', (makeUrl) => {
  const folder = temporaryFolder();

  async function installed(): Promise<Installation> {
    const installation = await makeInstallation(await makeUrl(), folder);
    await installation.change(['999'], 40);
    return installation;
  }

  test('restored gives the figures of its time, keeps what was there, and can be gone back on', async () => {
    const one = await installed();
    const atBackup = await figuresOf(one);
    const first = await one.backup();
    await one.change(['901'], 30);
    const afterwards = await figuresOf(one);
    const second = await one.backup();

    expect(await restoreOnto(one, first)).toMatchObject({
      isDone: true,
      aside: expect.stringContaining('before') as unknown,
    });
    expect(await figuresOf(one)).toEqual(atBackup);
    expect(await restoreOnto(one, second)).toMatchObject({ isDone: true });
    expect(await figuresOf(one)).toEqual(afterwards);
  });

  test('of one engine is restored onto another installation of either', async () => {
    const one = await installed();
    const made = await one.backup();
    const figures = await figuresOf(one);
    for (const url of [await makeUrl(), `file:${join(folder, `other-${made.manifest.engine}.db`)}`]) {
      const other = await makeInstallation(url, folder);
      expect(await restoreOnto(other, made)).toMatchObject({ isDone: true });
      expect(await figuresOf(other)).toEqual(figures);
    }
  });

  test('restored ends every session, one-time link and calendar address, and keeps the people', async () => {
    const one = await installed();
    const userId = await signInSomebody(one);
    await restoreOnto(one, await one.backup());
    const left = await one.open(async ({ kysely }) => ({
      people: await kysely.selectFrom('user').select('id').execute(),
      sessions: await kysely.selectFrom('session').select('id').execute(),
      links: await kysely.selectFrom('verification').select('id').execute(),
      feeds: await kysely.selectFrom('calendar_feed').select('feed_id').execute(),
    }));
    expect(left).toEqual({ people: [{ id: userId }], sessions: [], links: [], feeds: [] });
  });
});

/** Somebody with a session and a one-time link that have not run out, and a calendar address. */
function signInSomebody({ open, clock }: Installation): Promise<string> {
  const expiresAt = later(clock.now(), 900_000_000);
  const actor = { authority: '999', userId: 'command-line', roles: [], requestId: null };
  return open(async (db) => {
    const userId = await change({ db, clock }, actor, async (one) => {
      const id = await one.people.add({ name: 'Ada Example', email: 'ada@council.example' });
      await one.people.addLink({ purpose: 'reset', userId: id, secretHash: 'hash', expiresAt });
      await one.feeds.make(id, 'hash of another');
      return one.done({ what: 'person.invited', subject: id }, id);
    });
    const stamps = { createdAt: expiresAt, updatedAt: expiresAt, expiresAt };
    const session = { id: 'session', token: 'token', userId, ipAddress: null, userAgent: null, ...stamps };
    await db.kysely.insertInto('session').values(session).execute();
    return userId;
  });
}
