import { expect, test } from 'vitest';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { PlanDesk } from '../support/plan-desk.ts';
import { freshApp } from '../support/test-app.ts';

const body = { name: 'Council plan', kind: 'council', organisation: 'The council', reviewMonths: 6 };
const reason = 'as the board was told';

onBothEngineUrls('a plan sent several times at once', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is added once', async () => {
    const desk = await PlanDesk.open(world.app);
    const ids = await Promise.all(Array.from({ length: 6 }, () => desk.plan()));
    expect(new Set(ids).size).toBe(1);
  });

  test('and changed at once by two, is changed by one of them', async () => {
    const desk = await PlanDesk.open(world.app);
    const { plan } = await desk.office.ask(planApi.plan, `plans/${await desk.plan()}`);
    const path = `/api/999/plans/${plan.factId}/change`;
    const { cookie } = desk.office;
    const answers = await Promise.all(
      ['One', 'Other'].map((name) =>
        world.app.send('POST', path, { cookie, body: { ...body, name, changedOn: '2018-06-01', reason } }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });
});
