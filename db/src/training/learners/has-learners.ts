import type { Reader } from '../../open.ts';

/** Whether files ever brought learners to any council but the demonstration, whose learners are invented. */
export async function hasLearners(db: Reader): Promise<boolean> {
  return (await holds(db, 'post')) || holds(db, 'completion');
}

async function holds(db: Reader, table: 'post' | 'completion'): Promise<boolean> {
  const councils = db.selectFrom('authority').select('authority_id').where('is_demonstration', '=', 0);
  const found = await db
    .selectFrom(table)
    .select('authority_id')
    .where('authority_id', 'in', councils)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
