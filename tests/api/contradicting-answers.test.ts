import { beforeEach, describe, expect, test } from 'vitest';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { bringRegister } from '../support/bring-register.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

describe('a school that says trained and later not trained', () => {
  const world = freshApp();
  let cookie = '';

  beforeEach(async () => {
    cookie = await world.app.signInAs(['officer']);
    await bringRegister(world.app, { cookie, count: 2 });
  });

  async function tell(body: Readonly<Record<string, string>>): Promise<string> {
    const asked = world.app.send('POST', '/api/999/statements', { cookie, body });
    return (await replyOf(statementApi.add, asked)).statementId;
  }

  async function found(): Promise<readonly unknown[]> {
    const claims = world.app.send('GET', '/api/999/claims?asAt=2018-03-13', { cookie });
    const overview = world.app.send('GET', '/api/999/overview?asAt=2018-03-13', { cookie });
    const { contradictions, reached } = await replyOf(overviewApi.overview, overview);
    return [(await replyOf(statementApi.claims, claims)).contradictions, contradictions, reached.reached];
  }

  test('stays reached, and waits with both answers until one is corrected or withdrawn', async () => {
    const organisationId = '100001';
    const session = { staffAnswer: 'trained', courseId: 'wrap', heldOn: '2017-10-05', toldOn: '2018-02-01' };
    const yes = await tell({ organisationId, ...session });
    const no = await tell({ organisationId, staffAnswer: 'not-trained', toldOn: '2018-03-01' });
    await tell({ organisationId: '100002', staffAnswer: 'not-trained', toldOn: '2018-03-01' });
    const contradiction = {
      organisationId,
      name: 'Elm Primary School',
      role: 'whole-staff',
      yes: {
        statementId: yes,
        toldOn: '2018-02-01',
        training: 'WRAP (Workshop to Raise Awareness of Prevent)',
        heldOn: '2017-10-05',
      },
      no: { statementId: no, toldOn: '2018-03-01' },
    };
    expect(await found()).toEqual([[contradiction], 1, 1]);
    const reason = 'The list had the wrong school';
    await world.app.send('POST', `/api/999/statements/${yes}/withdraw`, { cookie, body: { reason } });
    expect(await found()).toEqual([[], 0, 0]);
  });
});
