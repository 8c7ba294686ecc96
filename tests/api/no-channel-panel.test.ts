import { expect, test } from 'vitest';
import { channelPanelWords } from '@due-regard/shared/governance/body.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, problemOf } from '../support/test-app.ts';

const world = freshApp();
const event = { kind: 'meeting', topic: 'Channel panel of June', state: 'planned' };

test('no event is called after a Channel panel, in a form or in a file', async () => {
  const office = await Office.open(world.app, '999');
  const given = { publication: 'officers', since: '2018-03-13' };
  expect(await office.refused('registers/events', { ...given, values: event })).toEqual([
    422,
    'not-valid',
    [{ field: 'topic', code: 'channel-panel' }],
  ]);
  const file = `Kind of event,Topic,"Planned, held or cancelled"\nMeeting with communities,${event.topic},Planned`;
  const address = '/api/999/imports/register?fileName=list.csv&register=events&fileDate=2018-03-13';
  const sent = { method: 'POST', headers: { cookie: office.cookie }, body: file };
  const { code, rows } = await problemOf(world.app.app.request(address, sent));
  expect([code, rows?.map(({ column, rule }) => [column, rule])]).toEqual(['bad-file', [['Topic', channelPanelWords]]]);
  expect((await office.ask(registerApi.list, 'registers/events')).entries).toEqual([]);
});

test('what others recognised may be the panel', async () => {
  const office = await Office.open(world.app, '999');
  const recognised = { what: 'The Channel panel', by: 'Home Office' };
  await office.tell(registerApi.add, 'registers/recognition', {
    values: recognised,
    publication: 'officers',
    since: '2018-03-13',
  });
  expect((await office.ask(registerApi.list, 'registers/recognition')).entries).toHaveLength(1);
});
