import type { IsoDate } from '../calendar/iso-date.ts';
import type { TrainingRole } from './requirement.ts';

export const decisionOutcomes = ['accepted', 'refused'] as const;

export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** An officer's decision on other training that a school named. */
export type Decision = {
  readonly decisionId: string;
  readonly statementId: string;
  readonly role: TrainingRole;
  readonly outcome: DecisionOutcome;
  /** The course it counts as; null accepts it in its own right, whatever courses are asked for. */
  readonly equivalentCourseId: string | null;
  /** The day it counts from; null is the day in the statement, else the day it was told. */
  readonly heldOn: IsoDate | null;
  readonly decidedOn: IsoDate;
  readonly reason: string;
};
