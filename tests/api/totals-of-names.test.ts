import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { makeTestApp, replyOf, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const authority = '825';

/** A service's total of all its people, as it was sent. */
const whole: NewFact<'training_total'> = {
  organisation_id: 'workforce',
  audience: null,
  counted_on: isoDate('2018-03-31'),
  trained: 412,
  in_post: 485,
  includes_e_learning: 1,
  course_id: null,
  source: 'HR',
  is_invented: 0,
  note: null,
  batch_id: null,
  row_number: null,
};

/** What rows of a file of a later day with names alone came to. */
const names: NewFact<'training_total'> = {
  ...whole,
  audience: 'contractors',
  counted_on: isoDate('2018-06-01'),
  trained: 2,
  in_post: 900,
  course_id: 'wrap',
  source: 'matrix.xlsx',
};

onBothEngineUrls('a total counted from names in a file', (makeUrl) => {
  test('is shown beside the total of all people, and never taken for the workforce', async () => {
    await withService(await makeUrl(), async (app, cookie) => {
      const workforce = async (): Promise<unknown> =>
        (await replyOf(overviewApi.overview, app.send('GET', `/api/${authority}/overview`, { cookie }))).workforce;
      await enter(app, [names]);
      expect(await workforce()).toBeNull();
      await enter(app, [whole]);
      expect(await workforce()).toMatchObject({ trained: 412, inPost: 485, countedOn: '2018-03-31', courseName: null });
      const { latest, earlier } = await replyOf(totalApi.list, app.send('GET', `/api/${authority}/totals`, { cookie }));
      expect(latest).toMatchObject([
        { audience: 'contractors', trained: 2, inPost: 900, courseId: 'wrap' },
        { audience: null, trained: 412, inPost: 485, courseName: null },
      ]);
      expect(earlier).toEqual([]);
    });
  });

  test('is listed with the name of its course, in an order that does not change', async () => {
    await withService(await makeUrl(), async (app, cookie) => {
      const others = (['members', 'council-staff'] as const).map((audience) => ({ ...names, audience }));
      await enter(app, [{ ...names, course_id: 'ho-awareness' }, names, ...others]);
      const { latest } = await replyOf(totalApi.list, app.send('GET', `/api/${authority}/totals`, { cookie }));
      expect(latest.map(({ courseId, audience }) => [courseId, audience])).toEqual([
        ['ho-awareness', 'contractors'],
        ['wrap', 'contractors'],
        ['wrap', 'council-staff'],
        ['wrap', 'members'],
      ]);
      expect(latest[1]?.courseName).toContain('WRAP');
    });
  });
});

async function withService(databaseUrl: string, work: (app: TestApp, cookie: string) => Promise<void>): Promise<void> {
  const app = await makeTestApp({ databaseUrl });
  try {
    const cookie = await app.signInAs(['lead'], authority);
    await change(app.deps, { ...terminal, authority }, async (one) => {
      await one.addOrganisations([{ organisation_id: 'workforce', kind: 'service', urn: null }]);
      return one.done({ what: 'organisation.added' }, undefined);
    });
    await work(app, cookie);
  } finally {
    await app.close();
  }
}

async function enter({ deps }: TestApp, totals: readonly NewFact<'training_total'>[]): Promise<void> {
  await change(deps, { ...terminal, authority }, async (one) => {
    await one.record('training_total', totals);
    return one.done({ what: 'file.accepted', reason: 'told' }, undefined);
  });
}
