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
