import { sql } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Database } from '../open.ts';

/**
 * How far an authority's records have come: two of them are the same only when nothing was written between. The number
 * alone would come again after an older backup was put in place; with the instant of its change it does not.
 */
export type Revision = `${number} ${Instant}`;

interface RevisionRow {
  readonly revision: Revision;
}

/** The same asked alone: compiled once, one prepared statement. @returns a function of the authority's code */
export function revisionFinder(db: Database): (authority: string) => Promise<Revision | null> {
  const compiled = sql<RevisionRow>`
    select revision || ' ' || changed_at as revision from authority where authority_id = ${'authority'}`.compile(
    db.kysely,
  );
  return async (authority) => {
    const { rows } = await db.prepared.executeQuery<RevisionRow>({ ...compiled, parameters: [authority] });
    return rows[0]?.revision ?? null;
  };
}
