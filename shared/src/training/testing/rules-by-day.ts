import { addDays, addMonths, parseIsoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Decision } from '../decision.ts';
import type { TrainingFacts } from '../facts.ts';
import type { Requirement, TrainingRole } from '../requirement.ts';
import type { Statement } from '../statement.ts';

/**
 * The rules of coverage read once more, straight from their wording, for one school on one day. Slow and plain on
 * purpose, and without the step functions: tests hold the histories against it.
 */
export type SchoolOnADay = Readonly<Record<'scope' | 'reached' | 'staff' | 'dsl' | 'upToDate', string>>;

export function schoolOnADay(facts: TrainingFacts, organisationId: string, asAt: IsoDate): SchoolOnADay {
  const tellers = tellersOf(facts, organisationId);
  const statements = facts.statements.filter((each) => tellers.includes(each.organisationId));
  const onDay = { facts, statements, asAt };
  const staff = staffOnADay(onDay);
  const dsl = dslOnADay(onDay);
  const worst = ['outOfDate', 'notTrained', 'checking', 'noAnswer'].find(
    (each) => each === staff.staff || each === dsl,
  );
  return { scope: scopeOnADay(facts, organisationId, asAt), ...staff, dsl, upToDate: worst ?? 'trained' };
}

type OnADay = { readonly facts: TrainingFacts; readonly statements: readonly Statement[]; readonly asAt: IsoDate };

function tellersOf(facts: TrainingFacts, organisationId: string): readonly string[] {
  const tellers = [organisationId];
  for (let round = 0; round < facts.successions.length; round += 1) {
    for (const { successorId, predecessorId, kind, carries } of facts.successions) {
      const counts = carries === true || (carries === null && kind === 'conversion');
      if (counts && tellers.includes(successorId) && !tellers.includes(predecessorId)) tellers.push(predecessorId);
    }
  }
  return tellers;
}

function scopeOnADay(facts: TrainingFacts, organisationId: string, asAt: IsoDate): string {
  const life = facts.lives.findLast((each) => each.organisationId === organisationId);
  if (life !== undefined) {
    if (life.closedOn !== null && asAt > life.closedOn) return 'closed';
    if (life.openedOn === null ? life.isProposed : asAt < life.openedOn) return 'not-open-yet';
  }
  const described = facts.descriptions.filter((each) => each.organisationId === organisationId);
  const code = holdingOn(described, asAt)?.typeCode ?? null;
  if (code === null) return 'type-unknown';
  return holdingOn(facts.scopes, asAt)?.typeCodes.includes(code) === true ? 'in-scope' : 'type-not-in-scope';
}

function holdingOn<F extends { readonly validFrom: IsoDate }>(facts: readonly F[], asAt: IsoDate): F | undefined {
  let holding: F | undefined;
  for (const fact of facts) {
    if (fact.validFrom <= asAt && (holding === undefined || fact.validFrom >= holding.validFrom)) holding = fact;
  }
  if (holding !== undefined) return holding;
  for (const fact of facts) if (holding === undefined || fact.validFrom <= holding.validFrom) holding = fact;
  return holding;
}

function requirementOn({ facts }: OnADay, role: TrainingRole, day: IsoDate): Requirement | undefined {
  const ofSchools = facts.requirements.filter(
    (each) => each.role === role && each.organisationKinds.includes('school'),
  );
  return holdingOn(ofSchools, day);
}

/** Training somebody had: `since` is the day from which the council may count it. */
type Had = { readonly courseId: string | null; readonly heldOn: IsoDate; readonly since: IsoDate };

function accepts(requirement: Requirement | undefined, had: Had): boolean {
  return requirement !== undefined && (had.courseId === null || requirement.acceptedCourses.includes(had.courseId));
}

function wasEverAccepted(onDay: OnADay, role: TrainingRole, had: Had): boolean {
  const days = [had.since, ...onDay.facts.requirements.map(({ validFrom }) => validFrom)];
  const possible = days.filter((day) => had.since <= day && day <= onDay.asAt);
  return possible.some((day) => accepts(requirementOn(onDay, role, day), had));
}

function isValidNow(onDay: OnADay, role: TrainingRole, had: Had): boolean {
  const requirement = requirementOn(onDay, role, onDay.asAt);
  if (requirement === undefined || !accepts(requirement, had) || had.since > onDay.asAt) return false;
  const { validity } = requirement;
  if (validity.kind === 'once') return true;
  if (validity.kind === 'months') return onDay.asAt < addMonths(had.heldOn, validity.months);
  const renewals = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => {
    return parseIsoDate(`${String(year)}-${validity.startsOn}`) ?? `${String(year)}-02-28`;
  });
  return !renewals.some((renewal) => had.heldOn < renewal && renewal <= onDay.asAt);
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

type Words = Pick<Statement, 'courseId' | 'heldOn' | 'otherTraining' | 'toldOn'> & {
  readonly answer: string | null;
  readonly role: TrainingRole;
  readonly decisions: readonly Decision[];
};

/** Of the lead it is asked when they had their own Prevent training: the day answers without the course. */
function saysWhichTraining({ role, courseId, otherTraining }: Words): boolean {
  return courseId !== null || (role === 'dsl' && otherTraining === null);
}

function trainingHad(words: Words): readonly Had[] {
  const { answer, courseId, heldOn, toldOn, decisions } = words;
  const isNamed = answer !== 'not-trained' && saysWhichTraining(words);
  const named = isNamed && heldOn !== null ? [{ courseId, heldOn, since: heldOn }] : [];
  const accepted = decisions.filter(({ outcome }) => outcome === 'accepted');
  const equal = accepted.map((each) => {
    const day = each.heldOn ?? heldOn ?? toldOn;
    return { courseId: each.equivalentCourseId, heldOn: day, since: later(day, each.decidedOn) };
  });
  return [...named, ...equal];
}

function isClaim(words: Words, requirement: Requirement | undefined): boolean {
  const { answer, courseId, heldOn, otherTraining } = words;
  if (otherTraining !== null) return true;
  if (answer === 'not-trained') return false;
  if (courseId !== null && requirement?.acceptedCourses.includes(courseId) !== true) return true;
  return (answer === 'trained' || heldOn !== null) && (heldOn === null || !saysWhichTraining(words));
}

function isRefused({ decisions, toldOn }: Words, asAt: IsoDate): boolean {
  return toldOn <= asAt && decisions.some(({ outcome, decidedOn }) => outcome === 'refused' && decidedOn <= asAt);
}

function decisionsOf({ facts }: OnADay, statementId: string, role: TrainingRole): readonly Decision[] {
  return facts.decisions.filter((each) => each.statementId === statementId && each.role === role);
}

function staffOnADay(onDay: OnADay): { readonly reached: string; readonly staff: string } {
  const { statements, asAt } = onDay;
  const said = statements.map((each) => {
    const role = 'whole-staff' as const;
    return { ...each, role, answer: each.staffAnswer, decisions: decisionsOf(onDay, each.statementId, role) };
  });
  const had = said.flatMap(trainingHad);
  const requirement = requirementOn(onDay, 'whole-staff', asAt);
  const isReached = had.some((each) => wasEverAccepted(onDay, 'whole-staff', each));
  const isValid = had.some((each) => isValidNow(onDay, 'whole-staff', each));
  const told = said.filter(({ toldOn }) => toldOn <= asAt);
  const isChecking = told.some((each) => isClaim(each, requirement) && !isRefused(each, asAt));
  const isNo = told.some((each) => each.answer === 'not-trained' || isRefused(each, asAt));
  const unreached = isChecking ? 'checking' : isNo ? 'notTrained' : 'noAnswer';
  return {
    reached: isReached ? 'reached' : unreached,
    staff: isValid ? 'trained' : isReached ? 'outOfDate' : unreached,
  };
}

function dslWords(onDay: OnADay, statement: Statement): Words {
  return {
    role: 'dsl',
    answer: statement.dslAnswer,
    courseId: statement.dslCourseId,
    heldOn: statement.dslTrainedOn,
    otherTraining: statement.dslOtherTraining,
    toldOn: statement.toldOn,
    decisions: decisionsOf(onDay, statement.statementId, 'dsl'),
  };
}

function saysAnythingOfTheDsl(statement: Statement): boolean {
  return Object.entries(statement).some(([field, value]) => field.startsWith('dsl') && value !== null);
}

function startOf(statement: Statement): IsoDate {
  return statement.dslInPostSince ?? statement.dslTrainedOn ?? statement.toldOn;
}

/** Training told without a start or a last day is of whoever is the lead on the day it is told. */
function isOfTodaysLead(statement: Statement): boolean {
  return statement.dslTrainedOn !== null && statement.dslInPostSince === null && statement.dslLeftOn === null;
}

function beginningOf({ statements }: OnADay, statement: Statement): IsoDate {
  if (!isOfTodaysLead(statement)) return startOf(statement);
  let beginning: IsoDate | undefined;
  for (const { dslInPostSince } of statements) {
    if (dslInPostSince === null || dslInPostSince > statement.toldOn) continue;
    beginning = beginning === undefined ? dslInPostSince : later(beginning, dslInPostSince);
  }
  return beginning ?? startOf(statement);
}

function isInPost(onDay: OnADay, statement: Statement): boolean {
  const { statements, asAt } = onDay;
  const start = beginningOf(onDay, statement);
  const seen = isOfTodaysLead(statement) ? statement.toldOn : start;
  if (asAt < start || (statement.dslLeftOn !== null && asAt > statement.dslLeftOn)) return false;
  return !statements.some((other) => {
    const { dslLeftOn, dslInPostSince, dslTrainedOn } = other;
    const isOfAnEarlierLead =
      (dslInPostSince !== null || dslTrainedOn !== null) &&
      startOf(other) < start &&
      startOf(other) < startOf(statement);
    const wasKnownGone = dslLeftOn !== null && dslLeftOn < seen && other.toldOn < statement.toldOn;
    const isOfAnother = isOfAnEarlierLead || wasKnownGone;
    const hasLeft = dslLeftOn !== null && dslLeftOn >= start && asAt > dslLeftOn && !isOfAnother;
    const isFollowed = dslInPostSince !== null && dslInPostSince > seen && asAt > addDays(dslInPostSince, -1);
    const noFrom = dslInPostSince === null ? other.toldOn : later(dslInPostSince, other.toldOn);
    const saysNoLater = other.dslAnswer === 'not-trained' && other.toldOn > statement.toldOn;
    const isDenied = saysNoLater && noFrom >= start && asAt >= noFrom;
    return hasLeft || isFollowed || isDenied;
  });
}

function dslOnADay(onDay: OnADay): string {
  const { asAt } = onDay;
  const told = onDay.statements.filter(saysAnythingOfTheDsl);
  const inPost = told.filter((each) => isInPost(onDay, each)).map((each) => dslWords(onDay, each));
  const requirement = requirementOn(onDay, 'dsl', asAt);
  const had = inPost.flatMap(trainingHad);
  if (had.some((each) => isValidNow(onDay, 'dsl', each))) return 'trained';
  if (had.some((each) => wasEverAccepted(onDay, 'dsl', each))) return 'outOfDate';
  if (inPost.some((each) => isClaim(each, requirement) && !isRefused(each, asAt))) return 'checking';
  const isKnown = told.some((each) => {
    if (each.dslAnswer === 'not-trained' && each.toldOn <= asAt) return true;
    const isDecided = decisionsOf(onDay, each.statementId, 'dsl').length > 0;
    const isToldOf = each.dslAnswer !== null || each.dslTrainedOn !== null || each.dslOtherTraining !== null;
    return (isToldOf || isDecided) && beginningOf(onDay, each) <= asAt;
  });
  return isKnown ? 'notTrained' : 'noAnswer';
}
