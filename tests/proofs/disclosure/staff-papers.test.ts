import { expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { phases } from '@due-regard/shared/schools/phase.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { staffGroupings, staffTellings } from '@due-regard/shared/training/release/staff-asked.ts';
import { staffTable } from '@due-regard/shared/training/release/staff-table.ts';
import type { StaffCount } from '@due-regard/shared/training/release/staff-table.ts';
import { Dice } from '../records/dice.ts';
import { print, trials } from './figures.ts';
import { judge } from './judge.ts';
import { releaseAll } from './product.ts';
import type { Release } from './sequences.ts';

const firstSeed = 20_260_601;
const asAt = isoDate('2026-05-31');
const groups: readonly Audience[] = ['school-staff', 'governors', 'council-staff', 'members'];

/** People of a few schools, of whom some are out of date: mostly few. */
function countsOf(dice: Dice): readonly StaffCount[] {
  return Array.from({ length: 3 + dice.below(3) }, (_, at) => ({
    place: {
      council: 'Council (999)',
      organisation: `School ${String(at)}`,
      kind: 'school',
      phase: dice.oneOf(phases),
    } as const,
    own: groups.filter(() => dice.below(2) === 0),
  })).flatMap(({ place, own }) =>
    own.map((group) => {
      const inPost = 1 + dice.below(40);
      const upToDate = dice.below(inPost + 1);
      const outOfDate = dice.below(Math.min(inPost - upToDate, 6) + 1);
      return { ...place, group, inPost, upToDate, outOfDate, courses: ['WRAP'] };
    }),
  );
}

/** Papers of one day in any order, at least one of which tells who is out of date and one does not. */
function papersOf(trial: number): readonly Release[] {
  const dice = new Dice(firstSeed + trial);
  const counts = countsOf(dice);
  const tells = dice.below(2) === 0 ? staffTellings : staffTellings.toReversed();
  return [...tells, dice.oneOf(staffTellings)].map((telling, at) => {
    const places = dice.oneOf(['whole', 'sector'] as const);
    const asked = { asAt, places, groups: dice.oneOf(staffGroupings), tells: telling };
    return { name: `paper ${String(at + 1)}`, tables: [staffTable(counts, asked)] };
  });
}

it('the attacker learns no withheld count from papers of a day, whether they tell who is out of date or not', async () => {
  const found: string[] = [];
  const figures = { papers: 0, refused: 0, hidden: 0 };
  for (const trial of trials(100)) {
    const papers = papersOf(trial);
    const { released, truth, refused } = await releaseAll(papers);
    figures.refused += refused;
    figures.papers += papers.length - refused;
    if (released.length === 0) continue;
    const { hidden, breaks } = await judge(released, truth, { withInsiders: true });
    figures.hidden += hidden;
    found.push(...breaks.map(({ words }) => `${String(trial)}: ${words}`));
  }
  print('papers about training', `${String(figures.papers)}, refused ${String(figures.refused)}`);
  print('withheld counts in them', `${String(figures.hidden)}, learnt ${String(found.length)}`);
  expect(found.slice(0, 20)).toEqual([]);
  expect(figures.hidden).toBeGreaterThan(trials(100).length * 5);
}, 1_800_000);
