import { expect, test } from 'vitest';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import type { PlanBook } from '@due-regard/shared/plans/facts.ts';
import { loadPlanFacts } from '@due-regard/db/measure/plan-facts.ts';
import type { Database } from '@due-regard/db/open.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { knownNow, resolveDates } from '@due-regard/server/http/as-at.ts';
import { readPlans } from '@due-regard/server/measure/read-plans.ts';
import { readRegisters } from '@due-regard/server/measure/read-registers.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { RandomPlansWorld } from '../proofs/plans/random-plans-world.ts';
import { Dice } from '../proofs/records/dice.ts';
import { tickingClock } from '../proofs/records/random-records.ts';
import { onBothEngines } from '../support/engines.ts';
import type { MakeDatabase } from '../support/engines.ts';

const code = '999';
const known = knownNow(code);
const writes = 120;

type Records = Pick<Database, 'read'>;

onBothEngines('plans that are held in memory', (makeDatabase) => {
  test('are the same after every few of many random writes as when all is read', async () => {
    const { db, world } = await worldIn(makeDatabase, 4);
    const dice = new Dice(5);
    let reads = 0;
    for (let count = 0; count < writes; count += 1) {
      await world.step();
      if (dice.below(3) > 0) continue;
      expect(await heldBook(db)).toEqual(await wholeBook(db));
      reads += 1;
    }
    expect(reads).toBeGreaterThan(writes / 5);
  });

  test('are read once for the overview and the calendar, and the other registers with them', async () => {
    const { db, world } = await worldIn(makeDatabase, 8);
    const dates = async () => resolveDates({ db, clock: tickingClock() }, code, {});
    const before = await readRegisters(db, await dates());
    const again = await readRegisters(db, await dates());
    expect(again.book).toBe(before.book);
    expect(again.evidence).toBe(before.evidence);
    await world.step();
    expect((await readRegisters(db, await dates())).evidence).not.toBe(before.evidence);
  });

  test('are read whole when another record of changes is put in their place', async () => {
    const [one, other] = [await worldIn(makeDatabase, 6), await worldIn(makeDatabase, 7)];
    const place = { read: one.db.read };
    expect(await heldBook(place)).toEqual(await wholeBook(one.db));
    for (let count = 0; count < 3; count += 1) await other.world.step();
    place.read = other.db.read;
    expect(await heldBook(place)).toEqual(await wholeBook(other.db));
  });
});

/** Plans and actions with something written of them. */
async function worldIn(makeDatabase: MakeDatabase, seed: number) {
  const db = await makeDatabase();
  const deps = { db, clock: tickingClock() };
  const actor = { authority: code, userId: 'command-line', roles: [], requestId: null } as const;
  await foundCouncil(deps, actor, { code, name: 'Council of chance' });
  const world = new RandomPlansWorld(deps, new Dice(seed), code);
  await world.begin();
  for (let count = 0; count < 40; count += 1) await world.step();
  return { db, world };
}

async function heldBook(records: Records): Promise<PlanBook> {
  const { book } = await readPlans(records, { authority: await getAuthority(records.read, code), known });
  return book;
}

async function wholeBook({ read }: Records): Promise<PlanBook> {
  return planBookOf(await loadPlanFacts(read, known));
}
