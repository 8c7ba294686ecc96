import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { inForce } from '../measure/in-force.ts';
import { stepsOf, valueAt } from '../measure/steps.ts';
import type { Steps } from '../measure/steps.ts';
import type { Description } from '../schools/description.ts';
import type { Organisation } from '../schools/organisation.ts';
import { scopeSteps } from '../schools/scope.ts';
import type { ScopeStatus } from '../schools/scope.ts';
import { dslStanding, hasDslFacts } from './dsl-standing.ts';
import type { FactsIndex } from './facts-index.ts';
import { staffStanding } from './staff-standing.ts';
import type { ReachedBy } from './staff-standing.ts';
import { upToDateSteps } from './standing.ts';
import type { ReachedClass, TrainingClass } from './standing.ts';
import type { Statement } from './statement.ts';
import { dslTelling, staffTelling } from './telling.ts';

/** One school for all of history: whether it is counted, and what is known of its training, on every day. */
export type SchoolTimeline = {
  readonly organisationId: string;
  readonly urn: string | null;
  readonly description: Steps<Description | undefined>;
  readonly scope: Steps<ScopeStatus>;
  readonly reached: Steps<ReachedClass>;
  readonly staff: Steps<TrainingClass>;
  readonly dsl: Steps<TrainingClass>;
  readonly upToDate: Steps<TrainingClass>;
  readonly reachedBy: readonly ReachedBy[];
  /** The day it was last asked, and last reminded. */
  readonly askedOn: Steps<IsoDate | null>;
  readonly remindedOn: Steps<IsoDate | null>;
};

/** The four measures of a school that have classes. */
export type Measures = Pick<SchoolTimeline, 'reached' | 'staff' | 'dsl' | 'upToDate'>;

export function timelineOf(organisation: Organisation, index: FactsIndex): SchoolTimeline {
  const { organisationId, urn } = organisation;
  const descriptions = index.descriptionsOf(organisationId);
  const statements = index.statementsFor(organisationId);
  const scope = scopeSteps({ life: index.lifeOf(organisationId), descriptions }, index.countedTypes);
  return {
    organisationId,
    urn,
    description: inForce(descriptions),
    scope,
    ...trainingOf(statements, index),
    askedOn: latest(statements.map((statement) => statement.askedOn)),
    remindedOn: latest(statements.map((statement) => statement.remindedOn)),
  };
}

export function isInScope(timeline: SchoolTimeline, day: number): boolean {
  return valueAt(timeline.scope, day) === 'in-scope';
}

function trainingOf(
  statements: readonly Statement[],
  { asked, decisionsOn }: FactsIndex,
): Measures & Pick<SchoolTimeline, 'reachedBy'> {
  const tellings = statements.map((each) => staffTelling(each, decisionsOn(each.statementId, 'whole-staff')));
  const ofDsl = statements.filter(hasDslFacts).map((statement) => ({
    statement,
    telling: dslTelling(statement, decisionsOn(statement.statementId, 'dsl')),
  }));
  const standing = staffStanding(tellings, asked.staff);
  const dsl = dslStanding(ofDsl, asked.dsl);
  return { ...standing, dsl, upToDate: upToDateSteps(standing.staff, dsl) };
}

/** On every day the latest of several days up to it. */
function latest(days: readonly (IsoDate | null)[]): Steps<IsoDate | null> {
  const known = days.filter((day) => day !== null);
  return stepsOf<IsoDate | null>(
    null,
    known.map((day) => ({ day: dayNumber(day), value: day })),
  );
}
