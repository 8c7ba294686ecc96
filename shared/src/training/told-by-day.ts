import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { isAnswerOf, speaksFrom } from './answers-behind.ts';
import type { AnswerSources } from './answers-behind.ts';
import { courseRows } from './by-course.ts';
import type { CourseRow } from './by-course.ts';
import { indexOf } from './facts-index.ts';
import type { TrainingFacts } from './facts.ts';
import { fewTrainedIn, tellsOfFew } from './few-trained.ts';
import type { FewTrained } from './few-trained.ts';
import type { Statement } from './statement.ts';
import { isInScope } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

/** What is printed with coverage of any day, worked out once for all days as far as it can be. */
export type ToldByDay = {
  /** The same as `sourcesOf(answersBehind(…))`. */
  readonly sourcesAt: (asAt: IsoDate) => AnswerSources;
  /** The same as `reachedByCourse`. */
  readonly coursesAt: (asAt: IsoDate) => readonly CourseRow[];
  /** The same as `fewTrainedAt`. */
  readonly fewTrainedAt: (asAt: IsoDate) => readonly FewTrained[];
};

export function toldByDay(facts: TrainingFacts, timelines: readonly SchoolTimeline[]): ToldByDay {
  const index = indexOf(facts);
  const schools = timelines.map((timeline) => {
    const statements = index.statementsFor(timeline.organisationId);
    return { timeline, answers: answersOf(statements.filter(isAnswerOf)), courses: coursesOf(timeline), statements };
  });
  const fewTold = schools.filter(({ statements }) => statements.some(tellsOfFew)).map(({ timeline }) => timeline);
  const counted = countedOn(schools);
  return {
    sourcesAt: (asAt) => {
      const day = dayNumber(asAt);
      return sourcesFrom(counted(asAt).flatMap(({ answers }) => standingOn(answers, day) ?? []));
    },
    coursesAt: (asAt) => courseRows(coursesOn(counted(asAt), dayNumber(asAt)), facts.courses),
    fewTrainedAt: (asAt) => fewTrainedIn(index, { timelines: fewTold, asAt }),
  };
}

interface Located {
  readonly timeline: SchoolTimeline;
}

/** The schools in scope on a day; the same day is asked for several times in a row. */
function countedOn<School extends Located>(schools: readonly School[]): (asAt: IsoDate) => readonly School[] {
  let last: { readonly asAt: IsoDate; readonly schools: readonly School[] } | undefined;
  return (asAt) => {
    if (last?.asAt !== asAt) {
      const day = dayNumber(asAt);
      last = { asAt, schools: schools.filter(({ timeline }) => isInScope(timeline, day)) };
    }
    return last.schools;
  };
}

/** The newest of some answers, and whether others than its source are among them. */
interface Standing {
  readonly newest: Statement;
  readonly isMixed: boolean;
}

/** From a day on, what stands. In order. */
type StandingSteps = readonly (Standing & { readonly from: number })[];

/** What one school has told by each day, and before it had told anything what speaks for it. */
interface Answers {
  readonly told: StandingSteps;
  readonly spoken: StandingSteps;
}

function answersOf(answers: readonly Statement[]): Answers {
  const told = answers.toSorted(byDay(({ toldOn }) => dayNumber(toldOn)));
  const spoken = answers.filter((answer) => speaksFrom(answer) < Infinity).toSorted(byDay(speaksFrom));
  let isMixed = false;
  let first: Statement | undefined;
  return {
    told: told.map((newest) => {
      isMixed ||= newest.source !== told[0]?.source;
      return { from: dayNumber(newest.toldOn), newest, isMixed };
    }),
    spoken: spoken.map((answer) => {
      if (first === undefined || isBefore(answer, first, answers)) first = answer;
      return { from: speaksFrom(answer), newest: first, isMixed: false };
    }),
  };
}

function byDay(dayOf: (answer: Statement) => number): (one: Statement, other: Statement) => number {
  return (one, other) => dayOf(one) - dayOf(other);
}

/** Told earlier, or on the same day and recorded before. */
function isBefore(one: Statement, other: Statement, answers: readonly Statement[]): boolean {
  if (one.toldOn !== other.toldOn) return one.toldOn < other.toldOn;
  return answers.indexOf(one) < answers.indexOf(other);
}

function standingOn({ told, spoken }: Answers, day: number): Standing | undefined {
  return lastUpTo(told, day) ?? lastUpTo(spoken, day);
}

function lastUpTo(steps: StandingSteps, day: number): Standing | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.from ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

function sourcesFrom(standing: readonly Standing[]): AnswerSources {
  let newest: Statement | undefined;
  for (const one of standing) if (newest === undefined || one.newest.toldOn >= newest.toldOn) newest = one.newest;
  return {
    latestSource: newest?.source ?? null,
    latestToldOn: newest?.toldOn ?? null,
    hasSeveralSources: standing.some((one) => one.isMixed || one.newest.source !== newest?.source),
  };
}

/** One course and one school: since when any session of it counted there, and since when one of its own did. */
interface CourseFrom {
  readonly courseId: string | null;
  readonly from: number;
  readonly ownFrom: number;
}

function coursesOf({ reachedBy }: SchoolTimeline): readonly CourseFrom[] {
  return [...Map.groupBy(reachedBy, ({ courseId }) => courseId)].map(([courseId, times]) => ({
    courseId,
    from: Math.min(...times.map(({ from }) => from)),
    ownFrom: Math.min(...times.filter(({ isEquivalent }) => !isEquivalent).map(({ from }) => from)),
  }));
}

function coursesOn(
  schools: readonly { readonly courses: readonly CourseFrom[] }[],
  day: number,
): ReadonlyMap<string | null, { readonly schools: number; readonly byEquivalent: number }> {
  const counts = new Map<string | null, { schools: number; byEquivalent: number }>();
  for (const { courses } of schools) {
    for (const { courseId, from, ownFrom } of courses) {
      if (from > day) continue;
      const count = counts.get(courseId) ?? { schools: 0, byEquivalent: 0 };
      count.schools += 1;
      if (ownFrom > day) count.byEquivalent += 1;
      counts.set(courseId, count);
    }
  }
  return counts;
}
