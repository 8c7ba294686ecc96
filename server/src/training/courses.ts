import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../http/as-at.ts';

interface CourseInput {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly isActive: boolean;
}

/** @throws Refusal `not-valid` when the code is taken */
export async function addCourse(
  deps: ChangeDeps,
  actor: Actor,
  input: CourseInput & { readonly code: string },
): Promise<{ readonly courseId: string }> {
  return change(deps, actor, async (one) => {
    const courses = await listCourses(one.read, knownNow(actor.authority));
    if (courses.some((course) => course.courseId === input.code)) throw notValid([{ field: 'code', code: 'taken' }]);
    await one.record('course', [rowOf(input.code, input)]);
    return one.done({ what: 'course.added', subject: input.code, after: input }, { courseId: input.code });
  });
}

/** @param factId the fact that the person saw, so that a stale edit is refused */
export async function changeCourse(
  deps: ChangeDeps,
  actor: Actor,
  { factId, ...input }: CourseInput & { readonly factId: string },
): Promise<{ readonly courseId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('course', factId);
    const before = (await listCourses(one.read, knownNow(actor.authority))).find((course) => course.factId === factId);
    if (before === undefined) throw refused('stale');
    await one.withdraw('course', [factId]);
    await one.record('course', [rowOf(before.courseId, input)]);
    return one.done(
      { what: 'course.changed', subject: before.courseId, before, after: input },
      { courseId: before.courseId },
    );
  });
}

function rowOf(
  courseId: string,
  input: CourseInput,
): { course_id: string; code: string; name: string; aliases: string; is_active: 0 | 1 } {
  return {
    course_id: courseId,
    code: courseId,
    name: input.name,
    aliases: JSON.stringify(input.aliases),
    is_active: input.isActive ? 1 : 0,
  };
}
