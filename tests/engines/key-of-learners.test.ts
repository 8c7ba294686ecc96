import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { change } from '@due-regard/db/change.ts';
import { learnerKey } from '@due-regard/server/imports/learning/learner-key.ts';
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

onBothEngineUrls('the key under which learners are known', (makeUrl) => {
  const world = freshApp({ makeUrl });
  const folder = temporaryFolder();
  const learnerKeyFile = join(folder, 'secrets', 'learner.key');

  test('is made at the first file of people, for this user alone, and is each council’s own', async () => {
    const { read } = world.app.deps.db;
    const made = await learnerKey({ learnerKeyFile }, read, '825');
    expect(statSync(learnerKeyFile).mode & 0o777).toBe(0o600);
    expect(await learnerKey({ learnerKeyFile }, read, '825')).toEqual(made);
    expect(await learnerKey({ learnerKeyFile }, read, '826')).not.toEqual(made);
  });

  test('is not made anew where learners are known', async () => {
    const { app } = world;
    rmSync(learnerKeyFile, { force: true });
    await app.found('825');
    await aPost(app, '825');
    await expect(learnerKey({ learnerKeyFile }, app.deps.db.read, '825')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is not used when its file has been cut', async () => {
    writeFileSync(learnerKeyFile, 'abc');
    await expect(learnerKey({ learnerKeyFile }, world.app.deps.db.read, '825')).rejects.toThrow('LEARNER_KEY_FILE');
  });
});
