import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { contradictions } from './contradictions.ts';
import type { Contradiction } from './contradictions.ts';
import { indexOf } from './facts-index.ts';
import type { TrainingFacts } from './facts.ts';
import type { TrainingRole } from './requirement.ts';
import type { Statement } from './statement.ts';
import { isInScope } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

/** A school with answers that contradict each other. */
export type SchoolContradiction = Contradiction<Statement> & { readonly organisationId: string };

/** The contradictions of all schools in scope on a day, in what they had told by then. */
export function contradictionsAt(
  facts: TrainingFacts,
  { timelines, asAt }: { readonly timelines: readonly SchoolTimeline[]; readonly asAt: IsoDate },
): readonly SchoolContradiction[] {
  const { statementsFor, decisionsOn } = indexOf(facts);
  function isRefused({ statementId }: Statement, role: TrainingRole): boolean {
    return decisionsOn(statementId, role).some(({ outcome, decidedOn }) => outcome === 'refused' && decidedOn <= asAt);
  }
  return timelines
    .filter((timeline) => isInScope(timeline, dayNumber(asAt)))
    .flatMap(({ organisationId }) => {
      const told = statementsFor(organisationId).filter(({ toldOn }) => toldOn <= asAt);
      return contradictions(told, isRefused).map((one) => ({ ...one, organisationId }));
    });
}
