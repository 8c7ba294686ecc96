import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Course } from './course.ts';
import type { ReachedBy } from './staff-standing.ts';
import { isInScope } from './timeline.ts';
import { byName } from '../schools/by-name.ts';
import type { SchoolTimeline } from './timeline.ts';

/** How many schools in scope a course has reached. A school may be in several rows, so they do not add up. */
export type CourseRow = {
  /** Null for other training that was accepted in its own right. */
  readonly courseId: string | null;
  readonly name: string;
  readonly schools: number;
  /** Of these, the schools that no session of the course itself reached, only other training accepted as equal. */
  readonly byEquivalent: number;
};

/** The courses that have reached any school in scope by a day, the widest first. */
export function reachedByCourse(
  timelines: readonly SchoolTimeline[],
  { asAt, courses }: { readonly asAt: IsoDate; readonly courses: readonly Course[] },
): readonly CourseRow[] {
  const day = dayNumber(asAt);
  const schools = timelines
    .filter((timeline) => isInScope(timeline, day))
    .flatMap((timeline) => coursesOf(timeline, day));
  const counts = [...Map.groupBy(schools, ({ courseId }) => courseId)].map(
    ([courseId, reached]) =>
      [courseId, { schools: reached.length, byEquivalent: reached.filter((one) => one.isEquivalent).length }] as const,
  );
  return courseRows(new Map(counts), courses);
}

/** Counts of schools by course, named, the widest first. */
export function courseRows(
  counts: ReadonlyMap<string | null, Pick<CourseRow, 'schools' | 'byEquivalent'>>,
  courses: readonly Course[],
): readonly CourseRow[] {
  const names = new Map<string | null, string>(courses.map(({ courseId, name }) => [courseId, name]));
  return [...counts]
    .map(([courseId, count]) => ({ courseId, name: names.get(courseId) ?? 'Other training, accepted', ...count }))
    .toSorted((a, b) => b.schools - a.schools || byName(a.name, b.name));
}

/** Each course by which one school was reached, once; as equivalent only where it never had the course itself. */
function coursesOf(
  { reachedBy }: SchoolTimeline,
  day: number,
): readonly Pick<ReachedBy, 'courseId' | 'isEquivalent'>[] {
  const reached = Map.groupBy(
    reachedBy.filter(({ from }) => from <= day),
    ({ courseId }) => courseId,
  );
  return [...reached].map(([courseId, times]) => ({
    courseId,
    isEquivalent: times.every(({ isEquivalent }) => isEquivalent),
  }));
}
