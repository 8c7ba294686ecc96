import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { firstThatHolds, stepsFrom, stepsOfIntervals, within } from '../measure/steps.ts';
import type { Interval, Steps } from '../measure/steps.ts';
import { claimDays } from './claim.ts';
import type { RequirementSteps } from './requirement.ts';
import { reachedFrom, sessionsOf, validDays } from './session.ts';
import type { TrainingClass } from './standing.ts';
import type { Statement } from './statement.ts';
import type { Telling } from './telling.ts';

/** A statement that says anything of the safeguarding lead, with what it says of the lead's training. */
export type DslStatement = { readonly statement: Statement; readonly telling: Telling };

/** Whether a statement says anything at all of the safeguarding lead. */
export function hasDslFacts(statement: Statement): boolean {
  const { dslAnswer, dslCourseId, dslTrainedOn, dslInPostSince, dslLeftOn, dslOtherTraining } = statement;
  const told = [dslAnswer, dslCourseId, dslTrainedOn, dslInPostSince, dslLeftOn, dslOtherTraining];
  return told.some((each) => each !== null);
}

/**
 * What is known on every day of the training of the safeguarding lead in post. Training goes with the person: it
 * counts while the lead whom the statement speaks of is in post, and leaves with them.
 * @param told the school's statements with something of the lead, in any order
 * @source statutory guidance for schools: the lead's training (SC04)
 */
export function dslStanding(told: readonly DslStatement[], requirement: RequirementSteps): Steps<TrainingClass> {
  const changesOfLead = changesOf(told.map(({ statement }) => statement));
  const posts = told.map(({ statement, telling }) => ({ statement, telling, post: postOf(statement, changesOfLead) }));
  const leads = posts.map(({ telling, post }) => leadOf(telling, { post, requirement }));
  return firstThatHolds<TrainingClass>(
    [
      ['trained', stepsOfIntervals(leads.flatMap(({ valid }) => valid))],
      ['outOfDate', stepsOfIntervals(leads.flatMap(({ once }) => once))],
      ['checking', stepsOfIntervals(leads.flatMap(({ claims }) => claims))],
      ['notTrained', stepsFrom(Math.min(Infinity, ...posts.map(knownFrom)))],
    ],
    'noAnswer',
  );
}

/** The days in post on which one lead's training is valid, had been valid once, and is claimed. */
type Lead = Readonly<Record<'valid' | 'once' | 'claims', readonly Interval[]>>;

function leadOf(
  telling: Telling,
  { post, requirement }: { readonly post: Interval; readonly requirement: RequirementSteps },
): Lead {
  const sessions = sessionsOf(telling);
  return {
    valid: within(
      post,
      sessions.flatMap((session) => validDays(session, requirement)),
    ),
    once: within(
      post,
      sessions.map((session) => ({ from: reachedFrom(session, requirement), to: Infinity })),
    ),
    claims: within(post, claimDays(telling, requirement)),
  };
}

/** `leads` is the latest start of those who left: the lead the statement speaks of, or anybody when it speaks of none. */
type Leaving = { readonly lastDay: number; readonly leads: number; readonly toldOn: IsoDate };

/** A school said that its lead is not trained: what it told before that says nothing of the lead from that day on. */
type Denial = { readonly from: number; readonly toldOn: IsoDate };

type ChangesOfLead = {
  readonly starts: readonly number[];
  readonly leavings: readonly Leaving[];
  readonly denials: readonly Denial[];
};

function changesOf(statements: readonly Statement[]): ChangesOfLead {
  return {
    starts: statements.flatMap(({ dslInPostSince }) => numberOf(dslInPostSince)),
    leavings: statements.flatMap((statement) =>
      numberOf(statement.dslLeftOn).map((lastDay) => ({
        lastDay,
        leads: namesItsLead(statement) ? startOf(statement) : Infinity,
        toldOn: statement.toldOn,
      })),
    ),
    denials: statements
      .filter(({ dslAnswer }) => dslAnswer === 'not-trained')
      .map(({ toldOn, dslInPostSince }) => ({
        from: Math.max(dayNumber(toldOn), ...numberOf(dslInPostSince)),
        toldOn,
      })),
  };
}

/**
 * From the start to the lead's own last day, the next last day of a lead who started no earlier, or the day before the
 * next one starts or the school says, later than this, that its lead is not trained.
 */
function postOf(statement: Statement, { starts, leavings, denials }: ChangesOfLead): Interval {
  const { toldOn, dslLeftOn } = statement;
  const start = startOf(statement);
  const seen = isOfLeadOfThatDay(statement) ? dayNumber(toldOn) : start;
  const begun = starts.filter((day) => day <= seen);
  const from = isOfLeadOfThatDay(statement) && begun.length > 0 ? Math.max(...begun) : start;
  const ends = [
    ...numberOf(dslLeftOn),
    ...leavings
      .filter(({ lastDay, leads }) => lastDay >= from && leads >= Math.min(from, start))
      // Of one who was known to have gone when this was told it does not speak.
      .filter((gone) => gone.lastDay >= seen || gone.toldOn >= toldOn)
      .map(({ lastDay }) => lastDay),
    ...starts.filter((day) => day > seen).map((day) => day - 1),
    ...denials.filter((no) => no.toldOn > toldOn && no.from >= from).map((no) => no.from - 1),
  ];
  return { from, to: Math.min(Infinity, ...ends) };
}

/**
 * Training told without a start or a last day is of the lead in post on the day it is told, who may have had it before
 * coming into post.
 */
function isOfLeadOfThatDay({ dslTrainedOn, dslInPostSince, dslLeftOn }: Statement): boolean {
  return dslTrainedOn !== null && dslInPostSince === null && dslLeftOn === null;
}

/** Whether a statement that somebody left says which lead it was: a successor may have started before that day. */
function namesItsLead({ dslInPostSince, dslTrainedOn }: Statement): boolean {
  return dslInPostSince !== null || dslTrainedOn !== null;
}

function startOf({ dslInPostSince, dslTrainedOn, toldOn }: Statement): number {
  return dayNumber(dslInPostSince ?? dslTrainedOn ?? toldOn);
}

/**
 * The day from which something is known of the lead's training. That somebody came into post or left says nothing of
 * training; where a lead's training was told, it says that the training has gone with them.
 */
function knownFrom({ statement, telling, post }: DslStatement & { readonly post: Interval }): number {
  const { dslAnswer, dslTrainedOn, dslOtherTraining, toldOn } = statement;
  const isToldOfTraining = [dslAnswer, dslTrainedOn, dslOtherTraining].some((each) => each !== null);
  return Math.min(
    isToldOfTraining || telling.decisions.length > 0 ? post.from : Infinity,
    dslAnswer === 'not-trained' ? dayNumber(toldOn) : Infinity,
  );
}

function numberOf(day: IsoDate | null): readonly number[] {
  return day === null ? [] : [dayNumber(day)];
}
