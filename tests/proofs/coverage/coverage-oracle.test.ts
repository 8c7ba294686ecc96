import { expect, it } from 'vitest';
import { dayNumber, instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { coverageAt, trainingTimelines } from '@due-regard/shared/training/coverage.ts';
import { loadTrainingFacts } from '@due-regard/db/measure/training-facts.ts';
import type { Database } from '@due-regard/db/open.ts';
import { Dice } from '../records/dice.ts';
import { onBothEngines } from '../../support/engines.ts';
import { askOracle } from './oracle.ts';
import type { OracleRow } from './oracle.ts';
import { askedDay } from '../written-world.ts';
import { RandomWorld, worldAuthority } from './random-world.ts';

const isWhole = process.env.PROVE === 'whole';
const writes = isWhole ? 10_000 : 1000;
const pairs = isWhole ? 400 : 60;
const firstInstant = Date.parse('2018-01-01T00:00:00.000Z');

onBothEngines('coverage', (makeDatabase) => {
  it(
    `equals a plain SQL query at ${String(pairs)} pairs of dates after ${String(writes)} random writes`,
    async () => {
      const seed = 20_180_313;
      const db = await makeDatabase();
      let now = firstInstant;
      const clock = { now: () => instantOf((now += 60_000)) };
      const world = new RandomWorld({ db, clock }, new Dice(seed));
      await world.begin();
      for (let count = 0; count < writes; count += 1) await world.step();

      const dice = new Dice(seed + 1);
      let compared = 0;
      for (let pair = 0; pair < pairs; pair += 1) {
        const asAt = askedDay(dice);
        const before = instantOf(pair % 4 === 0 ? now + 1 : firstInstant + dice.below(now - firstInstant));
        const told = await askOracle(db, { authority: worldAuthority, asAt, before });
        expect(await productRows(db, asAt, before), `as at ${asAt}, before ${before}`).toEqual(told);
        compared += told.length;
      }
      // A world in which nothing is in scope would prove nothing.
      expect(compared).toBeGreaterThan(pairs * 5);
    },
    isWhole ? 1_800_000 : 240_000,
  );
});

/** What the product says of each school in scope, and its counts held against their sum. */
async function productRows(db: Database, asAt: IsoDate, before: Instant): Promise<readonly OracleRow[]> {
  const facts = await loadTrainingFacts(db.read, { authority: worldAuthority, before });
  const timelines = trainingTimelines(facts);
  const day = dayNumber(asAt);
  const inScope = timelines.filter((timeline) => valueAt(timeline.scope, day) === 'in-scope');
  const coverage = coverageAt(timelines, asAt);
  for (const counts of [coverage.reached, coverage.upToDate, coverage.staff, coverage.dsl]) {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(inScope.length);
  }
  return inScope
    .map((timeline) => ({
      organisationId: timeline.organisationId,
      reached: valueAt(timeline.reached, day),
      staff: valueAt(timeline.staff, day),
      dsl: valueAt(timeline.dsl, day),
      upToDate: valueAt(timeline.upToDate, day),
    }))
    .toSorted((left, right) => (left.organisationId < right.organisationId ? -1 : 1));
}
