import { expect, test } from 'vitest';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { bringRegister } from '../support/bring-register.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

const world = freshApp();

test('a school that told of one of sixty staff counts, is listed, and the figures say so', async () => {
  const cookie = await world.app.signInAs(['officer']);
  await bringRegister(world.app, { cookie, count: 2 });
  const session = { staffAnswer: 'trained', courseId: 'wrap', heldOn: '2017-10-05', toldOn: '2018-02-01' };
  const few = { ...session, organisationId: '100001', staffTrained: 1, staffInPost: 60 };
  const most = { ...session, organisationId: '100002', staffTrained: 59, staffInPost: 60 };
  const added = world.app.send('POST', '/api/999/statements', { cookie, body: few });
  const { statementId } = await replyOf(statementApi.add, added);
  await world.app.send('POST', '/api/999/statements', { cookie, body: most });
  const query = 'asAt=2018-03-13';
  const claims = await replyOf(statementApi.claims, world.app.send('GET', `/api/999/claims?${query}`, { cookie }));
  const listed = {
    organisationId: '100001',
    name: 'Elm Primary School',
    statementId,
    staffTrained: 1,
    staffInPost: 60,
  };
  expect(claims.fewTrained).toEqual([listed]);
  const overview = await replyOf(overviewApi.overview, world.app.send('GET', `/api/999/overview?${query}`, { cookie }));
  expect([overview.staff.trained, overview.fewTrained]).toEqual([2, 1]);
  expect(overview.provenance.caveats.join()).toContain('1 school told of fewer than half of its staff trained');
});
