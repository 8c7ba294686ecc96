import type { Requirement } from './course.ts';

/** The courses that most requirements accept, so that a page names them once; of equals the first. */
export function mostAsked(requirements: readonly Pick<Requirement, 'acceptedCourses'>[]): readonly string[] {
  const same = Map.groupBy(requirements, ({ acceptedCourses }) => keyOf(acceptedCourses));
  const [most] = [...same.values()].toSorted((a, b) => b.length - a.length);
  return most?.[0]?.acceptedCourses ?? [];
}

/** Whether two lists name the same courses, in whatever order. */
export function areSameCourses(some: readonly string[], others: readonly string[]): boolean {
  return keyOf(some) === keyOf(others);
}

function keyOf(courses: readonly string[]): string {
  return courses.toSorted().join(' ');
}
