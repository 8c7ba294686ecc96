import { isNobodys } from '../deadlines/owner.ts';
import { ratings } from './obligation.ts';
import type { Rating } from './obligation.ts';
import type { ObligationStanding } from './standing.ts';

/** What an obligation that applies can be on a day: each is in one of these. */
export const assessmentClasses = ['not-looked-at', ...ratings] as const;
export type AssessmentClass = 'not-looked-at' | Rating;

/** Obligations by what is known of them. The classes add up to `asked`; what does not fall on us stands beside it. */
export type DutyCounts = {
  /** Obligations that apply to the council. */
  readonly asked: number;
  readonly lookedAt: number;
  readonly byClass: Readonly<Record<AssessmentClass, number>>;
  /** Of those met or exceeding: how many have no evidence on the day. */
  readonly metWithoutEvidence: number;
  readonly unowned: number;
  readonly notHere: number;
  readonly onSchools: number;
};

export function classOf({ assessment }: Pick<ObligationStanding, 'assessment'>): AssessmentClass {
  return assessment?.rating ?? 'not-looked-at';
}

/** Whether it is said to be met and nothing on record shows it. */
export function isMetWithoutEvidence({
  assessment,
  evidence,
}: Pick<ObligationStanding, 'assessment' | 'evidence'>): boolean {
  return (assessment?.rating === 'met' || assessment?.rating === 'exceeding') && evidence.length === 0;
}

/** Counts obligations; one that nobody has looked at is neither met nor left out. */
export function dutyCounts(standings: readonly ObligationStanding[]): DutyCounts {
  const ours = standings.filter(({ application }) => application.falls === 'on-us');
  function countOf(one: AssessmentClass): number {
    return ours.filter((standing) => classOf(standing) === one).length;
  }
  const byClass = {
    'not-looked-at': countOf('not-looked-at'),
    'not-met': countOf('not-met'),
    partly: countOf('partly'),
    met: countOf('met'),
    exceeding: countOf('exceeding'),
  };
  return {
    asked: ours.length,
    lookedAt: ours.length - byClass['not-looked-at'],
    byClass,
    metWithoutEvidence: ours.filter(isMetWithoutEvidence).length,
    unowned: ours.filter(({ arrangement }) => arrangement === null || isNobodys(arrangement)).length,
    notHere: standings.filter(({ application }) => application.falls === 'not-here').length,
    onSchools: standings.filter(({ application }) => application.falls === 'on-schools').length,
  };
}
