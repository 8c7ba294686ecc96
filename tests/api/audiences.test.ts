import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import type { AudienceReply, AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Change } from '@due-regard/db/change.ts';
import { ensureHistories } from '@due-regard/db/measure/history.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { makeTestApp, replyOf, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const authority = '825';

onBothEngineUrls('the people of an audience', (makeUrl) => {
  test('are counted by who is in post, and a reader is told what the figures rest on', async () => {
    await withPeople(await makeUrl(), async (ask) => {
      const { audiences, byDuty, unheard, unplaced, provenance } = await ask('asAt=2018-06-01');
      expect(audiences.map(({ audience }) => audience)).toEqual(['council-staff', 'contractors']);
      const [staff, contractors] = audiences;
      expect(staff?.counts).toEqual({ posts: 3, trained: 1, outOfDate: 0, notTrained: 1, noAnswer: 1 });
      expect(staff?.byCourse).toMatchObject([{ courseId: 'wrap', trained: 1 }]);
      expect(staff?.organisations).toMatchObject([{ name: 'Highways', staffListOn: '2018-04-01' }]);
      expect(words(staff)).toContain('the list of staff of 1 April 2018, 61 days before this date');
      expect(words(staff)).toContain('is our reading');
      expect(contractors?.counts).toMatchObject({ posts: null, trained: 1, noAnswer: null });
      expect(words(contractors)).toContain(
        'No list of staff says who is in post in Roads: whoever a file names is counted there, those who have left included, unless a list has them in post elsewhere.',
      );
      expect(byDuty).toMatchObject([
        { duty: 'LA09', audiences: ['council-staff', 'contractors'], counts: { posts: 3 } },
      ]);
      expect(byDuty[0]?.caveats).toEqual([
        'Nobody has said how many are in post in Roads: no share is given. They are left out of the total.',
        'Nothing has been brought yet of others of whom training is asked, so nobody can say how many of them are trained: Partners’ staff; Early years staff; Licensing and taxi drivers; Police; NHS staff; Housing staff.',
      ]);
      expect(unheard).toEqual(expect.arrayContaining(['members', 'partners']));
      expect(unheard).not.toContain('contractors');
      expect(unplaced).toBe(1);
      expect(provenance).toMatchObject({ latestSource: 'staff.csv', latestToldOn: '2018-04-01' });
    });
  });

  test('are counted on no day before the first list that names them, as in the trend, which is said', async () => {
    await withPeople(await makeUrl(), async (ask, one) => {
      const { audiences, notYetKnown, unheard, provenance } = await ask('asAt=2018-03-13');
      expect(audiences.map(({ audience }) => audience)).toEqual(['contractors']);
      expect(notYetKnown).toEqual([{ audience: 'council-staff', knownFrom: '2018-04-01' }]);
      expect(unheard).not.toContain('council-staff');
      expect(provenance).toMatchObject({ latestSource: null, latestToldOn: null, hasSeveralSources: false });
      expect((await ask('asAt=2018-04-01')).audiences[0]?.counts).toMatchObject({ posts: 3, trained: 1 });
      await one('headcount', { audience: 'contractors', counted_on: isoDate('2018-05-01'), posts: 8 });
      expect((await ask('asAt=2018-03-13')).audiences).toEqual([]);
    });
  });

  test('are more than the posts only by an error, which gives no share', async () => {
    await withPeople(await makeUrl(), async (ask, one) => {
      await one('headcount', { audience: 'contractors', counted_on: isoDate('2018-05-01'), posts: 0 });
      const { audiences } = await ask('asAt=2018-06-01');
      expect(audiences[1]?.counts).toMatchObject({ posts: null, trained: 1, noAnswer: null });
      expect(audiences[1]?.excess).toMatchObject([{ name: 'Roads', known: 1, posts: 0 }]);
      await one('headcount', { audience: 'contractors', counted_on: isoDate('2018-05-02'), posts: 8 });
      expect((await ask('asAt=2018-06-01')).audiences[1]?.counts).toMatchObject({ posts: 8, trained: 1, noAnswer: 7 });
    });
  });
});

onBothEngineUrls('people at any date', (makeUrl) => {
  test('are the same from the facts alone, where no history of this version is stored', async () => {
    await withPeople(await makeUrl(), async (ask, one, { app }) => {
      const asked = ['asAt=2018-06-01', 'asAt=2018-03-13', 'asAt=2024-01-01'];
      const answers = async (): Promise<unknown> => Promise.all(asked.map(ask));
      const before = await answers();
      await app.deps.db.kysely.deleteFrom('history_state').execute();
      expect(await answers()).toEqual(before);
      await ensureHistories(app.deps.db);
      await one('headcount', { audience: 'contractors', counted_on: isoDate('2018-05-01'), posts: 3 });
      const after = await ask('asAt=2018-06-01');
      expect(after.audiences[1]?.counts).toMatchObject({ posts: 3 });
      await app.deps.db.kysely.deleteFrom('history_state').execute();
      expect(await ask('asAt=2018-06-01')).toEqual(after);
    });
  });

  test('have a trend that is a gap before anything is known, and a file', async () => {
    await withPeople(await makeUrl(), async (_ask, _one, { app, cookie }) => {
      const get = (path: string): Promise<Response> =>
        app.send('GET', `/api/${authority}/audiences/${path}`, { cookie });
      const { trends } = await replyOf(audienceApi.trend, get('trend?asAt=2018-06-01'));
      const points = trends.find(({ audience }) => audience === 'council-staff')?.points ?? [];
      expect(points).toHaveLength(36);
      expect(points.slice(-4).map(({ counts }) => counts?.trained ?? null)).toEqual([null, 1, 1, 1]);
      const file = await get('file?asAt=2018-06-01&format=csv');
      const written = await file.text();
      expect(written).toContain('Council staff,3,1,0,1,1,33.3');
      expect(written).toContain('By duty, LA09: Nobody has said how many are in post in Roads');
    });
  });
});

type Ask = (query: string) => Promise<AudiencesReply>;
type Add = (
  table: 'headcount',
  fact: { readonly audience: 'contractors'; readonly counted_on: ReturnType<typeof isoDate>; readonly posts: number },
) => Promise<unknown>;

/** A service with a list of staff, another without, and what a learning system says. */
async function withPeople(
  databaseUrl: string,
  work: (ask: Ask, add: Add, at: { readonly app: TestApp; readonly cookie: string }) => Promise<void>,
): Promise<void> {
  const app = await makeTestApp({ databaseUrl });
  try {
    const cookie = await app.signInAs(['lead'], authority);
    await told(app, (one) => enter(one));
    await work(
      (query) => replyOf(audienceApi.audiences, app.send('GET', `/api/${authority}/audiences?${query}`, { cookie })),
      (table, fact) =>
        told(app, (one) => one.record(table, [{ ...fact, organisation_id: 'roads', source: 'HR', batch_id: null }])),
      { app, cookie },
    );
  } finally {
    await app.close();
  }
}

async function told(app: TestApp, work: (one: Change) => Promise<unknown>): Promise<void> {
  await change(app.deps, { ...terminal, authority }, async (one) => {
    await work(one);
    return one.done({ what: 'file.accepted', reason: 'told' }, undefined);
  });
}

const day = isoDate('2018-03-01');

async function enter(one: Change): Promise<void> {
  const named = [
    ['highways', 'Highways'],
    ['roads', 'Roads'],
  ] as const;
  await one.addOrganisations(named.map(([organisation_id]) => ({ organisation_id, kind: 'service', urn: null })));
  for (const [organisation_id, name] of named) {
    await one.record('description', [
      {
        organisation_id,
        valid_from: day,
        name,
        type_code: null,
        type_name: null,
        status_code: null,
        phase: 'other',
        control: 'other',
        trust: null,
        town: null,
        postcode: null,
        dfe_number: null,
        search_text: name,
        batch_id: null,
      },
    ]);
  }
  await one.record('staff_list', [
    {
      batch_id: 'staff',
      file_date: isoDate('2018-04-01'),
      file_name: 'staff.csv',
      covers: '["highways"]',
      same_as: null,
      left_out: 0,
      ends: '[]',
    },
  ]);
  const post = { organisation_id: 'highways', audience: 'council-staff', from_on: null, to_on: null } as const;
  const learners = ['a', 'b', 'c'];
  await one.record(
    'post',
    learners.map((learner, row) => ({ ...post, learner, batch_id: 'staff', row_number: row + 2 })),
  );
  const completed = {
    course_id: 'wrap',
    outcome: 'completed',
    on_day: day,
    batch_id: 'moodle',
    row_number: 2,
  } as const;
  const nobody = { organisation_id: null, audience: null };
  await one.record('completion', [
    { ...completed, ...nobody, learner: 'a' },
    { ...completed, ...nobody, learner: 'b', outcome: 'not-completed' },
    { ...completed, ...nobody, learner: 'left' },
    { ...completed, learner: 'road', organisation_id: 'roads', audience: 'contractors' },
  ]);
}

function words(audience: AudienceReply | undefined): string {
  return audience?.caveats.join(' ') ?? '';
}
