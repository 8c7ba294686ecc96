import type { IsoDate } from '../calendar/iso-date.ts';
import type { Control } from '../schools/control.ts';
import type { Phase } from '../schools/phase.ts';
import type { OutOfScopeReason } from '../schools/scope.ts';
import type { Expiring } from './expiring.ts';
import type { ReachedClass, TrainingClass } from './standing.ts';

export type ReachedCounts = Readonly<Record<ReachedClass, number>>;
export type TrainingCounts = Readonly<Record<TrainingClass, number>>;

/** Numbers of schools; the classes of each measure add up to `inScope`. */
export type CoverageCounts = {
  readonly inScope: number;
  readonly reached: ReachedCounts;
  readonly upToDate: TrainingCounts;
  readonly staff: TrainingCounts;
  readonly dsl: TrainingCounts;
};

/** The counts of the schools of one phase or control. */
export type CoverageRow<K extends string> = CoverageCounts & { readonly key: K; readonly name: string };

export type Coverage = CoverageCounts & {
  readonly asAt: IsoDate;
  /** Only phases and controls with schools in scope, in their own order. */
  readonly byPhase: readonly CoverageRow<Phase>[];
  readonly byControl: readonly CoverageRow<Control>[];
  /** Schools left out, each for one reason. */
  readonly outOfScope: Readonly<Record<OutOfScopeReason, number>>;
  readonly expiring: Expiring;
};
