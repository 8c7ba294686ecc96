import { refused } from '@due-regard/shared/http/problem.ts';
import type { FactTable } from './fact-tables.ts';
import type { Reader } from './open.ts';

/**
 * Makes sure that an authority's fact stands, before it is withdrawn or decided on.
 * @throws Refusal `not-found` when the authority never had one of this id, `stale` when it has been withdrawn
 */
export async function checkStands(
  db: Reader,
  table: FactTable,
  { authority, id }: { readonly authority: string; readonly id: string },
): Promise<void> {
  const row = await db
    .selectFrom(table)
    .select('withdrawn_at')
    .where('authority_id', '=', authority)
    .where('fact_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw refused('not-found');
  if (row.withdrawn_at !== null) throw refused('stale');
}
