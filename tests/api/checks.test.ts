import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { checkApi } from '@due-regard/shared/checks/api.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { action, recordRows, strategy } from '../support/deadline-rows.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { bareBody } from '../support/one-of-each-register.ts';
import { Office } from '../support/one-of-everything.ts';
import { cookieOf, freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

async function foundBy(app: TestApp, cookie: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { checks } = await replyOf(checkApi.list, app.send('GET', '/api/999/checks', { cookie }));
  expect(checks.length).toBeGreaterThanOrEqual(15);
  return Object.fromEntries(
    checks.filter(({ found }) => found.length > 0).map(({ id, found }) => [id, found.map(({ title }) => title)]),
  );
}

const inForce = { in_force_from: isoDate('2016-01-01'), refresh_due: isoDate('2026-09-29') };

onBothEngineUrls('things to check', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('are found in the records, and counted on the overview', async () => {
    const { app } = world;
    await recordRows(app, async (one) => {
      await one.record('document', [strategy({ ...inForce, publication: 'public' })]);
      await one.record('action', [action({})]);
    });
    const lead = await app.signInAs(['lead']);
    expect(await foundBy(app, lead)).toEqual({
      'action-without-day': ['Brief all members'],
      'action-without-owner': ['Brief all members'],
      'action-in-no-plan': ['Brief all members'],
      'refresh-overdue': ['Prevent strategy'],
    });
    const viewer = await app.signInAs(['viewer']);
    const { deadlines } = await replyOf(overviewApi.overview, app.send('GET', '/api/999/overview', { cookie: viewer }));
    expect(deadlines).toMatchObject({ overdue: [{ kind: 'refresh', count: 1 }], toCheck: null });
    const counted = await replyOf(overviewApi.overview, app.send('GET', '/api/999/overview', { cookie: lead }));
    expect(counted.deadlines).toMatchObject({ toCheck: 4 });
    expect(await refusalOf(app.send('GET', '/api/999/checks', { cookie: viewer }))).toEqual([403, 'not-allowed']);
  });

  test('are told to no viewer, nor what falls due of a document or board that is not for them', async () => {
    const { app } = world;
    const viewer = await app.signInAs(['viewer']);
    const told = async () => replyOf(overviewApi.overview, app.send('GET', '/api/999/overview', { cookie: viewer }));
    const before = await told();
    expect(before.stagedFiles).toBeNull();
    await recordRows(app, async (one) => {
      await one.record('document', [strategy(inForce)]);
    });
    const office = await Office.open(app, '999');
    const board = { ...bareBody, meetsEveryMonths: 3, termsReviewDue: '2026-10-02' };
    await office.tell(governanceApi.add, 'bodies', board);
    const whole = await office.ask(overviewApi.overview, 'overview');
    expect(whole.deadlines).toMatchObject({ overdue: [{ kind: 'refresh' }, { kind: 'next-meeting' }], days30: 1 });
    expect((await told()).deadlines).toEqual(before.deadlines);
  });

  test('an owner has left on the day after the last role ended', async () => {
    const { app, clock } = world;
    const owner = await app.addPerson(['officer'], '999', { expiresOn: '2026-09-30' });
    const { email } = await app.addPerson(['auditor']);
    await recordRows(app, (one) =>
      one.record('document', [strategy({ in_force_from: null, owner_user: owner.userId })]),
    );
    expect(await foundBy(app, cookieOf(await app.signIn(email)))).toEqual({});
    clock.moveMinutes(24 * 60);
    expect(await foundBy(app, cookieOf(await app.signIn(email)))).toEqual({ 'owner-has-left': ['Prevent strategy'] });
  });
});
