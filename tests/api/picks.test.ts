import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { picksApi } from '@due-regard/shared/journal/picks-api.ts';
import type { PicksReply } from '@due-regard/shared/journal/picks-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { bareAssessment, bareEvidence } from '../support/one-duty.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { addSchools } from '../support/many-schools.ts';
import { Office, oneOfEverything } from '../support/one-of-everything.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const session = { staffAnswer: 'trained', courseId: 'wrap', heldOn: '2017-10-05', toldOn: '2018-02-01' };

function ask(app: TestApp, query: string, cookie: string): Promise<PicksReply> {
  return replyOf(picksApi.picks, app.send('GET', `/api/999/picks?${query}`, { cookie }));
}

/** Sixty schools, forty of which told that they are trained, each second with its evidence. */
async function schoolsReached(app: TestApp): Promise<void> {
  const office = await Office.open(app, '999');
  const ids = await addSchools(app.deps, '999', 60);
  for (const [at, organisationId] of ids.slice(0, 40).entries()) {
    const evidence = at % 2 === 0 ? `File ${String(at)}` : null;
    await office.tell(statementApi.add, 'statements', { ...session, organisationId, evidence, source: 'E-mail' });
  }
}

onBothEngineUrls('schools picked at random with their evidence', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('are the same with the same seed, as anybody can work out by hand, and others with another', async () => {
    const { app } = world;
    await schoolsReached(app);
    const cookie = await app.signInAs(['auditor']);
    const first = await ask(app, 'from=schools-reached&seed=board-2018', cookie);
    expect([first.total, first.count, first.picks.length]).toEqual([40, 25, 25]);
    const ids = Array.from({ length: 40 }, (_, at) => String(100_000 + at));
    const byHand = ids
      .map((id) => ({ id, hash: createHash('sha256').update(`board-2018:${id}`).digest('hex') }))
      .toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
    expect(first.picks.map(({ id, hash }) => ({ id, hash }))).toEqual(byHand.slice(0, 25));
    expect(first.picks.map(({ place }) => place)).toEqual(byHand.slice(0, 25).map((_, at) => at + 1));
    expect((await ask(app, 'from=schools-reached&seed=board-2018', cookie)).picks).toEqual(first.picks);
    const other = await ask(app, 'from=schools-reached&seed=board-2019', cookie);
    expect(other.picks.map(({ id }) => id)).not.toEqual(first.picks.map(({ id }) => id));
  });

  test('show the evidence that a school gave and who recorded it, or that there is none', async () => {
    const { app } = world;
    await schoolsReached(app);
    const { picks } = await ask(app, 'from=schools-reached&seed=x&count=40', await app.signInAs(['lead']));
    expect(picks).toHaveLength(40);
    for (const { id, name, records } of picks) {
      const at = Number(id) - 100_000;
      expect(name).toBe(`School ${id}`);
      expect(records.map(({ part, title, where }) => [part, title, where])).toEqual([
        ['counted', 'Whole staff: WRAP (Workshop to Raise Awareness of Prevent) on 5 October 2017', 'E-mail'],
        ...(at % 2 === 0 ? [['evidence', `File ${String(at)}`, null]] : []),
      ]);
      expect(records[0]).toMatchObject({ kind: 'Answer of the school', on: '2018-02-01' });
      expect(records[0]?.roles.toSorted()).toEqual(['administrator', 'channel', 'lead']);
      expect(records[0]?.seq).toBeGreaterThan(1);
    }
  });

  test('with a day on which it was known stay the same whatever is entered later', async () => {
    const { app } = world;
    await schoolsReached(app);
    const query = 'from=schools-reached&seed=board&asAt=2018-03-13&knownAt=2026-09-30';
    const before = await ask(app, query, await app.signInAs(['auditor']));
    expect(before.total).toBe(40);
    world.clock.moveMinutes(2 * 24 * 60);
    const office = await Office.open(app, '999');
    const cookie = await app.signInAs(['auditor']);
    for (let at = 40; at < 55; at += 1)
      await office.tell(statementApi.add, 'statements', { ...session, organisationId: String(100_000 + at) });
    expect((await ask(app, query, cookie)).picks).toEqual(before.picks);
    expect((await ask(app, 'from=schools-reached&seed=board&asAt=2018-03-13', cookie)).total).toBe(55);
  });
});

onBothEngineUrls('others picked at random with their evidence', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('are drawn from obligations and actions too, as a file with all that they are drawn from', async () => {
    const { app } = world;
    const office = await Office.open(app, '999');
    await oneOfEverything(office);
    for (const id of ['LA01', 'LA06'])
      await office.tell(dutyWriting.assess, `obligations/${id}/assessments`, bareAssessment);
    const about = { about: 'obligation', aboutId: 'LA06' } as const;
    await office.tell(evidenceApi.add, 'evidence', { ...bareEvidence, ...about, reference: 'Box 12' });
    const cookie = await app.signInAs(['auditor']);
    const { picks } = await ask(app, 'from=obligations-assessed&seed=a', cookie);
    const recorded = picks
      .find(({ id }) => id === 'LA06')
      ?.records.map(({ kind, title, where }) => [kind, title, where]);
    expect(recorded).toEqual([
      ['Assessment', 'Met: Seen by the board', null],
      ['Minute of a meeting', 'Minute of the board', 'Box 12'],
    ]);
    expect(picks.find(({ id }) => id === 'LA01')?.records.map(({ part }) => part)).toEqual(['counted']);
    const answer = await app.send('GET', '/api/999/picks/file?format=csv&from=obligations-assessed&seed=a', { cookie });
    const csv = await answer.text();
    expect(answer.headers.get('content-disposition')).toContain('picks-obligations-assessed-a-999-');
    for (const words of ['Seed: a', 'Box 12', 'No evidence recorded', 'SHA-256 of seed:id', picks[0]?.hash ?? '?'])
      expect(csv).toContain(words);
    const actions = await ask(app, 'from=actions-said-done&seed=a', cookie);
    expect(actions.total).toBeGreaterThan(0);
    expect(actions.picks.every(({ records }) => records.some(({ kind }) => kind === 'Said done'))).toBe(true);
  });

  test('are for who reads the record of changes, at most two hundred, and never of Channel', async () => {
    const { app } = world;
    const auditor = await app.signInAs(['auditor']);
    for (const role of ['viewer', 'member', 'officer', 'adviser', 'channel', 'panel-process'] as const) {
      const sent = app.send('GET', '/api/999/picks?from=schools-reached&seed=a', {
        cookie: await app.signInAs([role]),
      });
      expect(await refusalOf(sent), role).toEqual([403, 'not-allowed']);
    }
    for (const query of ['count=201', 'count=0', 'seed=a b', 'from=meetings']) {
      const asked = new URLSearchParams('from=schools-reached&seed=a');
      for (const [name, value] of new URLSearchParams(query)) asked.set(name, value);
      const path = `/api/999/picks?${asked.toString()}`;
      expect((await app.send('GET', path, { cookie: auditor })).status, query).toBe(400);
    }
  });
});
