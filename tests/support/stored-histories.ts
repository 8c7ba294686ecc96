import type { Reader } from '@due-regard/db/open.ts';
import type { OrganisationHistoryTable } from '@due-regard/db/measure/tables.ts';

/** The history of one organisation as it is stored. */
export interface StoredHistory {
  readonly organisationId: string;
  readonly kind: OrganisationHistoryTable['kind'];
  readonly series: string;
  readonly steps: Uint8Array;
}

/** All histories of an authority, by organisation. */
export async function listHistories(db: Reader, authority: string): Promise<readonly StoredHistory[]> {
  return db
    .selectFrom('organisation_history')
    .select(['organisation_id as organisationId', 'kind', 'series', 'steps'])
    .where('authority_id', '=', authority)
    .orderBy('organisation_id')
    .orderBy('kind')
    .execute();
}
