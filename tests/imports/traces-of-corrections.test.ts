import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { readOrganisation } from '@due-regard/server/schools/organisation-page.ts';
import { correctStatement, withdrawStatement } from '@due-regard/server/training/correct-statement.ts';
import { onBothEngines } from '../support/engines.ts';
import { csv, makeCouncil } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

const answers = csv('URN,WRAP date,Staff trained,Evidence reference', '110001,15/10/2017,30,Letter 4');

async function pageOf(at: TestCouncil, knownAt?: string): Promise<Sendable<OrganisationReply>> {
  const known = knownAt === undefined ? undefined : isoDate(knownAt);
  const view = await viewCoverage(at.deps, '999', { asAt: isoDate('2018-03-13'), knownAt: known });
  return readOrganisation(at.deps.db.read, view, '110001');
}

async function correct(at: TestCouncil, statementId: string, reason: string): Promise<string> {
  const body = { organisationId: '110001', staffAnswer: 'not-trained', evidence: reason, reason } as const;
  return (await correctStatement(at.deps, at.actor, { statementId, body })).statementId;
}

onBothEngines('the page of a school whose answer was wrong', (makeDatabase) => {
  let at: TestCouncil;
  let batchId = '';
  let statementId = '';

  beforeEach(async () => {
    at = await makeCouncil(await makeDatabase());
    ({ batchId } = await at.bring(answers));
    statementId = (await at.statements('110001'))[0]?.statementId ?? '';
    at.moveTo('2018-05-08');
  });

  test('tells what was corrected, when, by whom and why, and still the row it came from', async () => {
    const second = await correct(at, statementId, 'Another school');
    const third = await correct(at, second, 'A slip of the pen');
    const { statements, takenBack } = await pageOf(at);
    expect(statements).toMatchObject([{ statementId: third, replaces: second, batchId, rowNumber: 2 }]);
    expect(takenBack).toMatchObject([
      { statementId: second, replaces: statementId, reason: 'A slip of the pen', batchId },
      { statementId, replaces: null, reason: 'Another school', staffAnswer: 'trained', staffTrained: 30, batchId },
    ]);
    expect(takenBack[1]).toMatchObject({
      how: 'corrected',
      by: 'Somebody who is no longer here',
      roles: ['officer'],
      takenBackAt: expect.stringMatching(/^2018-05-08T/) as unknown,
    });
    expect(takenBack[0]).not.toHaveProperty('actor');
  });

  test('says nothing of a correction to a reader of the day before it', async () => {
    await correct(at, statementId, 'Another school');
    const before = await pageOf(at, '2018-05-07');
    expect(before.takenBack).toEqual([]);
    expect(before.statements).toMatchObject([{ statementId, staffAnswer: 'trained' }]);
    expect((await pageOf(at, '2018-05-08')).takenBack).toMatchObject([{ statementId }]);
  });

  test('keeps what was withdrawn, by hand and with its file', async () => {
    await withdrawStatement(at.deps, at.actor, { statementId, reason: 'Sent in error' });
    expect(await pageOf(at)).toMatchObject({
      statements: [],
      takenBack: [{ how: 'withdrawn', reason: 'Sent in error' }],
    });
    const other = await at.bring(answers.replace('15/10/2017', '16/10/2017'));
    await undoBatch(at.deps, at.actor, other.batchId);
    const { takenBack } = await pageOf(at);
    expect(takenBack.map(({ how, reason }) => [how, reason])).toEqual([
      ['file-undone', null],
      ['withdrawn', 'Sent in error'],
    ]);
  });
});
