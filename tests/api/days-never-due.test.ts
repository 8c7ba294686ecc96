import { expect, test } from 'vitest';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { bareBody, bareDocument } from '../support/one-of-each-register.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp } from '../support/test-app.ts';

/** It is 30 September 2026 there. */
const world = freshApp();
const reason = 'As the minute says';

test('a day that would never fall due is refused of a strategy, whichever of its days it is', async () => {
  const office = await Office.open(world.app, '999');
  for (const field of ['consultFrom', 'inForceFrom', 'refreshDue', 'endedOn', 'agreedOn', 'equalityOn'])
    for (const day of ['9999-01-01', '2036-10-01', '1066-10-14'])
      expect(await office.refused('documents', { ...bareDocument, [field]: day })).toEqual([
        422,
        'not-valid',
        [{ field, code: 'unlikely' }],
      ]);
  const likely = { ...bareDocument, agreedOn: '2026-09-30', refreshDue: '2036-09-30' };
  const { documentId } = await office.tell(documentApi.add, 'documents', likely);
  const { factId } = await office.ask(documentApi.find, `documents/${documentId}`);
  const ended = { ...likely, endedOn: '9999-01-01', changedOn: null, reason };
  expect((await office.refused(`documents/${factId}/change`, ended))[2]).toEqual([
    { field: 'endedOn', code: 'unlikely' },
  ]);
});

test('a day that would never fall due is refused of a board', async () => {
  const office = await Office.open(world.app, '999');
  const { bodyId } = await office.tell(governanceApi.add, 'bodies', { ...bareBody, termsReviewDue: '2036-09-30' });
  const { factId } = await office.ask(governanceApi.find, `bodies/${bodyId}`);
  const { since: _since, ...body } = bareBody;
  for (const field of ['termsReviewDue', 'endedOn']) {
    const isUnlikely = [{ field, code: 'unlikely' }];
    expect((await office.refused('bodies', { ...bareBody, [field]: '9999-01-01' }))[2]).toEqual(isUnlikely);
    const changed = { ...body, [field]: '2036-10-01', changedOn: '2026-09-01', reason };
    expect((await office.refused(`bodies/${factId}/change`, changed))[2]).toEqual(isUnlikely);
  }
});
