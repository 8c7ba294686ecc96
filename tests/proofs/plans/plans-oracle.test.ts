import { expect, it } from 'vitest';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { onBothEngineUrls } from '../../support/engines.ts';
import { makeTestApp, replyOf, TestClock } from '../../support/test-app.ts';
import type { Replying, TestApp } from '../../support/test-app.ts';
import { Dice } from '../records/dice.ts';
import { naiveActions, naiveCounts, naiveMovement, rowsKnown } from './oracle.ts';
import { edgeDay, RandomPlansWorld } from './random-plans-world.ts';

const isWhole = process.env['PROVE'] === 'whole';
const writes = isWhole ? 4000 : 600;
const questions = isWhole ? 300 : 120;
const authority = '999';
/** The writes are spread over so many days at least. */
const writtenDays = 190;
const firstDay = isoDate('2019-01-01');

/** Noon of a day every day: at noon London and UTC agree which day it is. */
async function write(app: TestApp, clock: TestClock, seed: number): Promise<void> {
  const world = new RandomPlansWorld(app.deps, new Dice(seed), authority);
  await world.begin();
  for (let count = 0; count < writes; count += 1) {
    if (count % Math.floor(writes / writtenDays) === 0) clock.moveMinutes(1440);
    await world.step();
  }
}

onBothEngineUrls('plans', (makeUrl) => {
  it(
    `equal a plain reckoning over the rows for ${String(questions)} pairs of dates after ${String(writes)} random writes`,
    async () => {
      const seed = 20_180_712;
      const clock = new TestClock(`${firstDay}T12:00:00.000Z`);
      const app = await makeTestApp({ clock, databaseUrl: await makeUrl() });
      try {
        await app.found(authority);
        await write(app, clock, seed);
        const cookie = await app.signInAs(['lead'], authority);
        const dice = new Dice(seed + 1);
        let compared = 0;
        for (let count = 0; count < questions; count += 1) compared += await compareOne(app, cookie, dice);
        process.stdout.write(`plans on ${app.deps.db.engine}: ${String(compared)} actions compared\n`);
        // A world in which nothing counts would prove nothing.
        expect(compared).toBeGreaterThan(questions * 10);
      } finally {
        await app.close();
      }
    },
    isWhole ? 1_800_000 : 240_000,
  );
});

/** A day on which something happens, or the one after it. */
function askedDay(dice: Dice): IsoDate {
  return addDays(edgeDay(dice, 11), dice.below(2));
}

/** One question, answered by the server and by the plain reckoning. @returns how many actions it was about */
async function compareOne(app: TestApp, cookie: string, dice: Dice): Promise<number> {
  const [one, other] = [askedDay(dice), askedDay(dice)];
  const [since, asAt] = one < other ? [one, other] : [other, one];
  const knownAt = dice.below(3) === 0 ? null : addDays(firstDay, dice.below(writtenDays));
  const query = `asAt=${asAt}&since=${since}${knownAt === null ? '' : `&knownAt=${knownAt}`}`;
  async function ask<Reply>(contract: Replying<Reply>, path: string): Promise<Reply> {
    return replyOf(contract, app.send('GET', `/api/${authority}/${path}?${query}`, { cookie }));
  }
  const rows = await rowsKnown(app.deps.db, { authority, knownAt });
  const there = naiveActions(rows, asAt);
  const counted = there.filter(({ currentPlans }) => currentPlans.length > 0);
  const before = naiveActions(rows, since).filter(({ currentPlans }) => currentPlans.length > 0);

  const { actions } = await ask(planApi.actions, 'actions');
  const shown = actions.map(({ actionId, state, places }) => ({
    actionId,
    class: state.actionClass,
    derivedRag: state.derivedRag,
    rag: state.rag,
    dueOn: state.dueOn,
    firstDueOn: state.firstDueOn,
    slips: state.slips,
    daysOverdue: state.daysOverdue,
    saidDoneOn: state.saidDoneOn,
    isChecked: state.isChecked,
    plans: [...new Set(places.map(({ planId }) => planId))].toSorted(byText),
  }));
  const told = there.map(({ agency: _agency, isToBeChecked: _marked, currentPlans: _current, plans, ...rest }) => ({
    ...rest,
    plans: plans.toSorted(byText),
  }));
  expect(shown.toSorted(byId), query).toEqual(told.toSorted(byId));

  const progress = await ask(planApi.progress, 'plans/progress');
  expect(progress.all, query).toEqual(naiveCounts(counted, asAt));
  expect(progress.shared, query).toBe(counted.filter(({ currentPlans }) => currentPlans.length > 1).length);
  expect(progress.movement?.counts, query).toEqual(naiveMovement(before, counted));
  for (const { planId, counts } of progress.plans)
    expect(counts, `${query} ${planId}`).toEqual(
      naiveCounts(
        there.filter(({ plans }) => plans.includes(planId)),
        asAt,
      ),
    );
  for (const { key, counts } of progress.byAgency)
    expect(counts, `${query} ${key}`).toEqual(
      naiveCounts(
        counted.filter(({ agency }) => agency === key),
        asAt,
      ),
    );
  for (const { on, ...point } of progress.finished) {
    if (on > asAt) continue;
    const then = naiveActions(rows, on).filter(({ currentPlans }) => currentPlans.length > 0);
    const { all, due } = naiveCounts(then, on);
    const naive = { counted: all.counted, planned: due.counted, finished: all.withEvidence, saidDone: all.saidDone };
    expect(point, `${query} ${on}`).toEqual(naive);
  }
  return there.length;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function byId(one: { readonly actionId: string }, other: { readonly actionId: string }): number {
  return byText(one.actionId, other.actionId);
}
