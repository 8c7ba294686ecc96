import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionClasses } from '@due-regard/shared/plans/action-state.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import type { ProgressReply } from '@due-regard/shared/plans/api.ts';
import { movements } from '@due-regard/shared/plans/movement.ts';
import { demonstrationFile } from '../../support/demonstration-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeTestApp, replyOf } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';
import { agenciesByHand, countedByHand, finishedByHand, themesByHand } from './ridgeway-plan-counts.ts';

const folder = temporaryFolder();
let app: TestApp;
let cookie: string;
beforeAll(async () => {
  const file = join(folder, 'demonstration.db');
  cpSync(demonstrationFile(), file);
  app = await makeTestApp({ databaseUrl: `file:${file}` });
  cookie = await app.signInAs(['lead'], '999');
}, 240_000);
afterAll(() => app.close());

async function progressAt(asAt: string, since?: string): Promise<ProgressReply> {
  const query = since === undefined ? `asAt=${asAt}` : `asAt=${asAt}&since=${since}`;
  return replyOf(planApi.progress, app.send('GET', `/api/999/plans/progress?${query}`, { cookie }));
}

type Counts = ProgressReply['all'];

function classesOf({ byClass }: Counts): readonly number[] {
  return actionClasses.map((name) => byClass[name] ?? 0);
}

// The classes of the table made by hand are in this order.
test('the classes are drawn in the order in which they were counted by hand', () => {
  expect(actionClasses).toEqual([
    'done',
    'said-done',
    'on-time',
    'not-looked-at',
    'stale',
    'overdue',
    'on-hold',
    'superseded',
  ]);
});

function truthsOf({ counted, saidDone, withEvidence, checked }: Counts['all']): readonly number[] {
  return [counted, saidDone, withEvidence, checked];
}

describe('what the charts of the demonstration show was counted by hand', () => {
  test.each(countedByHand.map((hand, index) => ({ ...hand, since: countedByHand[index - 1]?.asAt })))(
    'on $asAt',
    async ({ since, ...hand }) => {
      const { all, plans, shared, inNoPlan, movement } = await progressAt(hand.asAt, since);
      const [partnership, council] = ['partnership', 'council'].map((kind) => plans.find((each) => each.kind === kind));
      expect({
        asAt: hand.asAt,
        all: classesOf(all),
        partnership: partnership && classesOf(partnership.counts),
        council: council && classesOf(council.counts),
        shared,
        ofAll: truthsOf(all.all),
        ofThoseDue: truthsOf(all.due),
        toBeChecked: truthsOf(all.toBeChecked),
        slipped: all.slipped,
        moved: movement === null ? null : movements.map((name) => movement.counts[name] ?? 0),
      }).toEqual(hand);
      expect([plans.length, inNoPlan.open, all.withoutDay, all.onHoldPastDay]).toEqual([2, 0, 0, 0]);
    },
  );

  test('by theme and by lead agency', async () => {
    const { byTheme, byAgency } = await progressAt('2018-03-13');
    const rowsOf = (groups: ProgressReply['byTheme']) =>
      Object.fromEntries(groups.map(({ name, counts }) => [name, classesOf(counts)]));
    expect(rowsOf(byTheme)).toEqual(themesByHand);
    expect(rowsOf(byAgency)).toEqual(agenciesByHand);
  });

  test('as finished against plan', async () => {
    const { finished } = await progressAt('2018-03-13');
    const points = finished.filter(({ on }) => on in finishedByHand);
    expect(
      Object.fromEntries(
        points.map(({ on, counted, planned, finished: done, saidDone }) => [on, [counted, planned, done, saidDone]]),
      ),
    ).toEqual(finishedByHand);
  });
});
