import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { ask, begin, ended, workInThread } from '../support/long-work.ts';
import { freshApp, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const header = 'username,courseshortname,courseidnumber,completiondate,grade';

/** An export of which every other row has a word nobody knows, one a day that is none. */
function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const course = index % 2 === 0 ? 'wrap' : 'Fire Safety';
    return `learner${String(index)},${course},,${index === 0 ? '31/02/2019' : '2019-05-06'},1`;
  });
  return [header, ...lines].join('\n');
}

interface Opened {
  readonly app: TestApp;
  readonly cookie: string;
  readonly organisationId: string;
}

async function open({ app }: { readonly app: TestApp }): Promise<Opened> {
  const cookie = await app.signInAs(['lead', 'officer']);
  const { organisationId } = await replyOf(
    organisationApi.add,
    app.send('POST', '/api/999/organisations', { cookie, body: { kind: 'service', name: 'Housing' } }),
  );
  return { app, cookie, organisationId };
}

/** Brings a file; it is read before this answers. */
async function bring({ app, cookie, organisationId }: Opened, text: string, kind = 'learning'): Promise<BatchReply> {
  const about = kind === 'learning' ? `&organisationId=${organisationId}&audience=council-staff` : '';
  const path = `/api/999/imports/${kind}?fileName=people.csv${about}`;
  return replyOf(importApi.stage, app.app.request(path, { method: 'POST', headers: { cookie }, body: text }));
}

onBothEngineUrls('what is said of a file that waits', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is held against a long one without anybody waiting, and told with the file at the end', async () => {
    const opened = await open(world);
    const { app, cookie } = opened;
    const { batchId } = await bring(opened, rows(6000));
    const list = Array.from({ length: 5000 }, (_, index) => `id${String(index)},Homes,Council staff`);
    const staff = await bring(opened, ['id number,organisation,role', ...list].join('\n'), 'staff');
    const jobs = workInThread(app);
    onTestFinished(() => jobs.close());
    const say = async (path: string, body: object): Promise<BatchReply> => {
      const address = await begin(app.send('POST', `/api/999/imports/${path}`, { cookie, body }));
      const end = await ended(() => ask(app, cookie, address));
      if (end.status !== 'done') throw new Error(`it failed: ${JSON.stringify(end)}`);
      return end.batch;
    };
    const word = { about: 'course', key: 'fire safety', means: 'wrap' };
    expect((await say(`${batchId}/word`, word)).rows).toMatchObject({ accepted: 5999, words: [], badRows: 1 });
    const cell = { row: 2, column: 'completiondate', value: '28/02/2019' };
    expect((await say(`${batchId}/mend`, cell)).rows).toMatchObject({ accepted: 6000, badRows: 0 });
    const name = { key: staff.rows?.unmatched[0]?.key, organisationId: opened.organisationId };
    expect((await say(`${staff.batchId}/match`, name)).rows).toMatchObject({ accepted: 5000, unmatched: [] });
  }, 120_000);

  test('is held against a short one at once, whatever else is under way', async () => {
    const opened = await open(world);
    const { app, cookie } = opened;
    const { batchId } = await bring(opened, rows(10));
    const jobs = workInThread(app);
    onTestFinished(() => jobs.close());
    const path = '/api/999/imports/statements?fileName=long.csv';
    const long = await begin(app.app.request(path, { method: 'POST', headers: { cookie }, body: rows(40_000) }));
    const body = { about: 'course', key: 'fire safety', means: null };
    const said = app.send('POST', `/api/999/imports/${batchId}/word`, { cookie, body });
    expect((await replyOf(importApi.find, said)).rows).toMatchObject({ words: [] });
    await ended(
      () => ask(app, cookie, long),
      () => pause(50),
    );
  }, 120_000);
});
