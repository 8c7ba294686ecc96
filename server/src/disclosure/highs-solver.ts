import * as highsModule from 'highs';
import type { Highs } from 'highs';
import type { Relation } from '@due-regard/shared/disclosure/linear-system.ts';
import type { Asking, Question, Solver } from '@due-regard/shared/disclosure/solver.ts';

type Model = ReturnType<Highs['createModel']>;

// A thousand branches settle what small tables leave; beyond it no answer is as safe as none.
const options = { output_flag: false, mip_max_nodes: 1000, mip_rel_gap: 0.5, mip_max_improving_sols: 1 };

// What a WebAssembly module throws when it cannot go on.
const abortName = 'RuntimeError';

let loaded: Promise<Highs> | undefined;

// Its types are those of a CommonJS package: the loader is the default export of the module that Node reads.
function loadHighs(): Promise<Highs> {
  const { default: load } = highsModule as unknown as { readonly default: () => Promise<Highs> };
  return load();
}

/**
 * Does work that needs a solver. Its memory is bounded and an abort leaves it unusable: then the work is done once more
 * with a fresh one. The same questions get the same answers whatever was asked before.
 */
export async function withSolver<Result>(work: (solve: Solver) => Result): Promise<Result> {
  loaded ??= loadHighs();
  const first = await loaded;
  try {
    return work(solverOf(first));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== abortName) throw error;
    loaded = loadHighs();
    return work(solverOf(await loaded));
  }
}

function solverOf(highs: Highs): Solver {
  return (size, relations) => {
    const model = highs.createModel();
    try {
      model.options.set(options);
      model.passModel(modelOf(size, relations));
    } catch (error) {
      model.dispose();
      throw error;
    }
    return { ask: (question) => ask({ highs, model, size }, question), close: () => model.dispose() };
  };
}

/** Two columns for each change: how far upwards, then how far downwards. */
function modelOf(size: number, relations: readonly Relation[]): Parameters<Model['passModel']>[0] {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const terms of relations) {
    for (const [place, times] of terms.toSorted(([one], [other]) => one - other)) {
      indices.push(2 * place, 2 * place + 1);
      values.push(times, -times);
    }
    starts.push(indices.length);
  }
  const columns = Array.from({ length: 2 * size }, () => 0);
  const rows = relations.map(() => 0);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns,
    colLower: columns,
    colUpper: columns,
    rowLower: rows,
    rowUpper: rows,
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
  };
}

interface Opened {
  readonly highs: Highs;
  readonly model: Model;
  readonly size: number;
}

function ask({ highs, model, size }: Opened, question: Question): ReturnType<Asking['ask']> {
  const all = { kind: 'range', from: 0, to: 2 * size - 1 } as const;
  const lower = question.least.flatMap((least, place) => [
    Math.max(0, least),
    Math.max(0, -(question.most[place] ?? 0)),
  ]);
  const upper = question.most.flatMap((most, place) => [Math.max(0, most), Math.max(0, -(question.least[place] ?? 0))]);
  model.changeColsBounds(all, lower, upper);
  model.changeColsCost(
    all,
    question.cost.flatMap((cost) => [cost, cost]),
  );
  const found = question.isWhole
    ? inWholeNumbers(model, () => run({ highs, model, size }))
    : run({ highs, model, size });
  return found && Array.from({ length: size }, (_, place) => (found[2 * place] ?? 0) - (found[2 * place + 1] ?? 0));
}

function inWholeNumbers<Result>(model: Model, work: () => Result): Result {
  const columns = model.getDimensions().numCols;
  const all = { kind: 'range', from: 0, to: columns - 1 } as const;
  model.changeColsIntegrality(
    all,
    Array.from({ length: columns }, () => 1),
  );
  try {
    return work();
  } finally {
    model.changeColsIntegrality(
      all,
      Array.from({ length: columns }, () => 0),
    );
  }
}

/** @returns what was found, or undefined where there is nothing; a run that fails is tried once more from the start */
function run({ highs, model }: Opened): Float64Array | undefined {
  const { optimal, solutionLimit, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
  for (const isLast of [false, true]) {
    const status = statusAfterRun(model);
    if (status === infeasible || status === unboundedOrInfeasible) return undefined;
    if (status === optimal || status === solutionLimit) return model.getSolution().colValue;
    if (!isLast) model.clearSolver();
  }
  return undefined;
}

/** Where the solver says of itself that it failed there is no status; where it died the error goes on. */
function statusAfterRun(model: Model): number | undefined {
  try {
    model.run();
    return model.getModelStatus();
  } catch (error) {
    if (!(error instanceof Error) || error.name === abortName) throw error;
    return undefined;
  }
}
