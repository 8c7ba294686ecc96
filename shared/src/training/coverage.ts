import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { valueAt } from '../measure/steps.ts';
import { countBy } from '../measure/tally.ts';
import type { Control } from '../schools/control.ts';
import type { Phase } from '../schools/phase.ts';
import { outOfScopeReasons } from '../schools/scope.ts';
import type { ScopeStatus } from '../schools/scope.ts';
import type { Coverage, CoverageCounts } from './coverage-counts.ts';
import { coverageRows } from './coverage-rows.ts';
import { expiringWithin } from './expiring.ts';
import { indexOf } from './facts-index.ts';
import type { TrainingFacts } from './facts.ts';
import { reachedClasses, trainingClasses } from './standing.ts';
import type { ReachedClass, TrainingClass } from './standing.ts';
import { timelineOf } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

/** What one school is on one day. */
type Snapshot = {
  readonly scope: ScopeStatus;
  readonly phase: Phase | undefined;
  readonly control: Control | undefined;
  readonly reached: ReachedClass;
  readonly upToDate: TrainingClass;
  readonly staff: TrainingClass;
  readonly dsl: TrainingClass;
};

/**
 * The history of every school that anything is known of; an organisation without life and description was not known.
 * Build once, ask for any day.
 */
export function trainingTimelines(facts: TrainingFacts): readonly SchoolTimeline[] {
  const index = indexOf(facts);
  return facts.organisations
    .filter(({ kind, organisationId }) => kind === 'school' && index.isKnown(organisationId))
    .map((organisation) => timelineOf(organisation, index));
}

/**
 * Schools by what we know of their training on a day, in classes that always add up to the schools in scope.
 * @param asAt day the answer is true of
 * @returns counts of schools; `noAnswer` are schools that have not told what the measure asks
 * @source duty guidance: training of staff (LA09); statutory guidance for schools: safeguarding leads (SC04)
 */
export function coverageAt(timelines: readonly SchoolTimeline[], asAt: IsoDate): Coverage {
  const snapshots = timelines.map((timeline) => snapshotOf(timeline, dayNumber(asAt)));
  const inScope = snapshots.filter(({ scope }) => scope === 'in-scope');
  return {
    asAt,
    ...countsOf(inScope),
    ...coverageRows(inScope, { phaseOf: ({ phase }) => phase, controlOf: ({ control }) => control, countsOf }),
    outOfScope: countBy(snapshots, outOfScopeReasons, ({ scope }) => scope),
    expiring: expiringWithin(timelines, asAt),
  };
}

function snapshotOf(timeline: SchoolTimeline, day: number): Snapshot {
  const description = valueAt(timeline.description, day);
  return {
    scope: valueAt(timeline.scope, day),
    phase: description?.phase,
    control: description?.control,
    reached: valueAt(timeline.reached, day),
    upToDate: valueAt(timeline.upToDate, day),
    staff: valueAt(timeline.staff, day),
    dsl: valueAt(timeline.dsl, day),
  };
}

function countsOf(schools: readonly Snapshot[]): CoverageCounts {
  return {
    inScope: schools.length,
    reached: countBy(schools, reachedClasses, ({ reached }) => reached),
    upToDate: countBy(schools, trainingClasses, ({ upToDate }) => upToDate),
    staff: countBy(schools, trainingClasses, ({ staff }) => staff),
    dsl: countBy(schools, trainingClasses, ({ dsl }) => dsl),
  };
}
