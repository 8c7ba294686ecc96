import { searchText } from '@due-regard/shared/schools/search-text.ts';
import type { Course } from '@due-regard/shared/training/course.ts';

/** @returns the id of the course that a text names, or null */
export type FindCourse = (text: string) => string | null;

/** Courses by code, name and the other names under which they come; of several with one name an active one. */
export function courseFinder(courses: readonly Course[]): FindCourse {
  const known = new Map<string, string>();
  const activeLast = courses.toSorted((left, right) => Number(left.isActive) - Number(right.isActive));
  for (const namesOf of [aliasesOf, nameOf, codeOf]) {
    for (const course of activeLast) for (const name of namesOf(course)) known.set(searchText([name]), course.courseId);
  }
  return (text) => known.get(searchText([text])) ?? null;
}

/** Words that a column of days has in its name beside that of a course. */
const wordsOfDays = new Set(
  'date day dates on of the when training trained session course held delivered completed staff whole school dsl lead designated safeguarding'.split(
    ' ',
  ),
);

/** The course that the name of a column of days names: `WRAP date` is of WRAP, `Training date` of none. */
export function courseInHeader(header: string, findCourse: FindCourse): string | null {
  const words = searchText([header]).split(' ');
  const left = words.filter((word) => !wordsOfDays.has(word));
  return left.length === 0 ? null : findCourse(left.join(' '));
}

// What is set last holds: a code is one course's alone, an alias may be claimed by two.
function aliasesOf({ aliases }: Course): readonly string[] {
  return aliases;
}
function nameOf({ name }: Course): readonly string[] {
  return [name];
}
function codeOf({ code, courseId }: Course): readonly string[] {
  return [code, courseId];
}
