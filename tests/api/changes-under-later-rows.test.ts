import { expect, test } from 'vitest';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { bareBody, bareDocument, bareRisk } from '../support/one-of-each-register.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp } from '../support/test-app.ts';

const world = freshApp();
const reason = 'Said late';

/** A risk of January that changed in May. @returns its row of January */
async function riskOfMay(office: Office) {
  const given = { values: bareRisk, publication: 'officers', since: '2018-01-16' };
  const { entryId } = await office.tell(registerApi.add, 'registers/risks', given);
  const { factId } = await office.ask(registerApi.find, `registers/risks/${entryId}`);
  const change = { values: { ...bareRisk, likelihood: 3 }, publication: 'officers', changedOn: '2018-05-01', reason };
  const { until } = await office.tell(registerApi.change, `registers/risks/${factId}/change`, change);
  return { entryId, factId, change, until };
}

test('a change from a past day says from when another holds, and what is shown today stays as it is', async () => {
  const office = await Office.open(world.app, '999');
  const { entryId, factId, change, until } = await riskOfMay(office);
  expect(until).toBeNull();
  const scored = { ...change, values: { ...bareRisk, likelihood: 5 } };
  const between = { ...scored, changedOn: '2018-03-01' };
  const path = `registers/risks/${factId}/change`;
  expect(await office.tell(registerApi.change, path, between)).toEqual({ entryId, until: '2018-05-01' });
  // The same form sent twice says the same again.
  expect(await office.tell(registerApi.change, path, between)).toEqual({ entryId, until: '2018-05-01' });
  const likelihood = async (asAt: string) =>
    (await office.ask(registerApi.find, `registers/risks/${entryId}${asAt}`)).values['likelihood'];
  expect([await likelihood('?asAt=2018-04-30'), await likelihood('')]).toEqual([5, 3]);
  // What was wrong in January holds until March.
  expect((await office.tell(registerApi.change, path, { ...scored, changedOn: null })).until).toBe('2018-03-01');
});

test('a file of a past day says of which entries another change holds since', async () => {
  const office = await Office.open(world.app, '999');
  await riskOfMay(office);
  const text = `Description,Lead officer\n${bareRisk.title},Head of property`;
  const until = async (day: string) => {
    const batchId = await office.bring(text, 'register', `&register=risks&fileDate=${day}`);
    const { rows } = await office.ask(importApi.find, `imports/${batchId}`);
    return rows?.entries?.changed.map((one) => one.until);
  };
  expect([await until('2018-04-01'), await until('2018-05-01')]).toEqual([['2018-05-01'], [null]]);
});

test('a document and a body say it in the same way', async () => {
  const office = await Office.open(world.app, '999');
  const document = { ...bareDocument, preparedOn: '2018-01-16' };
  const { documentId } = await office.tell(documentApi.add, 'documents', document);
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', bareBody);
  const [{ factId }, body] = [
    await office.ask(documentApi.find, `documents/${documentId}`),
    await office.ask(governanceApi.find, `bodies/${bodyId}`),
  ];
  const { since: _since, ...ofBody } = bareBody;
  const changes = async (changedOn: string, note: string) => {
    const [ofBoth, purpose] = [{ changedOn, reason }, note];
    const changed = { ...document, note, ...ofBoth };
    return [
      (await office.tell(documentApi.change, `documents/${factId}/change`, changed)).until,
      (await office.tell(governanceApi.change, `bodies/${body.factId}/change`, { ...ofBody, purpose, ...ofBoth }))
        .until,
    ];
  };
  expect(await changes('2018-05-01', 'Looked at in May')).toEqual([null, null]);
  expect(await changes('2018-03-01', 'Looked at in March')).toEqual(['2018-05-01', '2018-05-01']);
  // The same forms sent twice say the same again.
  expect(await changes('2018-05-01', 'Looked at in May')).toEqual([null, null]);
});

test('what the screen says is not said of a day on which another row holds, as if it were saved', async () => {
  const office = await Office.open(world.app, '999');
  const again = '2018-06-01';
  const risk = await riskOfMay(office);
  const values = { values: bareRisk, publication: 'officers', changedOn: again, reason };
  expect(await office.refused(`registers/risks/${risk.factId}/change`, values)).toEqual([409, 'stale']);
  const { documentId } = await office.tell(documentApi.add, 'documents', { ...bareDocument, preparedOn: '2018-01-16' });
  const { factId } = await office.ask(documentApi.find, `documents/${documentId}`);
  const document = { ...bareDocument, preparedOn: '2018-01-16', reason };
  const changed = { ...document, note: 'Looked at in May', changedOn: '2018-05-01' };
  await office.tell(documentApi.change, `documents/${factId}/change`, changed);
  const asBefore = { ...document, changedOn: again };
  expect(await office.refused(`documents/${factId}/change`, asBefore)).toEqual([409, 'stale']);
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', bareBody);
  const { factId: row } = await office.ask(governanceApi.find, `bodies/${bodyId}`);
  const { since: _since, ...body } = bareBody;
  const other = { ...body, purpose: 'Oversight', changedOn: '2018-05-01', reason };
  await office.tell(governanceApi.change, `bodies/${row}/change`, other);
  expect(await office.refused(`bodies/${row}/change`, { ...body, changedOn: again, reason })).toEqual([409, 'stale']);
});
