import { audienceNames, isAudience } from '@due-regard/shared/training/learners/audience.ts';

/** What a word is about, and what it was said to mean: the id of a course or an audience, or null. */
export interface Meant {
  readonly about: 'course' | 'audience';
  readonly means: string | null;
}

interface KnownCourse {
  readonly courseId: string;
  readonly name: string;
}

/** What a word is taken for, as the screen says it; of a course that is gone, its id. */
export function meansWords({ about, means }: Meant, courses: readonly KnownCourse[]): string {
  if (means === null) return 'Not counted here: left out';
  if (about === 'audience') return isAudience(means) ? audienceNames[means] : means;
  return courses.find(({ courseId }) => courseId === means)?.name ?? means;
}
