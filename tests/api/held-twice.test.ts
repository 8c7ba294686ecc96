import { expect, test } from 'vitest';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp } from '../support/test-app.ts';

const world = freshApp();
const incident = { what: 'Leaflets in the market square', happenedOn: '2018-03-10', level: 'low' };
const since = { publication: 'officers', since: '2018-03-10' } as const;

test('the same thing is entered once, where a register knows its entries by more than their names', async () => {
  const office = await Office.open(world.app, '999');
  await office.tell(registerApi.add, 'registers/incidents', { values: incident, ...since });
  const again = { ...incident, what: 'leaflets in the  Market Square' };
  const [, , fields] = await office.refused('registers/incidents', { values: again, ...since });
  expect(fields).toEqual([{ field: 'what', code: 'held-already' }]);
  const other = { ...incident, happenedOn: '2018-03-11' };
  await office.tell(registerApi.add, 'registers/incidents', { values: other, ...since, since: '2018-03-11' });
});

test('entries that may well share a name are entered as often as there are', async () => {
  const office = await Office.open(world.app, '999');
  const post = { post: 'Prevent officer', held: 'vacant' };
  const first = await office.tell(registerApi.add, 'registers/posts', { values: post, ...since });
  const second = await office.tell(registerApi.add, 'registers/posts', { values: post, ...since });
  expect(second.entryId).not.toBe(first.entryId);
});
