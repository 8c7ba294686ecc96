import { beforeEach, describe, expect, test } from 'vitest';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { expiringApi } from '@due-regard/shared/training/expiring-api.ts';
import { bringRegister } from '../support/bring-register.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

describe('who falls out of date next', () => {
  const world = freshApp();
  let cookie = '';

  beforeEach(async () => {
    cookie = await world.app.signInAs(['officer']);
    await bringRegister(world.app, { cookie, count: 4 });
    // Whole staff for 36 months, safeguarding leads for 24: the earlier end counts.
    await tell('100001', { heldOn: '2016-01-10', dslTrainedOn: '2018-01-15' });
    await tell('100002', { heldOn: '2017-09-04', dslTrainedOn: '2016-12-20' });
    await tell('100003', { heldOn: '2018-09-03', dslTrainedOn: '2018-09-03' });
  });

  async function tell(organisationId: string, days: Readonly<Record<string, string>>): Promise<void> {
    const body = { organisationId, toldOn: '2018-10-01', staffAnswer: 'trained', courseId: 'wrap', ...days };
    const asked = world.app.send('POST', '/api/999/statements', { cookie, body: { ...body, dslAnswer: 'trained' } });
    await replyOf(statementApi.add, asked);
  }

  test('the first to lapse comes first, with its day and the days left', async () => {
    const asked = world.app.send('GET', '/api/999/coverage/expiring?asAt=2018-12-01', { cookie });
    expect((await replyOf(expiringApi.list, asked)).schools).toMatchObject([
      { organisationId: '100002', name: 'Ash High School', lapsesOn: '2018-12-20', daysLeft: 19 },
      { organisationId: '100001', name: 'Elm Primary School', lapsesOn: '2019-01-10', daysLeft: 40 },
    ]);
  });

  test('the list and the counts of 30, 60 and 90 days are of the same schools', async () => {
    for (const asAt of ['2018-10-15', '2018-12-01', '2018-12-20', '2019-01-09']) {
      const list = world.app.send('GET', `/api/999/coverage/expiring?asAt=${asAt}`, { cookie });
      const counts = world.app.send('GET', `/api/999/coverage?asAt=${asAt}`, { cookie });
      const { schools } = await replyOf(expiringApi.list, list);
      const within = (days: number): number => schools.filter(({ daysLeft }) => daysLeft <= days).length;
      expect((await replyOf(coverageApi.coverage, counts)).expiring).toEqual({
        days30: within(30),
        days60: within(60),
        days90: within(90),
      });
    }
  });

  test('a school that is out of date already, or has not answered, is not about to be', async () => {
    const asked = world.app.send('GET', '/api/999/coverage/expiring?asAt=2018-12-20', { cookie });
    const { schools } = await replyOf(expiringApi.list, asked);
    expect(schools.map(({ organisationId }) => organisationId)).toEqual(['100001']);
  });

  test('it names schools, so a viewer of figures may not ask', async () => {
    const viewer = await world.app.signInAs(['viewer']);
    expect((await world.app.send('GET', '/api/999/coverage/expiring', { cookie: viewer })).status).toBe(403);
  });
});
