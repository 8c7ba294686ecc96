import { beforeAll, expect, test } from 'vitest';
import { findBatch } from '@due-regard/server/imports/batch-replies.ts';
import { cancelBatch } from '@due-regard/server/imports/batches.ts';
import { matchRow } from '@due-regard/server/imports/match-row.ts';
import { onBothEngines } from '../support/engines.ts';
import { council, csv, inFileOrder, makeCouncil, refusalOf } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

onBothEngines('rows that name their school in other ways', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('are known by DfE number, by name and postcode, and by a name that only one school has', async () => {
    const staged = await at.bring(
      csv(
        'DfE no.,School,Postcode,WRAP date',
        '8252001,,,2018-01-10',
        '3002,,,2018-01-11',
        ",St. Mary's CE School,sl71ab,2018-01-12",
        ',HIGHCREST SCHOOL,,2018-01-13',
      ),
    );
    expect(staged.rows).toMatchObject({ accepted: 4, unmatched: [] });
    const told = inFileOrder(await at.statements());
    expect(told.map(({ organisationId }) => organisationId)).toEqual(['110001', '110002', '110003', '110004']);
  });

  test('are asked about once when nobody can be sure, and the answer is remembered', async () => {
    const content = csv(
      'School,WRAP date',
      'Oak Field Juniors,2018-02-01',
      "St Mary's,2018-02-02",
      'oak field juniors,2018-02-03',
    );
    const staged = await at.stage(content);
    expect(staged.rows).toMatchObject({ accepted: 0, duplicates: 0 });
    const [oak, mary] = staged.rows?.unmatched ?? [];
    expect(staged.rows?.unmatched).toHaveLength(2);
    expect(oak).toMatchObject({ row: 2, shown: 'Oak Field Juniors', candidates: [{ organisationId: '110001' }] });
    expect(mary?.candidates.map(({ organisationId }) => organisationId).toSorted()).toEqual(['110002', '110003']);

    const matched = await matchRow(at.deps, at.actor, {
      batchId: staged.batchId,
      key: oak?.key ?? '',
      organisationId: '110001',
    });
    expect(matched.rows).toMatchObject({ accepted: 2, unmatched: [{ shown: "St Mary's" }] });

    const later = await at.stage(csv('School,Postcode,WRAP date', 'OAK FIELD JUNIORS,HP20 1UY,2018-03-01'));
    expect(later.rows).toMatchObject({ accepted: 1, unmatched: [] });
  });

  test('are not matched to nobody, nor twice, nor in a file that is settled', async () => {
    const staged = await at.stage(csv('School,WRAP date', 'Ashfield,2018-02-01'));
    const key = staged.rows?.unmatched[0]?.key ?? '';
    const match = (organisationId: string) =>
      matchRow(at.deps, at.actor, { batchId: staged.batchId, key, organisationId });
    expect((await refusalOf(match('nobody'))).fields).toEqual([{ field: 'organisationId', code: 'unknown' }]);
    await match('110004');
    expect((await refusalOf(match('110004'))).code).toBe('stale');
    await cancelBatch(at.deps, at.actor, staged.batchId);
    expect((await refusalOf(match('110004'))).code).toBe('stale');
    expect((await findBatch(at.deps.db.read, council, staged.batchId)).status).toBe('cancelled');
  });
});
