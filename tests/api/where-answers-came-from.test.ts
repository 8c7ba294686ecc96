import { beforeEach, describe, expect, test } from 'vitest';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { bringRegister } from '../support/bring-register.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

describe('where answers came from', () => {
  const world = freshApp();
  let cookie = '';

  beforeEach(async () => {
    cookie = await world.app.signInAs(['officer']);
    await bringRegister(world.app, { cookie, count: 2 });
  });

  async function tell(organisationId: string, toldOn: string, more: Readonly<Record<string, string>>): Promise<void> {
    const body = { organisationId, toldOn, ...more };
    await replyOf(statementApi.add, world.app.send('POST', '/api/999/statements', { cookie, body }));
  }

  function overview(asAt = '2018-03-13') {
    return replyOf(overviewApi.overview, world.app.send('GET', `/api/999/overview?asAt=${asAt}`, { cookie }));
  }

  test('an answer without a source is an answer, and the silent school is one to chase', async () => {
    const none = await overview();
    expect([none.hasAskedSchools, none.provenance.latestToldOn]).toEqual([false, null]);
    await tell('100001', '2018-03-01', { dslAnswer: 'trained', dslTrainedOn: '2018-02-01' });
    const { hasAskedSchools, provenance, dsl } = await overview();
    expect(hasAskedSchools).toBe(true);
    expect(dsl).toMatchObject({ trained: 1, noAnswer: 1 });
    expect(provenance).toMatchObject({ latestToldOn: '2018-03-01', latestSource: null, hasSeveralSources: false });
  });

  test('one source is named for the sentence only when every lead was told of by it', async () => {
    const lead = { dslAnswer: 'trained', dslTrainedOn: '2018-02-01' };
    await tell('100001', '2018-03-01', { ...lead, source: 'Advisory list' });
    await tell('100002', '2018-03-05', { ...lead, source: 'Letter' });
    expect((await overview()).sentences[1]).toContain('(2 of 2, several sources, latest answer 5 March)');
    await tell('100002', '2018-03-06', { ...lead, dslTrainedOn: '2018-03-05', source: 'Advisory list' });
    expect((await overview()).sentences[1]).toContain('(2 of 2, Advisory list, 6 March)');
    expect((await overview()).provenance).toMatchObject({ hasSeveralSources: true });
  });
});
