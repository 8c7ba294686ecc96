import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Course } from './course.ts';
import { hasDslFacts } from './dsl-standing.ts';
import { indexOf } from './facts-index.ts';
import type { TrainingFacts } from './facts.ts';
import { lastTold } from './statement.ts';
import type { Statement } from './statement.ts';
import { isInScope } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

/** Where answers came from, as it is printed with what they add up to. */
export type AnswerSources = {
  /** In the council's own words; null when the newest answer has none recorded, or there is no answer. */
  readonly latestSource: string | null;
  /** The day of the newest answer; null when there is none. */
  readonly latestToldOn: IsoDate | null;
  /** False only when every answer has the same source: then that one may be named for all of them. */
  readonly hasSeveralSources: boolean;
};

export type AnswersQuestion = { readonly timelines: readonly SchoolTimeline[]; readonly asAt: IsoDate };

/**
 * What the schools counted on a day have told of their training. A school that had told nothing by then is spoken for
 * by the first that it told later of days up to then; a row that says only when a school was asked is no answer.
 */
export function answersBehind(facts: TrainingFacts, question: AnswersQuestion): readonly Statement[] {
  return bySchool(facts, question, isAnswerOf).flat();
}

/** Whether it tells anything of training: of staff, or of a lead. */
export function isAnswerOf(statement: Statement): boolean {
  return saysOfStaff(statement) || hasDslFacts(statement);
}

/** Of each school counted on a day, the newest answer about its safeguarding lead. */
export function leadAnswersBehind(facts: TrainingFacts, question: AnswersQuestion): readonly Statement[] {
  return bySchool(facts, question, hasDslFacts).flatMap((answers) => lastTold(answers) ?? []);
}

/** One source for all of them, or several and the newest. */
export function sourcesOf(answers: readonly Statement[]): AnswerSources {
  const newest = lastTold(answers);
  return {
    latestSource: newest?.source ?? null,
    latestToldOn: newest?.toldOn ?? null,
    hasSeveralSources: answers.some(({ source }) => source !== newest?.source),
  };
}

/** The name of the course of the lead, where all answers that tell of training name the same; else null. */
export function courseNamedByAll(answers: readonly Statement[], courses: readonly Course[]): string | null {
  const trained = answers.filter(({ dslTrainedOn, dslOtherTraining }) => (dslTrainedOn ?? dslOtherTraining) !== null);
  const [first, ...others] = new Set(trained.map(({ dslCourseId }) => dslCourseId));
  if (first === undefined || others.length > 0) return null;
  return courses.find(({ courseId }) => courseId === first)?.name ?? null;
}

function bySchool(
  facts: TrainingFacts,
  { timelines, asAt }: AnswersQuestion,
  isAnswer: (statement: Statement) => boolean,
): readonly (readonly Statement[])[] {
  const { statementsFor } = indexOf(facts);
  const day = dayNumber(asAt);
  return timelines
    .filter((timeline) => isInScope(timeline, day))
    .map(({ organisationId }) => {
      const answers = statementsFor(organisationId).filter(isAnswer);
      const told = answers.filter(({ toldOn }) => toldOn <= asAt);
      return told.length > 0 ? told : firstOf(answers.filter((answer) => speaksOf(answer, asAt)));
    });
}

function saysOfStaff({ staffAnswer, courseId, heldOn, otherTraining }: Statement): boolean {
  return [staffAnswer, courseId, heldOn, otherTraining].some((each) => each !== null);
}

/** Whether it says that something had happened by a day. */
function speaksOf(statement: Statement, asAt: IsoDate): boolean {
  return speaksFrom(statement) <= dayNumber(asAt);
}

/** The first day of which it says that something had happened, as a number; `Infinity` for none. */
export function speaksFrom({ heldOn, dslTrainedOn, dslInPostSince }: Statement): number {
  return Math.min(...[heldOn, dslTrainedOn, dslInPostSince].map((day) => (day === null ? Infinity : dayNumber(day))));
}

function firstOf(answers: readonly Statement[]): readonly Statement[] {
  return answers.toSorted((a, b) => Number(a.toldOn > b.toldOn) - Number(a.toldOn < b.toldOn)).slice(0, 1);
}
