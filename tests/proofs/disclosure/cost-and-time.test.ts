import { expect, test } from 'vitest';
import { withSolver } from '@due-regard/server/disclosure/highs-solver.ts';
import { linearSystem } from '@due-regard/shared/disclosure/every-table.ts';
import type { CountTable } from '@due-regard/shared/disclosure/count-table.ts';
import { isSmall, partsOf } from '@due-regard/shared/disclosure/parts.ts';
import type { Problem } from '@due-regard/shared/disclosure/problem.ts';
import { protect } from '@due-regard/shared/disclosure/protect.ts';
import { countTable } from '@due-regard/shared/disclosure/testing/count-tables.ts';
import { withhold } from '@due-regard/shared/disclosure/withhold.ts';
import * as highsModule from 'highs';
import type { Highs } from 'highs';
import { campaign } from '../campaign.ts';
import { Dice } from '../records/dice.ts';

const threshold = 5;
const mostCost = 1.05;
const firstSeed = 20_180_401;

// Its types are those of a CommonJS package: the loader is the default export of the module that Node reads.
function loadHighs(): Promise<Highs> {
  const { default: load } = highsModule as unknown as { readonly default: () => Promise<Highs> };
  return load();
}

/** A table of as many ways as there are sizes, with totals: mostly nobody or a few, now and then many. */
function randomTable(sizes: readonly number[], dice: Dice): CountTable {
  const labels = sizes.reduce<readonly (readonly string[])[]>(
    (rows, size, way) =>
      rows.flatMap((row) => Array.from({ length: size }, (_, at) => [...row, `${String(way)}-${String(at)}`])),
    [[]],
  );
  return countTable({
    breakdowns: sizes.map((_, way) => ({ levels: [`Way ${String(way)}`] })),
    people: labels.map((row) => [row, countOf(dice)] as const),
  });
}

function countOf(dice: Dice): number {
  const kind = dice.below(10);
  if (kind < 2) return 0;
  return kind < 5 ? 1 + dice.below(4) : 5 + dice.below(40);
}

test('no more is withheld of small tables than must be, but for a twentieth', async () => {
  const highs = await loadHighs();
  const ratios: number[] = [];
  for (let trial = 0; ratios.length < campaign(100); trial += 1) {
    const dice = new Dice(firstSeed + trial);
    const problem = problemOf(randomTable([2 + dice.below(3), 2 + dice.below(3)], dice));
    const optimum = problem === undefined ? 0 : leastCost(highs, problem);
    // Where nothing more need be withheld there is nothing to compare.
    if (problem === undefined || optimum === 0) continue;
    const found = await withSolver((solve) => withhold(problem, solve));
    if (found.kind === 'stuck') throw new Error(`table ${String(trial)} is not protected`);
    ratios.push(found.cost / optimum);
  }
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const worst = Math.max(...ratios);
  print(
    `cost ÷ least cost on ${String(ratios.length)} tables of up to 4 × 4`,
    `${mean.toFixed(3)} (at most ${String(mostCost)}), worst ${worst.toFixed(2)}`,
  );
  expect(Math.min(...ratios)).toBeGreaterThan(1 - 1e-6);
  expect(mean).toBeLessThanOrEqual(mostCost);
});

const sizes = [
  { name: '8 × 6', ways: [8, 6], limit: 150, trials: 100 },
  { name: '4 × 4 × 3', ways: [4, 4, 3], limit: 1000, trials: 50 },
  { name: '60 schools × 6 groups', ways: [60, 6], limit: 5000, trials: 10 },
] as const;

test.each(sizes)('tables of $name are protected', async ({ name, ways, limit, trials }) => {
  const times: number[] = [];
  // One before the count: a server is warm when it is asked.
  for (let trial = -1; trial < campaign(trials); trial += 1) {
    const table = randomTable(ways, new Dice(firstSeed + 1000 + trial));
    const start = performance.now();
    const { kind } = await withSolver((solve) => protect([table], { solve }));
    if (trial >= 0) times.push(performance.now() - start);
    expect(kind).toBe('protected');
  }
  const p95 = times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
  print(
    `time of ${name}, p95 of ${String(times.length)}`,
    `${p95.toFixed(0)} ms (limit ${String(limit)}) ${p95 <= limit ? 'ok' : 'over'}`,
  );
});

function problemOf(table: CountTable): Problem | undefined {
  const system = linearSystem([[table]]);
  const standing = system.unknowns.map(({ count }) => (isSmall(count, threshold) ? 'withheld' : 'open'));
  return partsOf(system, { standing, threshold }).parts[0]?.problem;
}

/** That a count changes by so much, or by one in either direction, while another stays as it is. */
interface Requirement {
  readonly place: number;
  readonly change: number | 'either';
  readonly still: number;
}

/** The least that can be withheld, by whole numbers; what nobody need know of is required only where it is not held. */
function leastCost(highs: Highs, problem: Problem): number {
  const ends = [1, threshold - 1];
  const required: Requirement[] = problem.sensitive.flatMap((place) =>
    ends.flatMap((end) => {
      const change = end - (problem.counts[place] ?? 0);
      return change === 0 ? [] : [{ place, change, still: -1 }];
    }),
  );
  for (;;) {
    const { cost, isWithheld } = solved(highs, problem, required);
    const missing = problem.sensitive.flatMap((place) =>
      isWithheld.flatMap((is, still): readonly Requirement[] =>
        is && still !== place && !isHeld(highs, problem, { place, still, isWithheld })
          ? [{ place, change: 'either', still }]
          : [],
      ),
    );
    if (missing.length === 0) return cost;
    required.push(...missing);
  }
}

/** Whether the count may be another where this one is known and the others shown are. */
function isHeld(
  highs: Highs,
  problem: Problem,
  {
    place,
    still,
    isWithheld,
  }: { readonly place: number; readonly still: number; readonly isWithheld: readonly boolean[] },
): boolean {
  const isFree = isWithheld.map((is, each) => is && each !== still);
  return solution(highs, program(problem, [{ place, change: 'either', still }], isFree)) !== undefined;
}

function solved(
  highs: Highs,
  problem: Problem,
  required: readonly Requirement[],
): { readonly cost: number; readonly isWithheld: readonly boolean[] } {
  const found = solution(highs, program(problem, required));
  if (found === undefined) throw new Error('nothing protects the table');
  const isWithheld = problem.isOpen.map((isOpen, place) => !isOpen || (found[place] ?? 0) > 0.5);
  const cost = problem.cost.reduce((sum, each, place) => (isWithheld[place] === true ? sum + each : sum), 0);
  return { cost, isWithheld };
}

type Row = { readonly low: number; readonly high: number; readonly terms: readonly (readonly [number, number])[] };

interface Program {
  readonly columns: readonly {
    readonly low: number;
    readonly high: number;
    readonly cost: number;
    readonly isWhole: boolean;
  }[];
  readonly rows: readonly Row[];
}

/** First a column for each count, 1 where it is withheld; then for each requirement the changes, and which way it goes. */
function program(problem: Problem, required: readonly Requirement[], isFree?: readonly boolean[]): Program {
  const size = problem.counts.length;
  const columns = problem.isOpen.map((isOpen, place) => {
    const fixed = isFree === undefined ? (isOpen ? undefined : 1) : Number(isFree[place]);
    return { low: fixed ?? 0, high: fixed ?? 1, cost: problem.cost[place] ?? 0, isWhole: true };
  });
  const parts = required.map(({ place, change, still }, at) => {
    const start = size + at * (size + 1);
    const most = change === 'either' ? 1 : Math.abs(change);
    const down = problem.counts.map((count) => Math.min(count, most));
    const changes = problem.counts.map((_, each) => ({
      low: each === still ? 0 : -(down[each] ?? 0),
      high: each === still ? 0 : most,
      cost: 0,
      isWhole: false,
    }));
    const way = { low: 0, high: change === 'either' ? 1 : 0, cost: 0, isWhole: true };
    const goes: Row =
      change === 'either'
        ? {
            low: -1,
            high: -1,
            terms: [
              [start + place, 1],
              [start + size, -2],
            ],
          }
        : { low: change, high: change, terms: [[start + place, 1]] };
    const sums = problem.relations.map((terms): Row => ({
      low: 0,
      high: 0,
      terms: terms.map(([each, times]) => [start + each, times] as const),
    }));
    const hidden = problem.counts.flatMap((_, each): readonly Row[] => [
      {
        low: -Infinity,
        high: 0,
        terms: [
          [each, -most],
          [start + each, 1],
        ],
      },
      {
        low: 0,
        high: Infinity,
        terms: [
          [each, down[each] ?? 0],
          [start + each, 1],
        ],
      },
    ]);
    return { columns: [...changes, way], rows: [goes, ...sums, ...hidden] };
  });
  return { columns: [...columns, ...parts.flatMap((part) => part.columns)], rows: parts.flatMap((part) => part.rows) };
}

function solution(highs: Highs, { columns, rows }: Program): Float64Array | undefined {
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    const starts = [0];
    for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
    const terms = rows.flatMap((row) => row.terms.toSorted(([one], [other]) => one - other));
    model.passModel({
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map(({ cost }) => cost),
      colLower: columns.map(({ low }) => low),
      colUpper: columns.map(({ high }) => high),
      rowLower: rows.map(({ low }) => low),
      rowUpper: rows.map(({ high }) => high),
      integrality: columns.map(({ isWhole }) => (isWhole ? 1 : 0)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: columns.length,
        starts,
        indices: terms.map(([place]) => place),
        values: terms.map(([, times]) => times),
      },
    });
    model.run();
    return model.getModelStatus() === highs.constants.modelStatus.optimal ? model.getSolution().colValue : undefined;
  } finally {
    model.dispose();
  }
}

function print(figure: string, value: string): void {
  process.stdout.write(`disclosure  ${figure}: ${value}\n`);
}
