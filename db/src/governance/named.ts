import type { FactTable } from '../fact-tables.ts';
import type { Reader } from '../open.ts';
import type { Tables } from '../tables.ts';

/** Where rows name a body, other than its own. */
const namingBodies = [
  ['meeting', 'body_id'],
  ['document', 'agreed_by'],
  ['plan', 'body_id'],
  ['plan_approval', 'body_id'],
  ['plan_review', 'body_id'],
  ['action_check', 'body_id'],
] as const satisfies readonly (readonly [FactTable, string])[];

/** @returns the tables whose rows, as they stand, name the body */
export async function tablesNamingBody(
  db: Reader,
  { authority, bodyId }: { readonly authority: string; readonly bodyId: string },
): Promise<readonly (keyof Tables)[]> {
  const found: (keyof Tables)[] = [];
  for (const [table, column] of namingBodies) {
    const row = await db
      .selectFrom(table as 'meeting')
      .select('fact_id')
      .where('authority_id', '=', authority)
      .where('withdrawn_at', 'is', null)
      .where(column as 'body_id', '=', bodyId)
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) found.push(table);
  }
  return found;
}

/** Whether anything checked rests on a meeting. */
export async function isMeetingNamed(
  db: Reader,
  { authority, meetingId }: { readonly authority: string; readonly meetingId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('action_check')
    .select('fact_id')
    .where('authority_id', '=', authority)
    .where('withdrawn_at', 'is', null)
    .where('meeting_id', '=', meetingId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
