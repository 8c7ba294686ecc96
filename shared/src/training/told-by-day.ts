import { dayNumber, dayOfNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { AnswerSources } from './answers-behind.ts';
import { courseRows } from './by-course.ts';
import type { CourseRow } from './by-course.ts';
import { indexOf } from './facts-index.ts';
import type { TrainingFacts } from './facts.ts';
import { fewTrainedIn, tellsOfFew } from './few-trained.ts';
import type { FewTrained } from './few-trained.ts';
import { packSources, sourcesFrom } from './sources-pack.ts';
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
  const counted = countedOn(timelines);
  const sources = packSources(timelines.map(({ organisationId }) => index.statementsFor(organisationId)));
  const courses = timelines.flatMap(coursesOf);
  const fewTold = timelines.filter(({ organisationId }) => index.statementsFor(organisationId).some(tellsOfFew));
  return {
    sourcesAt: (asAt) => {
      const { newestDay, source, hasSeveral } = sourcesFrom(sources, { counted: counted(asAt), day: dayNumber(asAt) });
      const latestToldOn = newestDay === undefined ? null : dayOfNumber(newestDay);
      return { latestSource: source, latestToldOn, hasSeveralSources: hasSeveral };
    },
    coursesAt: (asAt) =>
      courseRows(coursesOn(courses, { counted: counted(asAt), day: dayNumber(asAt) }), facts.courses),
    fewTrainedAt: (asAt) => fewTrainedIn(index, { timelines: fewTold, asAt }),
  };
}

/** Whether each school is in scope on a day: 1 or 0. The same day is asked for several times in a row. */
function countedOn(timelines: readonly SchoolTimeline[]): (asAt: IsoDate) => Uint8Array {
  const scopes = timelines.map(({ scope }) => scope);
  const counted = new Uint8Array(timelines.length);
  let last: IsoDate | undefined;
  return (asAt) => {
    if (last === asAt) return counted;
    const day = dayNumber(asAt);
    let school = 0;
    for (const { before, changes } of scopes) {
      let value = before;
      for (const change of changes) {
        if (change.day > day) break;
        value = change.value;
      }
      counted[school] = value === 'in-scope' ? 1 : 0;
      school += 1;
    }
    last = asAt;
    return counted;
  };
}

/** One course and one school: since when any session of it counted there, and since when one of its own did. */
interface CourseFrom {
  readonly school: number;
  readonly courseId: string | null;
  readonly from: number;
  readonly ownFrom: number;
}

function coursesOf({ reachedBy }: SchoolTimeline, school: number): readonly CourseFrom[] {
  return [...Map.groupBy(reachedBy, ({ courseId }) => courseId)].map(([courseId, times]) => ({
    school,
    courseId,
    from: Math.min(...times.map(({ from }) => from)),
    ownFrom: Math.min(...times.filter(({ isEquivalent }) => !isEquivalent).map(({ from }) => from)),
  }));
}

type CourseCounts = ReadonlyMap<string | null, { readonly schools: number; readonly byEquivalent: number }>;

function coursesOn(
  courses: readonly CourseFrom[],
  { counted, day }: { readonly counted: Uint8Array; readonly day: number },
): CourseCounts {
  const counts = new Map<string | null, { schools: number; byEquivalent: number }>();
  for (const { school, courseId, from, ownFrom } of courses) {
    if (from > day || counted[school] !== 1) continue;
    const count = counts.get(courseId) ?? { schools: 0, byEquivalent: 0 };
    if (count.schools === 0) counts.set(courseId, count);
    count.schools += 1;
    if (ownFrom > day) count.byEquivalent += 1;
  }
  return counts;
}
