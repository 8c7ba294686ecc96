import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import { progressStatuses } from '@due-regard/shared/plans/action.ts';
import type { ActionPlace } from '@due-regard/shared/plans/action.ts';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import { promiseAt } from '@due-regard/shared/plans/promise.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { loadPlanFacts } from '@due-regard/db/measure/plan-facts.ts';
import { listActionPlaces, listActions, listProgress } from '@due-regard/db/plans/actions.ts';
import { verifyAll } from '@due-regard/server/journal/verify-all.ts';
import { addAction } from '@due-regard/server/plans/add-action.ts';
import { changeAction } from '@due-regard/server/plans/change-action.ts';
import { checkAction } from '@due-regard/server/plans/checks.ts';
import { putOffAction } from '@due-regard/server/plans/due.ts';
import { leavePlace, placeAction } from '@due-regard/server/plans/places.ts';
import { addPlan } from '@due-regard/server/plans/plans.ts';
import { enterProgress, withdrawEntry } from '@due-regard/server/plans/progress.ts';
import { overrideRag } from '@due-regard/server/plans/rag.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { showEvidence } from '../support/plan-ground.ts';
import { makeTestApp, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const known = { authority: '999', before: undefined };
const start = isoDate('2018-01-01');
const reason = 'as the board was told';
const plain = { isToBeChecked: true, publication: 'officers' } as const;
const people: readonly Actor[] = ['terminal', 'demonstration'].map((userId) => ({
  ...terminal,
  userId,
  authority: '999',
}));

const verbs = [
  'plan',
  'action',
  'enter',
  'enter',
  'unsay',
  'put-off',
  'colour',
  'show',
  'check',
  'share',
  'leave',
  'change',
] as const;

/** One thing that somebody does, to the nth of what there is, on a day. */
const step = fc.record({
  verb: fc.constantFrom(...verbs),
  nth: fc.nat(2),
  other: fc.nat(2),
  who: fc.nat(1),
  day: fc.integer({ min: -20, max: 400 }).map((days) => addDays(start, days)),
  status: fc.constantFrom(...progressStatuses),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What was made so far, by its ids. */
class Made {
  readonly plans: string[] = [];
  readonly actions: string[] = [];
  readonly entries: string[] = [];
  readonly #app: TestApp;

  constructor(app: TestApp) {
    this.#app = app;
  }

  /** Does it, or is told why not. @returns whether it was done */
  async take(one: Step): Promise<boolean> {
    try {
      await this.#do(one);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  async #do({ verb, nth, other, who, day, status }: Step): Promise<void> {
    const { deps } = this.#app;
    const actor = people[who] ?? { ...terminal, authority: '999' };
    const actionId = this.actions[nth] ?? 'none';
    const planId = this.plans[other] ?? 'none';
    const places = planId === 'none' ? [] : [{ planId, ref: String(nth) }];
    const title = `Action ${String(this.actions.length)}`;
    switch (verb) {
      case 'plan':
        return void this.plans.push((await addPlan(deps, actor, planBody(this.plans.length, day))).planId);
      case 'action':
        return void this.actions.push(
          (await addAction(deps, actor, { ...plain, title, dueOn: addDays(day, 30), addedOn: day, places })).actionId,
        );
      case 'enter': {
        const entry = { status, note: `Entry ${String(other)}`, isFlagged: false };
        return void this.entries.push(
          (await enterProgress(deps, actor, { actionId, enteredOn: day, ...entry })).progressId,
        );
      }
      case 'unsay':
        return void (await withdrawEntry(deps, actor, { progressId: this.entries[nth] ?? 'none', reason }));
      case 'colour':
        return void (await overrideRag(deps, actor, { actionId, fromOn: day, rag: 'red', reason }));
      case 'show':
        return showEvidence(this.#app, '999', { actionId, on: day });
      case 'check':
        return void (await checkAction(deps, actor, { actionId, checkedOn: day }));
      case 'share':
        return void (await placeAction(deps, actor, { actionId, planId, ref: String(other), placedOn: day }));
      default:
        return this.#edit({ verb, actionId, day, actor });
    }
  }

  async #edit({ verb, actionId, day, actor }: Edit): Promise<void> {
    const { deps } = this.#app;
    if (verb === 'leave') {
      const place = (await listActionPlaces(deps.db.read, known)).find((held) => held.actionId === actionId);
      return void (await leavePlace(deps, actor, { placeId: place?.placeId ?? 'none', leftOn: day, reason }));
    }
    if (verb === 'put-off') {
      const was = await this.#dayShown(actionId);
      const promise = { dueOn: addDays(day, 60), revisedOn: day, reason, was };
      return void (await putOffAction(deps, actor, { actionId, ...promise }));
    }
    const row = (await listActions(deps.db.read, known)).findLast((held) => held.actionId === actionId);
    const body = { ...plain, title: `From ${day}`, dueOn: row?.dueOn ?? null, changedOn: day, reason };
    await changeAction(deps, actor, { factId: row?.factId ?? 'none', body });
  }

  async #dayShown(actionId: string): Promise<IsoDate | null> {
    const { histories } = planBookOf(await loadPlanFacts(this.#app.deps.db.read, known));
    const history = histories.find((each) => each.actionId === actionId);
    return history === undefined ? null : promiseAt(history, isoDate('2026-09-30')).dueOn;
  }
}

interface Edit {
  readonly verb: string;
  readonly actionId: string;
  readonly day: IsoDate;
  readonly actor: Actor;
}

function planBody(count: number, addedOn: IsoDate) {
  const organisation = 'The council';
  return { name: `Plan ${String(count)}`, kind: 'council', organisation, reviewMonths: 6, addedOn } as const;
}

/** Whether two places of a plan hold on the same day. */
function overlap(one: ActionPlace, other: ActionPlace): boolean {
  return (
    (other.leftOn === null || other.leftOn > one.validFrom) && (one.leftOn === null || one.leftOn > other.validFrom)
  );
}

onBothEngineUrls('whatever is done to plans, in any order', (makeUrl) => {
  test('the records stay sound, logs stay in order, and no reference or action is twice in a plan', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
        const url = await makeUrl();
        const app = await makeTestApp({ databaseUrl: url });
        try {
          await app.found('999');
          const made = new Made(app);
          for (const one of [...begun, ...steps]) if (await made.take(one)) done += 1;
          await expectOrder(app);
          expect(await verifyAll(url)).toMatchObject({ isSound: true });
        } finally {
          await app.close();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
    process.stdout.write(`plan verbs in any order: ${String(done)} done\n`);
    expect(done).toBeGreaterThan(100);
  }, 240_000);
});

/** Two plans and three actions to begin with. */
const begun: readonly Step[] = (['plan', 'plan', 'action', 'action', 'action'] as const).map((verb, index) => {
  return { verb, nth: index, other: index % 2, who: 0, day: start, status: 'in-progress' };
});

async function expectOrder({ deps }: TestApp): Promise<void> {
  const actions = await listActions(deps.db.read, known);
  for (const [actionId, versions] of Map.groupBy(actions, (action) => action.actionId)) {
    const log = await listProgress(deps.db.read, known, [actionId]);
    const days = log.map(({ enteredOn }) => enteredOn);
    expect(days).toEqual(days.toSorted((one, other) => one.localeCompare(other)));
    expect(days.every((day) => day >= (versions[0]?.validFrom ?? ''))).toBe(true);
    expect(new Set(versions.map(({ dueOn }) => dueOn)).size).toBe(1);
    expect(new Set(versions.map(({ validFrom }) => validFrom)).size).toBe(versions.length);
  }
  const places = await listActionPlaces(deps.db.read, known);
  for (const [index, one] of places.entries()) {
    expect(one.leftOn === null || one.leftOn > one.validFrom).toBe(true);
    const beside = places.slice(index + 1).filter((other) => other.planId === one.planId && overlap(one, other));
    expect(beside.filter(({ actionId, ref }) => actionId === one.actionId || ref === one.ref)).toEqual([]);
  }
}
