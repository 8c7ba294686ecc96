import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { stepsOfIntervals, valueAt } from '../measure/steps.ts';
import { indexOf } from './facts-index.ts';
import type { FactsIndex } from './facts-index.ts';
import type { TrainingFacts } from './facts.ts';
import { reachedFrom, sessionsOf, validDays } from './session.ts';
import type { Statement } from './statement.ts';
import { staffTelling } from './telling.ts';
import { isInScope } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

/** A school that counts although it told of few of its staff: the answer that tells of the most. */
export type FewTrained = {
  readonly organisationId: string;
  readonly statementId: string;
  readonly staffTrained: number;
  readonly staffInPost: number;
};

type FewTrainedQuestion = { readonly timelines: readonly SchoolTimeline[]; readonly asAt: IsoDate };

/** Whether it tells of fewer than half of the staff. */
export function tellsOfFew({ staffTrained, staffInPost }: Pick<Statement, 'staffTrained' | 'staffInPost'>): boolean {
  return staffTrained !== null && staffInPost !== null && staffTrained * 2 < staffInPost;
}

/**
 * Schools in scope that count as up to date on a day, or else as reached, by answers of which every one told of fewer
 * than half of the staff. One that gives no numbers may be of everybody, so it is believed as it stands.
 */
export function fewTrainedAt(facts: TrainingFacts, question: FewTrainedQuestion): readonly FewTrained[] {
  return fewTrainedIn(indexOf(facts), question);
}

/** The same of facts that have been grouped already. */
export function fewTrainedIn(index: FactsIndex, { timelines, asAt }: FewTrainedQuestion): readonly FewTrained[] {
  const day = dayNumber(asAt);
  return timelines
    .filter((timeline) => isInScope(timeline, day))
    .flatMap((timeline) => {
      const answers = restsOn(timeline, { index, day });
      const few = answers.flatMap((answer) => fewIn(answer, timeline.organisationId));
      const [most] = few.toSorted(byShare);
      return most === undefined || few.length < answers.length ? [] : [most];
    });
}

/** The answers that a school's standing of its staff rests on: those that still count, else those that ever did. */
function restsOn(
  { organisationId, staff, reached }: SchoolTimeline,
  { index, day }: { readonly index: FactsIndex; readonly day: number },
): readonly Statement[] {
  if (valueAt(reached, day) !== 'reached') return [];
  const { staff: asked } = index.asked;
  const isUpToDate = valueAt(staff, day) === 'trained';
  return index
    .statementsFor(organisationId)
    .filter((statement) =>
      sessionsOf(staffTelling(statement, index.decisionsOn(statement.statementId, 'whole-staff'))).some((session) =>
        isUpToDate ? valueAt(stepsOfIntervals(validDays(session, asked)), day) : reachedFrom(session, asked) <= day,
      ),
    );
}

function fewIn({ statementId, staffTrained, staffInPost }: Statement, organisationId: string): readonly FewTrained[] {
  if (staffTrained === null || staffInPost === null || !tellsOfFew({ staffTrained, staffInPost })) return [];
  return [{ organisationId, statementId, staffTrained, staffInPost }];
}

function byShare(left: FewTrained, right: FewTrained): number {
  return right.staffTrained / right.staffInPost - left.staffTrained / left.staffInPost;
}
