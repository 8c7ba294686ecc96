import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import { faultOfKey, learnerKey } from '@due-regard/server/imports/learning/learner-key.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { freshApp, replyOf, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

/** A post that a list of staff told of. */
async function aPost(app: TestApp, authority: string): Promise<void> {
  const cookie = await app.signInAs(['officer'], authority);
  const { organisationId } = await replyOf(
    organisationApi.add,
    app.send('POST', `/api/${authority}/organisations`, { cookie, body: { kind: 'service', name: 'Youth service' } }),
  );
  await change(app.deps, { ...terminal, authority }, async (one) => {
    await one.record('post', [
      {
        learner: 'a hash of 22 letters..',
        organisation_id: organisationId,
        audience: 'council-staff',
        from_on: isoDate('2018-03-13'),
        to_on: null,
        batch_id: 'a-file',
        row_number: 2,
      },
    ]);
    return one.done({ what: 'file.accepted' }, undefined);
  });
}

/** A council of whose learners one is known, under a key of its own. */
async function knowingSomebody(app: TestApp, learnerKeyFile: string): Promise<Database> {
  await app.found('825');
  await learnerKey({ learnerKeyFile }, app.deps.db, '825');
  await aPost(app, '825');
  return app.deps.db;
}

onBothEngineUrls('the key under which learners are known', (makeUrl) => {
  const world = freshApp({ makeUrl });
  const learnerKeyFile = join(temporaryFolder(), 'secrets', 'learner.key');

  beforeEach(() => rmSync(learnerKeyFile, { force: true }));

  test('is made at the first file of people, for this user alone, and is each council’s own', async () => {
    const { app } = world;
    await app.found('825');
    await app.found('826');
    const { db } = app.deps;
    const made = await learnerKey({ learnerKeyFile }, db, '825');
    expect(statSync(learnerKeyFile).mode & 0o777).toBe(0o600);
    expect(await learnerKey({ learnerKeyFile }, db, '825')).toEqual(made);
    expect(await learnerKey({ learnerKeyFile }, db, '826')).not.toEqual(made);
    expect(await faultOfKey({ learnerKeyFile }, db.read)).toBeUndefined();
  });

  test('may be another one while nobody is known', async () => {
    const { app } = world;
    await app.found('825');
    const { db } = app.deps;
    const first = await learnerKey({ learnerKeyFile }, db, '825');
    rmSync(learnerKeyFile);
    expect(await learnerKey({ learnerKeyFile }, db, '825')).not.toEqual(first);
    expect(await faultOfKey({ learnerKeyFile }, db.read)).toBeUndefined();
  });

  test('is not used when its file has been cut', async () => {
    writeFileSync(learnerKeyFile, 'abc');
    await expect(learnerKey({ learnerKeyFile }, world.app.deps.db, '825')).rejects.toThrow('LEARNER_KEY_FILE');
  });
});

onBothEngineUrls('the key of learners, where some are known,', (makeUrl) => {
  const world = freshApp({ makeUrl });
  const learnerKeyFile = join(temporaryFolder(), 'secrets', 'learner.key');

  beforeEach(() => rmSync(learnerKeyFile, { force: true }));

  test('is not made anew', async () => {
    const db = await knowingSomebody(world.app, learnerKeyFile);
    rmSync(learnerKeyFile);
    await expect(learnerKey({ learnerKeyFile }, db, '825')).rejects.toMatchObject({ code: 'conflict' });
    expect(await faultOfKey({ learnerKeyFile }, db.read)).toMatch(/is not there under which the learners of 825/);
  });

  test('is no other one, until the right one is back', async () => {
    const db = await knowingSomebody(world.app, learnerKeyFile);
    const right = readFileSync(learnerKeyFile);
    writeFileSync(learnerKeyFile, randomBytes(32).toString('hex'));
    await expect(learnerKey({ learnerKeyFile }, db, '825')).rejects.toThrow('everybody in this file would look new');
    expect(await faultOfKey({ learnerKeyFile }, db.read)).toMatch(/is not the key under which the learners of 825/);

    writeFileSync(learnerKeyFile, right);
    await learnerKey({ learnerKeyFile }, db, '825');
    expect(await faultOfKey({ learnerKeyFile }, db.read)).toBeUndefined();
  });

  test('is another one once everything under the lost one was undone', async () => {
    const db = await knowingSomebody(world.app, learnerKeyFile);
    rmSync(learnerKeyFile);
    await change(world.app.deps, { ...terminal, authority: '825' }, async (one) => {
      await one.withdrawBatch('post', 'a-file');
      return one.done({ what: 'file.undone' }, undefined);
    });
    await learnerKey({ learnerKeyFile }, db, '825');
    expect(await faultOfKey({ learnerKeyFile }, db.read)).toBeUndefined();
  });
});
