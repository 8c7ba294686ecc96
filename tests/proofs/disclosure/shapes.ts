import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { CountTable } from '@due-regard/shared/disclosure/count-table.ts';
import { Dice } from '../records/dice.ts';
import { flat, nested, randomCounts, tableOf } from './worlds.ts';
import type { Axis } from './worlds.ts';

const firstSeed = 20_150_701;

/** Tables of every shape the product may be asked for and larger ones, up to 12 × 8 × 6; the same in each run. */
export function randomTable(trial: number): CountTable {
  const dice = new Dice(firstSeed + trial);
  const axes = randomAxes(trial, dice);
  return tableOf(
    { counting: 'Staff in post', from: isoDate('2025-09-01'), to: isoDate('2025-09-01'), axes },
    randomCounts(axes, dice),
  );
}

/** A table of up to 4 × 4. */
export function smallTable(trial: number): CountTable {
  const dice = new Dice(firstSeed - 1 - trial);
  const axes = [flat('Staff group', 2 + dice.below(3)), flat('School', 2 + dice.below(3))];
  return tableOf(
    { counting: 'Staff in post', from: isoDate('2025-09-01'), to: isoDate('2025-09-01'), axes },
    randomCounts(axes, dice),
  );
}

/**
 * Of a hundred tables 24 have one way, 44 two, 24 levels and 8 three ways. One in 250 is as large as any: it takes as
 * long as all the others of a shorter campaign, which has none of them.
 */
function randomAxes(trial: number, dice: Dice): readonly Axis[] {
  const kind = trial % 100;
  if (trial % 250 === 249) return [flat('School', 12), flat('Staff group', 8), flat('Course', 6)];
  if (kind % 12 === 1) return threeWays(dice);
  if (kind % 4 === 2) return [flat('Staff group', 3 + dice.below(10))];
  if (kind % 4 === 3) return withLevels(dice);
  return [flat('School', 2 + dice.below(11)), flat('Staff group', 2 + dice.below(7))];
}

function threeWays(dice: Dice): readonly Axis[] {
  return [flat('School', 2 + dice.below(4)), flat('Staff group', 2 + dice.below(3)), flat('Course', 2 + dice.below(2))];
}

function withLevels(dice: Dice): readonly Axis[] {
  const phases = Array.from({ length: 2 + dice.below(3) }, () => 1 + dice.below(6));
  const schools = nested(['Phase', 'School'], phases);
  return dice.below(2) === 0 ? [schools] : [schools, flat('Staff group', 2 + dice.below(4))];
}
