import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { listTotals } from '@due-regard/db/training/totals.ts';
import { knownNow } from '@due-regard/server/http/as-at.ts';
import { addTotal } from '@due-regard/server/training/totals.ts';
import { onBothEngines } from '../support/engines.ts';
import { council, csv, makeCouncil, refusalOf } from '../imports/support/council.ts';
import type { TestCouncil } from '../imports/support/council.ts';

onBothEngines('a total that is entered', (makeDatabase) => {
  let at: TestCouncil;
  let service = '';
  beforeEach(async () => {
    at = await makeCouncil(await makeDatabase());
    await at.bring(csv('Name,Kind', 'Adult social care,Service'), { kind: 'organisations' });
    const [found] = await at.deps.db.read
      .selectFrom('organisation')
      .select('organisation_id as id')
      .where('kind', '=', 'service')
      .execute();
    service = found?.id ?? '';
  });

  function enter(changes: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const total = { organisationId: service, countedOn: isoDate('2018-03-01'), trained: 412, inPost: 485 };
    return addTotal(at.deps, at.actor, { ...total, includesELearning: true, source: 'Learning team', ...changes });
  }
  async function fieldsOf(entered: Promise<unknown>): Promise<unknown> {
    return (await refusalOf(entered)).fields;
  }

  test('is of a service or partner, in a course that is known', async () => {
    expect(await fieldsOf(enter({ organisationId: '110001' }))).toEqual([
      { field: 'organisationId', code: 'sends-no-totals' },
    ]);
    expect(await fieldsOf(enter({ courseId: 'unheard-of' }))).toEqual([{ field: 'courseId', code: 'unknown' }]);
  });

  test('is the only one of its service, day and course', async () => {
    await enter();
    const already = [{ field: 'countedOn', code: 'counted-already' }];
    expect(await fieldsOf(enter({ trained: 413 }))).toEqual(already);
    await enter({ courseId: 'wrap', trained: 20 });
    expect(await fieldsOf(enter({ courseId: 'wrap' }))).toEqual(already);
  });

  test('comes before what was recorded earlier of the same day', async () => {
    for (const courseId of ['wrap', null, 'ho-awareness']) await enter({ courseId });
    const listed = await listTotals(at.deps.db.read, knownNow(council));
    expect(listed.map(({ courseId }) => courseId)).toEqual(['ho-awareness', null, 'wrap']);
  });

  test('is refused of a school in a file as well', async () => {
    const file = csv(
      'Organisation,Counted on,Trained,In post,E-learning counted',
      'Highcrest School,2018-03-01,3,4,yes',
    );
    const { rows } = await refusalOf(at.stage(file, { kind: 'totals' }));
    expect(rows).toMatchObject([{ row: 2, reason: 'sends-no-totals' }]);
  });
});
