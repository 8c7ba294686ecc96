import type { Completion } from '@due-regard/shared/training/learners/facts.ts';
import type { Reader } from '../../open.ts';

/** Whether any learning system's file was ever taken in. */
export async function hasCompletions(db: Reader, authority: string): Promise<boolean> {
  const one = await db
    .selectFrom('completion')
    .select('fact_id')
    .where('authority_id', '=', authority)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

/** What stands of these learners, from the index alone. @param learners at most some thousands */
export async function listStandingOf(
  db: Reader,
  authority: string,
  learners: readonly string[],
): Promise<readonly Required<Completion>[]> {
  if (learners.length === 0) return [];
  return db
    .selectFrom('completion')
    .select([
      'learner',
      'course_id as courseId',
      'outcome',
      'on_day as onDay',
      'organisation_id as organisationId',
      'audience',
    ])
    .where('authority_id', '=', authority)
    .where('learner', 'in', learners)
    .where('withdrawn_at', 'is', null)
    .execute();
}
