import { beforeAll, expect, test } from 'vitest';
import { onBothEngines } from '../support/engines.ts';
import { csv, makeCouncil, refusalOf } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

onBothEngines('days that fit both ways', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });
  const content = csv('URN,WRAP date', '110001,01/02/2018', '110002,03/02/2018');

  test('are asked about once for the whole file, with one of them to look at', async () => {
    const { rows } = await refusalOf(at.stage(content, { leavesOutBadRows: true }));
    expect(rows).toEqual([{ row: null, column: 'WRAP date', value: '01/02/2018', reason: 'date-order-unknown' }]);
  });

  test('are read as somebody said, which is kept with the file', async () => {
    const staged = await at.bring(content, { dayOrder: 'month-day' });
    expect(staged).toMatchObject({ dayOrder: 'month-day', rows: { accepted: 2 } });
    expect((await at.statements('110001'))[0]).toMatchObject({ heldOn: '2018-01-02' });
    expect((await at.statements('110002'))[0]).toMatchObject({ heldOn: '2018-03-02' });
    const other = await at.stage(content, { dayOrder: 'day-month' });
    expect(other).toMatchObject({ dayOrder: 'day-month', rows: { accepted: 2 } });
  });

  test('in totals and in lists of services are asked about and answered in the same way', async () => {
    const services = csv('Kind,Name,Opened on', 'service,Adult care,01/02/2018');
    expect((await refusalOf(at.stage(services, { kind: 'organisations' }))).rows).toMatchObject([
      { reason: 'date-order-unknown' },
    ]);
    const added = await at.bring(services, { kind: 'organisations', dayOrder: 'day-month' });
    expect(added.rows?.sample[0]).toContain('Since 1 February 2018');
    const totals = csv('Organisation,Counted on,Trained,In post,E-learning counted', 'Adult care,03/02/2018,4,5,yes');
    const counted = await at.stage(totals, { kind: 'totals', dayOrder: 'day-month' });
    expect(counted.rows?.sample[0]).toContain('4 of 5 at 3 February 2018, e-learning counted');
  });

  test('but one that is not in the calendar in that order is told by itself, and never turned round', async () => {
    const proven = csv('URN,WRAP date', '110003,13/02/2018', '110004,02/01/2018');
    const { rows } = await refusalOf(at.stage(proven, { dayOrder: 'month-day' }));
    expect(rows).toMatchObject([{ row: 2, reason: 'date-not-in-calendar' }]);
  });
});
